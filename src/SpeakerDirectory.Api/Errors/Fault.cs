using GraphQL;
using GraphQL.Execution;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using SpeakerDirectory.Core.Storage;

namespace SpeakerDirectory.Api.Errors;

/// <summary>An internal fault as the caller sees it: without its cause, but with the id under which it is logged.</summary>
internal sealed class Fault : ExecutionError
{
    public Fault(string code, string message, string id, int status)
        : base($"{message} Whoever runs it finds the reason in its log under {id}.")
    {
        (Code, Status) = (code, status);
        Extensions = new Dictionary<string, object?> { ["id"] = id };
    }

    public int Status { get; }
}

/// <summary>Logs each fault once, and turns it into an error that shows nothing of its cause.</summary>
internal sealed partial class Faults(ILogger<Faults> log)
{
    public Task MaskAsync(UnhandledExceptionContext failure)
    {
        failure.Exception = Mask(failure.OriginalException, failure.FieldContext?.FieldDefinition.Name);
        return Task.CompletedTask;
    }

    public Fault Mask(Exception error, string? field)
    {
        var id = Guid.NewGuid().ToString("N")[..12];
        if (error is StoreException)
        {
            LogStore(log, id, error.Message);
            return new(
                "STORE_UNAVAILABLE", "The directory cannot be read or changed at the moment.", id, StatusCodes.Status503ServiceUnavailable);
        }

        LogFault(log, id, field, error);
        return new("INTERNAL_ERROR", "The directory made a mistake.", id, StatusCodes.Status500InternalServerError);
    }

    [LoggerMessage(LogLevel.Error, "{Id}: the field {Field} could not be answered.")]
    private static partial void LogFault(ILogger log, string id, string? field, Exception error);

    [LoggerMessage(LogLevel.Error, "{Id}: {Sentence}")]
    private static partial void LogStore(ILogger log, string id, string sentence);
}
