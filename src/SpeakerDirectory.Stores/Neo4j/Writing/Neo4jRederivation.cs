using System.Text.Json;
using SpeakerDirectory.Core.Storage;
using SpeakerDirectory.Stores.Neo4j.Graph;
using SpeakerDirectory.Stores.Neo4j.Http;
using SpeakerDirectory.Stores.Shared;

namespace SpeakerDirectory.Stores.Neo4j.Writing;

/// <summary>
/// Writes anew what a graph derives from its records, in many transactions. Each locks the directory's node, reads from it how far the
/// re-derivation has come, does the next part and writes the new position there: so one that was killed is gone on with, and programs
/// that do it at the same time share the work. The store is marked as being filled meanwhile, so that nobody saves or begins to serve it.
/// </summary>
internal sealed class Neo4jRederivation(Neo4jHttp http, int version, OpeningReport report, CancellationToken cancellation)
{
    private const string Find = $"MATCH (d:{GraphNames.Directory} {{key: 'directory'}})";
    private const string Progress = "d.rederiving, d.rederivingShapes, d.rederivingStep, d.rederivingAfter, d.rederived";

    private static readonly TimeSpan WaitForLocks = TimeSpan.FromSeconds(90);
    private static readonly TimeSpan TimeLimit = TimeSpan.FromMinutes(5);

    private readonly string _store = $"Neo4j at {http.Address}";
    private bool _hasBegun;
    private int _total;

    /// <summary>Re-derives all there is, and answers what the directory's node says then.</summary>
    /// <exception cref="StoreException">A newer program has begun to re-derive the store, or an older one to change it.</exception>
    public async Task<DerivationState> RunAsync()
    {
        report.Note(OpeningReport.Begins(_store));
        using var patient = http.With(http.Address with { WaitForLocks = WaitForLocks, TimeLimit = TimeLimit });
        while (true)
        {
            var state = await patient.ChangeAsync(AdvanceAsync, cancellation);
            if (state.IsCurrent)
            {
                report.Note(OpeningReport.Ends(_store));
                return state;
            }

            report.Records(state.Position.Records, _total);
        }
    }

    private async Task<DerivationState> AdvanceAsync(Neo4jTransaction transaction)
    {
        // Reading comes after writing, that is, with the lock held.
        var state = await StateAsync(transaction, $"{Find} SET d.lastEdit = '{DerivationState.Mark}'");
        state.RefuseNewer(http.Address);
        if (state.IsCurrent)
        {
            return state;
        }

        if (!state.IsUnderWay)
        {
            state = !_hasBegun ? await BeginAsync(transaction, state) : throw Disturbed();
        }

        _hasBegun = true;
        var steps = new RederivationSteps(transaction);
        var next = await steps.RunAsync(state.Position);
        return next is { } position ? await KeepAsync(transaction, position) : await FinishAsync(transaction, state.Filling);
    }

    private async Task<DerivationState> BeginAsync(Neo4jTransaction transaction, DerivationState state)
    {
        // An import that is under way stops when the mark is no longer its own.
        await ParallelBatches.TakeAsync(transaction, DerivationState.Mark);
        _total = await new GraphWriter(transaction).CountAsync();
        return await StateAsync(
            transaction,
            $"""
            {Find} REMOVE {Progress}
            SET d.schema = $version, d.filling = $mark, d.rederiving = $derivation, d.rederivingShapes = $shapes, d.rederived = 0
            """,
            ("version", version), ("mark", state.IsHalfFilled ? DerivationState.HalfFilledMark : DerivationState.Mark),
            ("derivation", Derivation.Current), ("shapes", Derivation.ShapesFingerprint));
    }

    private async Task<DerivationState> KeepAsync(Neo4jTransaction transaction, RederivationPosition position)
    {
        _total = await new GraphWriter(transaction).CountAsync();
        return await StateAsync(
            transaction, $"{Find} SET d.rederivingStep = $step, d.rederivingAfter = $after, d.rederived = $records",
            ("step", position.Step), ("after", position.After), ("records", position.Records));
    }

    private static async Task<DerivationState> FinishAsync(Neo4jTransaction transaction, string? mark)
    {
        // What an import has left half filled is for the next import to complete, now with values of this derivation.
        var isHalfFilled = mark == DerivationState.HalfFilledMark;
        if (!isHalfFilled)
        {
            await ParallelBatches.RemoveAsync(transaction);
        }

        return await StateAsync(
            transaction,
            $"{Find} REMOVE {Progress} SET d.filling = $filling, d.derivation = $derivation, d.shapes = $shapes, d.derivedTo = d.sequence",
            ("filling", isHalfFilled ? LogHead.NewMark() : null),
            ("derivation", Derivation.Current), ("shapes", Derivation.ShapesFingerprint));
    }

    private static async Task<DerivationState> StateAsync(
        Neo4jTransaction transaction, string change, params IReadOnlyList<(string, object?)> parameters)
    {
        var answer = await transaction.RunAsync(new($"{change} WITH d RETURN {DerivationState.Columns}", parameters));
        return DerivationState.Read(JsonElement.Parse(answer.Rows.Span)[0], 0);
    }

    private StoreException Disturbed() =>
        new($"An older version of this program has begun to change {http.Address} while it was re-derived. "
            + "Stop the older version and start this one again.");
}
