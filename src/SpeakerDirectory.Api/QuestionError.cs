using GraphQL;

namespace SpeakerDirectory.Api;

/// <summary>A question that cannot be answered as it is put: a sentence for whoever put it, and a code for their program.</summary>
internal sealed class QuestionError : ExecutionError
{
    public QuestionError(string code, string message)
        : base(message) => Code = code;
}
