using GraphQL.Types;
using SpeakerDirectory.Api.Planning;
using SpeakerDirectory.Api.Types.Connections;
using SpeakerDirectory.Core.Query;
using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Storage;

namespace SpeakerDirectory.Api.Queries;

/// <summary>The two root fields of a kind of record: one record by its id, and the list of all.</summary>
internal sealed class RecordRoots(IDirectoryStore store, TimeProvider clock, RecordShape shape)
{
    public void AddTo(ObjectGraphType query)
    {
        query.Field(shape.Name, typeof(GraphQLClrOutputTypeReference<>).MakeGenericType(shape.Type))
            .Description($"Finds {shape.WithArticle} by its id. It is null if there is none.")
            .Argument<NonNullGraphType<IdGraphType>>("id", $"The id, which begins with \"{shape.Name}/\".")
            .Resolve(new RootResolver(clock, (root, cancellation) => RecordById.FindAsync(store, shape.Kind, root, cancellation)));
        query.Field(shape.PluralName, typeof(NonNullGraphType<>).MakeGenericType(typeof(ConnectionType<>).MakeGenericType(shape.Type)))
            .Description($"Lists {shape.PluralName} {shape.Definition.NaturalOrder}, or as `order` says.")
            .Paged()
            .Filtered(shape)
            .Resolve(new RootResolver(clock, ListAsync));
    }

    private async Task<object?> ListAsync(RootField field, CancellationToken cancellation)
    {
        var arguments = field.Arguments;
        var terms = CursorScope.Terms(arguments, [shape.Kind]);
        var scope = CursorScope.Of([shape.Kind], terms);
        var request = PageArguments.Read(arguments, scope, terms);
        var includes = new IncludeTreeBuilder();
        var selection = await field.SelectListAsync(shape.Kind, arguments.Filter(), terms, request.Size, includes);
        var root = new Root.OfKind(shape.Kind, request)
        {
            Filter = arguments.Filter(),
            Order = terms,
            Count = includes.Count,
            Details = includes.Details,
            Groupings = includes.ToGroupings(),
        };

        // Step 7: Load the page and all that is selected from it with one statement.
        var page = await store.FetchAsync(new(root, includes.ToIncludes()) { Fields = includes.Fields }, cancellation);
        return new Connection(page, selection.Only, scope);
    }
}
