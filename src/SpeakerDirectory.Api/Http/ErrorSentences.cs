using System.Text.RegularExpressions;
using GraphQL;
using GraphQL.Execution;

namespace SpeakerDirectory.Api.Http;

/// <summary>Formats errors: each has one code, and a wrong value is explained by a sentence that says what it should look like.</summary>
internal sealed partial class ErrorSentences(RequestLimits limits) : ErrorInfoProvider(new ErrorInfoProviderOptions { ExposeCodes = false })
{
    public override ErrorInfo GetInfo(ExecutionError executionError)
    {
        var info = base.GetInfo(executionError);
        if (executionError.InnerException is FormatException { Message: var sentence })
        {
            info.Message = $"{info.Message}. {sentence}";
        }

        if (!limits.Suggestions)
        {
            info.Message = Suggestion().Replace(info.Message, "");
        }

        return info;
    }

    [GeneratedRegex(@"\s*Did you mean [^?]*\?")]
    private static partial Regex Suggestion();
}
