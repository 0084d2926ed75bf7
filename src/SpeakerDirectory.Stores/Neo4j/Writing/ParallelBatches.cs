using System.Text.Json;
using SpeakerDirectory.Core.Storage;
using SpeakerDirectory.Stores.Neo4j.Graph;
using SpeakerDirectory.Stores.Neo4j.Http;

namespace SpeakerDirectory.Stores.Neo4j.Writing;

/// <summary>
/// Where an import that fills an empty store puts its batches: side by side, so that Neo4j works on one while the next is made ready or
/// written. Whoever is in a lane holds its node locked, and another import that begins takes both: so it finds all that was on the way,
/// or stops it.
/// </summary>
internal sealed class ParallelBatches(Neo4jHttp http, string mark, CancellationToken cancellation)
{
    private const string Lane = "Lane";

    private readonly Task[] _lanes = [Task.CompletedTask, Task.CompletedTask];

    /// <summary>Waits until nobody is in a lane. The counter is locked.</summary>
    public static Task TakeAsync(Neo4jTransaction transaction, string mark) =>
        transaction.RunAsync(new($"UNWIND [0, 1] AS number MERGE (l:{Lane} {{number: number}}) SET l.lastEdit = $mark", ("mark", mark)));

    public static Task RemoveAsync(Neo4jTransaction transaction) => transaction.RunAsync(new($"MATCH (l:{Lane}) DELETE l"));

    /// <summary>The error of an import that another import has stopped.</summary>
    public static StoreException Stopped(Neo4jEndpoint address) =>
        new($"Another import has begun to fill {address}; this one has stopped.");

    /// <summary>Begins a transaction in a lane, when one is free.</summary>
    /// <param name="alone">Whether it is always in the same lane, because two of its sort would wait for each other.</param>
    public async Task AddAsync(bool alone, Func<Neo4jTransaction, Task> step)
    {
        await await Task.WhenAny(alone ? [_lanes[0]] : _lanes);
        var free = alone || _lanes[0].IsCompleted ? 0 : 1;
        await _lanes[free];
        _lanes[free] = GoAsync(free, step);
    }

    /// <summary>Waits for all that is on the way.</summary>
    public Task EndAsync() => Task.WhenAll(_lanes);

    private async Task GoAsync(int lane, Func<Neo4jTransaction, Task> step) => await http.ChangeAsync(
        async transaction =>
        {
            // Reading comes after writing, that is, with the lock held.
            var answer = await transaction.RunAsync(new(
                $"MATCH (l:{Lane} {{number: $lane}}) SET l.lastEdit = $mark WITH l MATCH (d:{GraphNames.Directory} {{key: "
                + $"'directory'}}) RETURN d.filling", ("lane", lane), ("mark", mark)));
            if (JsonElement.Parse(answer.Rows.Span).EnumerateArray().FirstOrDefault() is not { ValueKind: JsonValueKind.Array } row
                || row[0].GetString() != mark)
            {
                throw Stopped(http.Address);
            }

            await step(transaction);
            return true;
        },
        cancellation);
}
