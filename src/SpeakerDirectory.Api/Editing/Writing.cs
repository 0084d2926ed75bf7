using GraphQL.Validation;
using GraphQLParser.AST;
using Microsoft.AspNetCore.Http;

namespace SpeakerDirectory.Api.Editing;

/// <summary>Lets those change the directory who have a key, by POST. Reading is open to all.</summary>
internal sealed class Writing : ValidationRuleBase
{
    private const string Scheme = "Bearer ";

    private readonly Func<WritingRefused?> _refuse;

    private Writing(string? author, Func<WritingRefused?> refuse) => (Author, _refuse) = (author, refuse);

    /// <summary>Whose key came with the request; null when none or nobody's did.</summary>
    public string? Author { get; }

    public static Writing Of(HttpRequest request, Editors editors)
    {
        var header = request.Headers.Authorization.ToString();
        var key = header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) ? header[Scheme.Length..].Trim() : null;
        var author = key is null ? null : editors.NameOf(key);
        return new(author, () =>
            HttpMethods.IsGet(request.Method) ? new(StatusCodes.Status405MethodNotAllowed, "METHOD_NOT_ALLOWED", "A change is asked for by POST, never by GET.")
            : !editors.AreThere ? new(StatusCodes.Status403Forbidden, "WRITING_DISABLED",
                "This directory takes no changes, because nobody has a key. Start it with DIRECTORY_EDITORS=name=key, or with DIRECTORY_EDITORS_FILE and the path of a file of such lines.")
            : key is null ? new(StatusCodes.Status401Unauthorized, "UNAUTHENTICATED", "Changes need a key. Send the header Authorization: Bearer KEY.")
            : author is null ? new(StatusCodes.Status401Unauthorized, "UNAUTHENTICATED", "This is no editor's key. Ask whoever runs the directory for one.")
            : null);
    }

    public override ValueTask<INodeVisitor?> GetPreNodeVisitorAsync(ValidationContext context)
    {
        if (context.Operation.Operation == OperationType.Mutation && _refuse() is { } refused)
        {
            context.ReportError(refused);
        }

        return default;
    }
}

/// <summary>Why a change was not even looked at.</summary>
internal sealed class WritingRefused : ValidationError
{
    public WritingRefused(int status, string code, string message)
        : base(message) => (Status, Code) = (status, code);

    /// <summary>What HTTP calls it.</summary>
    public int Status { get; }
}
