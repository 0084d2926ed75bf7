using System.Text.RegularExpressions;
using GraphQL;
using GraphQL.Execution;
using SpeakerDirectory.Api.Guarding;

namespace SpeakerDirectory.Api;

/// <summary>How errors are told: with one code, and with the sentence that says what a wrong value should look like.</summary>
internal sealed partial class ErrorSentences(RequestLimits limits) : ErrorInfoProvider(new ErrorInfoProviderOptions { ExposeCodes = false })
{
    public override ErrorInfo GetInfo(ExecutionError executionError)
    {
        var told = base.GetInfo(executionError);
        if (executionError.InnerException is FormatException { Message: var sentence })
        {
            told.Message = $"{told.Message}. {sentence}";
        }

        if (!limits.Suggestions)
        {
            told.Message = Suggestion().Replace(told.Message, "");
        }

        return told;
    }

    [GeneratedRegex(@"\s*Did you mean [^?]*\?")]
    private static partial Regex Suggestion();
}
