using GraphQL;
using GraphQL.Execution;

namespace SpeakerDirectory.Api;

/// <summary>How errors are told: with one code, and with the sentence that says what a wrong value should look like.</summary>
internal sealed class ErrorSentences() : ErrorInfoProvider(new ErrorInfoProviderOptions { ExposeCodes = false })
{
    public override ErrorInfo GetInfo(ExecutionError executionError)
    {
        var told = base.GetInfo(executionError);
        if (executionError.InnerException is FormatException { Message: var sentence })
        {
            told.Message = $"{told.Message}. {sentence}";
        }

        return told;
    }
}
