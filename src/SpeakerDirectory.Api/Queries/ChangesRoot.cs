using GraphQL.Types;
using SpeakerDirectory.Api.Planning;
using SpeakerDirectory.Api.Types.Changes;
using SpeakerDirectory.Api.Types.Connections;
using SpeakerDirectory.Core.ChangeLog;
using SpeakerDirectory.Core.Query;
using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Storage;
using SpeakerDirectory.Core.Values;

namespace SpeakerDirectory.Api.Queries;

/// <summary>The root field <c>changes</c>: the change log, with the changed records as they are now.</summary>
internal sealed class ChangesRoot(IDirectoryStore store, TimeProvider clock)
{
    public void AddTo(ObjectGraphType query) => query.Field<NonNullGraphType<ListGraphType<NonNullGraphType<ChangeType>>>>("changes")
        .Description(
            "Lists the change log, the oldest change first and the records of one change by id. To read on, pass the last `sequence` "
            + "and `recordId` that you received.")
        .Argument<IntGraphType>("after", "The sequence of a change. Only later changes are listed.", a => a.DefaultValue = 0)
        .Argument<IdGraphType>(
            "afterRecord", "The id of a record of the change `after`. The records of that change which follow it are listed too.")
        .Argument<IntGraphType>(
            "first", $"The number of entries: {PageArguments.UsualSize} by default, at most {PageArguments.LargestSize}.")
        .Resolve(new RootResolver(clock, AnswerAsync));

    private async Task<object?> AnswerAsync(RootField root, CancellationToken cancellation)
    {
        var arguments = root.Arguments;
        var size = PageArguments.Read(arguments, HistoryFields.Order, []).Size;
        var includes = new IncludeTreeBuilder();
        var kinds = RecordShape.All.Select(shape => shape.Kind).ToValueList();
        var plan = (await root.SelectAsync(kinds, includes, size)).Only;
        var changes = await ReadAsync(arguments.Number("after") ?? 0, arguments.Text("afterRecord"), cancellation)
            .Take(size)
            .ToListAsync(cancellation);
        var ids = changes.Select(change => change.RecordId).ToValueList();
        var records = ids.Count == 0 ? Page.Empty : await store.FetchAsync(Fetch.ByIds(ids, includes.ToIncludes()), cancellation);
        var byId = records.Rows.ToDictionary(row => row.Record.Id);
        return changes.Select(change => new ShownChange(change, byId.GetValueOrDefault(change.RecordId), plan)).ToArray();
    }

    private IAsyncEnumerable<LoggedChange> ReadAsync(long after, string? afterRecord, CancellationToken cancellation) => afterRecord is null
        ? store.ChangesAsync(after, null, cancellation)
        : store
            .ChangesAsync(after - 1, null, cancellation)
            .SkipWhile(change => change.Sequence == after && string.CompareOrdinal(change.RecordId, afterRecord) <= 0);
}
