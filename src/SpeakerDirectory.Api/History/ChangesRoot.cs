using SpeakerDirectory.Api.Connections;
using SpeakerDirectory.Api.Planning;
using SpeakerDirectory.Core;
using SpeakerDirectory.Core.Query;

namespace SpeakerDirectory.Api.History;

/// <summary>The change log, and the records of it as they are now.</summary>
internal sealed class ChangesRoot(IDirectoryStore store)
{
    public async Task<object?> AnswerAsync(Question question, CancellationToken cancellation)
    {
        var arguments = question.Arguments;
        var size = PageArguments.Read(arguments, HistoryFields.Order, []).Size;
        var branch = new Branch();
        var kinds = RecordShape.All.Select(shape => shape.Kind).ToValueList();
        var plan = (await question.SelectAsync(kinds, branch, size)).Only;
        var changes = await ReadAsync(arguments.Number("after") ?? 0, arguments.Text("afterRecord"), cancellation).Take(size).ToListAsync(cancellation);
        var ids = changes.Select(change => change.RecordId).ToValueList();
        var records = ids.Count == 0 ? Page.Empty : await store.FetchAsync(Fetch.ByIds(ids, branch.ToIncludes()), cancellation);
        var byId = records.Rows.ToDictionary(row => row.Record.Id);
        return changes.Select(change => new ShownChange(change, byId.GetValueOrDefault(change.RecordId), plan)).ToArray();
    }

    private IAsyncEnumerable<LoggedChange> ReadAsync(long after, string? afterRecord, CancellationToken cancellation) => afterRecord is null
        ? store.ChangesAsync(after, null, cancellation)
        : store.ChangesAsync(after - 1, null, cancellation).SkipWhile(change => change.Sequence == after && string.CompareOrdinal(change.RecordId, afterRecord) <= 0);
}
