using GraphQL.Validation;
using GraphQLParser.AST;
using Microsoft.AspNetCore.Http;
using SpeakerDirectory.Api.Errors;

namespace SpeakerDirectory.Api.Authorization;

/// <summary>Step 4: Validate. Allows mutations only by POST and with the key of an editor. Queries need no key.</summary>
internal sealed class EditAuthorization : ValidationRuleBase
{
    private const string Scheme = "Bearer ";

    private readonly Func<EditNotAuthorized?> _refuse;

    private EditAuthorization(string? author, Func<EditNotAuthorized?> refuse) => (Author, _refuse) = (author, refuse);

    /// <summary>The name of the editor whose key came with the request; null without a valid key.</summary>
    public string? Author { get; }

    public static EditAuthorization Of(HttpRequest request, Editors editors)
    {
        var header = request.Headers.Authorization.ToString();
        var key = header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) ? header[Scheme.Length..].Trim() : null;
        var author = key is null ? null : editors.NameOf(key);
        return new(author, () =>
            HttpMethods.IsGet(
                request.Method) ? new(
                    StatusCodes.Status405MethodNotAllowed, "METHOD_NOT_ALLOWED", "Changes are sent by POST, never by GET.")
            : !editors.Any ? new(StatusCodes.Status403Forbidden, "WRITING_DISABLED",
                "This directory takes no changes, because nobody has a key. Start it with DIRECTORY_EDITORS=name=key, or with "
                + "DIRECTORY_EDITORS_FILE and the path of a file of such lines.")
            : key is null ? new(
                StatusCodes.Status401Unauthorized, "UNAUTHENTICATED", "Changes need a key. Send the header Authorization: Bearer KEY.")
            : author is null ? new(
                StatusCodes.Status401Unauthorized, "UNAUTHENTICATED", "This is no editor's key. The operator of the directory issues keys.")
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
