using System.Text.Json;
using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Tenures;
using SpeakerDirectory.Stores.Neo4j.Graph;
using SpeakerDirectory.Stores.Neo4j.Http;
using SpeakerDirectory.Stores.Neo4j.Writing;
using SpeakerDirectory.Stores.Shared;

namespace SpeakerDirectory.Stores.Neo4j.BulkImport;

/// <summary>
/// Completes what a record has from other records, when all records of a bulk import exist: relationships, root events and positions. Each
/// pass reads the records of one kind in batches, by id, with a transaction for each batch.
/// </summary>
/// <param name="withoutPosition">The ids of appearances whose positions were not known when they were written.</param>
internal sealed class BulkPasses(BulkTransactions transactions, IReadOnlySet<string> withoutPosition)
{
    public async Task RunAsync()
    {
        // Root events of appearances are set when all events are linked.
        foreach (var shape in RecordShape.All)
        {
            await (transactions.IsEmpty ? LinkNewAsync(shape) : PassAsync(shape, LinkAsync));
            if (shape.Kind == RecordKind.Event)
            {
                await PassAsync(shape, SetRootEventsAsync);
            }
        }

        foreach (var shape in RecordShape.All.Where(shape => !transactions.IsEmpty && RelatedEnds.IsBound(shape.Kind)))
        {
            await PassAsync(shape, SetEndsAsync);
        }

        await PassAsync(RecordShape.Of<Event>(), MoveAppearancesAsync);
        if (transactions.IsResumed || withoutPosition.Count > 0)
        {
            await PassAsync(RecordShape.Of<Appearance>(), SetPositionsAsync);
        }
    }

    private async Task PassAsync(RecordShape shape, Func<GraphWriter, Pass, Task> work)
    {
        var ids = IdRange.Of(shape);
        for (var last = ids.After; last is not null;)
        {
            var after = last;
            last = await transactions.RunAsync(async transaction =>
            {
                var entries = await NextAsync(transaction, after, ids.Before);
                if (entries.Count > 0)
                {
                    await work(new(transaction), new(shape.Kind, after, entries, transaction.IsAgain));
                }

                return entries.Count == 0 ? null : entries[^1].Id;
            });
        }
    }

    /// <summary>The next records of the edit, by id.</summary>
    private async Task<List<(string Id, bool IsNew)>> NextAsync(Neo4jTransaction transaction, string after, string end)
    {
        var (found, isNew) = transactions.IsEmpty ? ("r.id", "true") : ("e.record", "e.before IS NULL");
        var answer = await transaction.RunAsync(new(
            $"{Changed} AND {found} < $end RETURN {found}, {isNew} "
            + $"ORDER BY {(transactions.IsEmpty ? "" : "e.sequence, ")}{found} LIMIT $batch",
            ("sequence", transactions.Sequence), ("after", after), ("end", end), ("batch", transaction.Address.Batch)));
        return [.. JsonElement.Parse(answer.Rows.Span).EnumerateArray().Select(row => (row[0].GetString()!, row[1].GetBoolean()))];
    }

    /// <summary>Clauses for the records of the edit after an id; in a store that was empty, these are all records.</summary>
    private string Changed => transactions.IsEmpty
        ? $"MATCH (r:{GraphNames.Record}) WHERE r.id > $after"
        : $"MATCH (e:{GraphNames.ChangedRecord}) USING INDEX e:{GraphNames.ChangedRecord}(sequence, record) WHERE e.sequence = "
            + "$sequence AND e.record > $after";

    private async Task LinkAsync(GraphWriter graph, Pass pass)
    {
        // An interrupted import or transaction may have linked new records too.
        await graph.UnlinkAsync(pass.Entries.Where(e => transactions.IsResumed || pass.IsAgain || !e.IsNew).Select(e => e.Id));
        await graph.LinkAsync(pass.Kind, new(
            $"{Changed} AND e.record <= $last MATCH (r:{GraphNames.Record} {{id: e.record}})",
            ("sequence", transactions.Sequence),
            ("after", pass.After),
            ("last", pass.Entries[^1].Id)));
    }

    // When nothing was linked before, the ids of the records need not be read first.
    private async Task LinkNewAsync(RecordShape shape)
    {
        var ids = IdRange.Of(shape);
        for (var last = ids.After; last is not null;)
        {
            var after = last;
            last = await transactions.RunAsync(async transaction =>
            {
                var graph = new GraphWriter(transaction);
                await graph.UnlinkAsync(transaction.IsAgain ? (await NextAsync(transaction, after, ids.Before)).Select(e => e.Id) : []);
                return await graph.LinkAsync(shape.Kind, new(
                    $"{Changed} AND r.id < $end WITH r ORDER BY r.id LIMIT $batch",
                    ("after", after),
                    ("end", ids.Before),
                    ("batch", transaction.Address.Batch)));
            });
        }
    }

    private static Task SetRootEventsAsync(GraphWriter graph, Pass pass) => graph.SetRootEventsAsync(pass.Entries.Select(e => e.Id));

    private static Task SetEndsAsync(GraphWriter graph, Pass pass) =>
        graph.SetEndsAsync(pass.Entries.Where(e => !e.IsNew).Select(e => e.Id));

    private static async Task MoveAppearancesAsync(GraphWriter graph, Pass pass)
    {
        var existing = pass.Entries.Where(e => !e.IsNew).Select(e => e.Id).ToList();
        var events = await graph.FindAsync(existing);
        await graph.MoveAppearancesAsync(events.Keys, happening => (events.GetValueOrDefault(happening.Id) as Event)?.Start);
        await graph.SetRootEventsBelowAsync(existing);
    }

    private async Task SetPositionsAsync(GraphWriter graph, Pass pass)
    {
        var wanted = pass.Entries.Select(e => e.Id).Where(id => transactions.IsResumed || withoutPosition.Contains(id));
        var appearances = (await graph.FindAsync(wanted)).Values.OfType<Appearance>().ToList();
        var events = await graph.FindAsync(appearances.Select(a => a.Event.Id).Distinct());
        await graph.SetPositionsAsync(
            appearances.Select(
                a => (a.Id, Core.Query.SortPosition.Of(a, happening => (events.GetValueOrDefault(happening.Id) as Event)?.Start))));
    }

    /// <summary>A batch of records of the edit of one kind: those after an id.</summary>
    private sealed record Pass(RecordKind Kind, string After, IReadOnlyList<(string Id, bool IsNew)> Entries, bool IsAgain);
}
