using GraphQL.Types;
using SpeakerDirectory.Api.Errors;
using SpeakerDirectory.Api.Planning;
using SpeakerDirectory.Api.Types.Records;
using SpeakerDirectory.Core.Query;
using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Storage;
using SpeakerDirectory.Core.Values;

namespace SpeakerDirectory.Api.Queries;

/// <summary>The root field <c>node</c>: a record of any kind by its id.</summary>
internal sealed class NodeRoot(IDirectoryStore store, TimeProvider clock)
{
    public void AddTo(ObjectGraphType query) => query.Field<NodeType>("node")
        .Description("Finds a record of any kind by its id. It is null if no record has the id.")
        .Argument<NonNullGraphType<IdGraphType>>("id", "The id of the record, for example \"person/natalia-gherman\".")
        .Resolve(new RootResolver(clock, AnswerAsync));

    private Task<object?> AnswerAsync(RootField root, CancellationToken cancellation) =>
        RecordById.KindOf(root.Arguments.Text("id")!) is { } kind
            ? RecordById.FindAsync(store, kind, root, cancellation)
            : Task.FromResult<object?>(null);
}

/// <summary>The root field <c>nodes</c>: records of any kind by their ids.</summary>
internal sealed class NodesRoot(IDirectoryStore store, TimeProvider clock)
{
    public void AddTo(ObjectGraphType query) => query.Field<NonNullGraphType<ListGraphType<NodeType>>>("nodes")
        .Description("Finds records of any kind by their ids. They come in the order of the ids, with null for each id that no record has.")
        .Argument<NonNullGraphType<ListGraphType<NonNullGraphType<IdGraphType>>>>(
            "ids", $"The ids of the records. At most {RecordById.MostIds} are accepted.")
        .Resolve(new RootResolver(clock, AnswerAsync));

    private async Task<object?> AnswerAsync(RootField root, CancellationToken cancellation)
    {
        var ids = root.Arguments.List<string>("ids");
        RecordById.CheckCount("ids", ids.Count);
        var known = ids.Where(id => RecordById.KindOf(id) is not null).Distinct().ToValueList();
        if (known.Count == 0)
        {
            return new PlannedRecord?[ids.Count];
        }

        var kinds = known.Select(RecordById.KindOf).OfType<RecordKind>().Distinct().Order().ToValueList();
        var includes = new IncludeTreeBuilder();
        var selection = await root.SelectAsync(kinds, includes, ids.Count);
        var found = await store.FetchAsync(includes.ByIds(known), cancellation);
        var byId = found.Rows.ToDictionary(row => row.Record.Id, selection.Of);
        return ids.Select(id => byId.GetValueOrDefault(id)).ToArray();
    }
}

/// <summary>What root fields share that find records by their ids.</summary>
internal static class RecordById
{
    public const int MostIds = 500;

    /// <summary>The kind that an id names; null if it names none.</summary>
    public static RecordKind? KindOf(string id) => RecordShape.TryOfId(id, out var shape) ? shape.Kind : null;

    /// <summary>The record of the argument <c>id</c>; null if it is of another kind or does not exist.</summary>
    public static async Task<object?> FindAsync(IDirectoryStore store, RecordKind kind, RootField root, CancellationToken cancellation)
    {
        var id = root.Arguments.Text("id")!;
        if (KindOf(id) != kind)
        {
            return null;
        }

        var includes = new IncludeTreeBuilder();
        var selection = await root.SelectAsync([kind], includes);
        var found = await store.FetchAsync(Fetch.ByIds([id], includes.ToIncludes()) with { Fields = includes.Fields }, cancellation);
        return found.Rows is [var row, ..] ? selection.Of(row) : null;
    }

    /// <exception cref="QueryError">The argument holds more ids than one request may name.</exception>
    public static void CheckCount(string argument, int count)
    {
        if (count > MostIds)
        {
            throw new QueryError("TOO_MANY_IDS", $"`{argument}` holds {count} ids: at most {MostIds} are allowed at once.");
        }
    }
}
