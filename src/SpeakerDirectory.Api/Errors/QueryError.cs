using GraphQL;

namespace SpeakerDirectory.Api.Errors;

/// <summary>An error of a field that the caller can correct, with a sentence for people and a code for programs.</summary>
internal sealed class QueryError : ExecutionError
{
    public QueryError(string code, string message)
        : base(message) => Code = code;
}
