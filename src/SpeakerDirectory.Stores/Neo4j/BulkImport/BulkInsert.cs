using System.Collections.Concurrent;
using SpeakerDirectory.Core.ChangeLog;
using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Values;
using SpeakerDirectory.Stores.Neo4j.Graph;
using SpeakerDirectory.Stores.Neo4j.Http;
using SpeakerDirectory.Stores.Neo4j.Writing;

namespace SpeakerDirectory.Stores.Neo4j.BulkImport;

/// <summary>Creates the records of an import into an empty store, without searching for them and in parallel batches.</summary>
internal sealed class BulkInsert(ParallelBatches lanes, long sequence)
{
    private readonly ConcurrentDictionary<string, PartialDate?> _starts = new(StringComparer.Ordinal);

    public int Count { get; private set; }

    /// <summary>The ids of appearances that came before their events, so that their positions were not known.</summary>
    public HashSet<string> WithoutPosition { get; } = new(StringComparer.Ordinal);

    public async Task CreateAsync(IAsyncEnumerable<RecordChange[]> batches, CancellationToken cancellation)
    {
        try
        {
            await foreach (var batch in batches.WithCancellation(cancellation))
            {
                Count += batch.Length;
                Record[] records =
                [
                    .. batch.Select(change => change.After).OfType<Record>().OrderBy(record => record.Id, StringComparer.Ordinal),
                ];
                foreach (var happening in records.OfType<Event>())
                {
                    _starts[happening.Id] = happening.Start;
                }

                WithoutPosition.UnionWith(records.OfType<Appearance>().Where(a => !_starts.ContainsKey(a.Event.Id)).Select(a => a.Id));

                // Records share words, so two such statements would wait for each other.
                await lanes.AddAsync(
                    alone: records.Any(GraphWords.AreIn),
                    transaction => transaction.IsAgain ? CreateAgainAsync(transaction, batch) : CreateAsync(transaction, records));
            }
        }
        finally
        {
            await lanes.EndAsync().ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        await lanes.EndAsync();
    }

    private async Task CreateAsync(Neo4jTransaction transaction, Record[] records)
    {
        await new GraphWriter(transaction).CreateAsync(records, StartOf, sequence);
        await GraphWords.AddAsync(transaction, records, []);
    }

    private async Task CreateAgainAsync(Neo4jTransaction transaction, RecordChange[] batch) =>
        await Neo4jBulkImport.PutAsync(transaction, await EditDifference.AgainstAsync(new(transaction), batch), StartOf, sequence);

    private PartialDate? StartOf(Ref<Event> happening) => _starts.GetValueOrDefault(happening.Id);
}
