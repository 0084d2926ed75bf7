using System.Text.Json;
using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Values;
using SpeakerDirectory.Stores.Neo4j.Graph;
using SpeakerDirectory.Stores.Neo4j.Http;
using SpeakerDirectory.Stores.Shared;

namespace SpeakerDirectory.Stores.Neo4j.Writing;

/// <summary>
/// The parts of a re-derivation, in one transaction each. First all words are removed, because those of another derivation would stay
/// beside the new ones. Then the records of each kind are written again as a save writes them, with their relationships and words. Events
/// that have been linked get the event at their top, which appearances, a later kind, take over.
/// </summary>
internal sealed class RederivationSteps(Neo4jTransaction transaction)
{
    private static readonly IReadOnlyList<Func<RederivationSteps, string, Task<(string? Last, int Records)>>> All =
    [
        (steps, _) => steps.RemoveWordsAsync(),
        .. RecordShape.All.SelectMany(StepsOf),
    ];

    private readonly GraphWriter _graph = new(transaction);

    /// <summary>
    /// Runs the next step that is not done yet, and returns the new state of the re-derivation; null when all steps are done.
    /// </summary>
    public async Task<RederivationPosition?> RunAsync(RederivationPosition position)
    {
        for (var (step, after) = (position.Step, position.After); step < All.Count; (step, after) = (step + 1, ""))
        {
            if (await All[step](this, after) is ({ } last, var records))
            {
                return new(step, last, position.Records + records);
            }
        }

        return null;
    }

    private static IEnumerable<Func<RederivationSteps, string, Task<(string? Last, int Records)>>> StepsOf(RecordShape shape)
    {
        yield return (steps, after) => steps.WriteAsync(shape, after);
        if (shape.Kind == RecordKind.Event)
        {
            yield return (steps, after) => steps.FindTopsAsync(shape, after);
        }
    }

    private async Task<(string? Last, int Records)> RemoveWordsAsync()
    {
        var answer = await transaction.RunAsync(new(
            $"MATCH (w:{GraphWords.Word}) WITH w LIMIT $batch DETACH DELETE w RETURN count(*)", ("batch", transaction.Address.Batch)));
        return (JsonElement.Parse(answer.Rows.Span)[0][0].GetInt32() > 0 ? "" : null, 0);
    }

    private async Task<(string? Last, int Records)> WriteAsync(RecordShape shape, string after)
    {
        var records = await NextAsync(shape, after);
        if (records.Count == 0)
        {
            return (null, 0);
        }

        string[] ids = [.. records.Select(record => record.Id)];
        await _graph.PutAsync(records, await StartsAsync(records));
        await _graph.UnlinkAsync(ids);
        await _graph.LinkAsync(shape.Kind, new($"UNWIND $ids AS id MATCH (r:{GraphNames.Record} {{id: id}})", ("ids", ids)));
        await GraphWords.AddAsync(transaction, records, ids);
        return (ids[^1], ids.Length);
    }

    private async Task<(string? Last, int Records)> FindTopsAsync(RecordShape shape, string after)
    {
        var events = await NextAsync(shape, after);
        await _graph.SetRootEventsAsync(events.Select(happening => happening.Id));
        return (events.Count == 0 ? null : events[^1].Id, 0);
    }

    private async Task<List<Record>> NextAsync(RecordShape shape, string after)
    {
        var ids = IdRange.Of(shape);
        var found = await _graph.RecordsAsync(
            new(
                $"MATCH (r:{GraphNames.Record}) WHERE r.id > $after AND r.id < $end RETURN r {{.*}} ORDER BY r.id LIMIT $batch",
                ("after", after == "" ? ids.After : after), ("end", ids.Before), ("batch", transaction.Address.Batch)),
            [shape.Kind]);
        return [.. found.Select(f => f.Record)];
    }

    // The sort key of an appearance begins with the start of its event.
    private async Task<Func<Ref<Event>, PartialDate?>> StartsAsync(IEnumerable<Record> records)
    {
        var events = await _graph.FindAsync(records.OfType<Appearance>().Select(a => a.Event.Id).Distinct());
        return happening => (events.GetValueOrDefault(happening.Id) as Event)?.Start;
    }
}
