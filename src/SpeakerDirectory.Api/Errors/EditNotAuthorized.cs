using GraphQL.Validation;

namespace SpeakerDirectory.Api.Errors;

/// <summary>A mutation that is refused before anything runs, because the request has no valid key or is a GET.</summary>
internal sealed class EditNotAuthorized : ValidationError
{
    public EditNotAuthorized(int status, string code, string message)
        : base(message) => (Status, Code) = (status, code);

    /// <summary>The HTTP status of the answer.</summary>
    public int Status { get; }
}
