using System.Collections.Concurrent;
using CsCheck;
using SpeakerDirectory.Core.ChangeLog;
using SpeakerDirectory.Core.Editing;
using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Rules;
using SpeakerDirectory.Core.Values;
using SpeakerDirectory.Stores.Sqlite;
using SpeakerDirectory.Tests.Stores;
using static SpeakerDirectory.Tests.Samples;

namespace SpeakerDirectory.Tests.Core.Editing;

/// <summary>
/// Invariants under concurrent writers, some of which share an editor and some of which use another one, as two programs would.
/// </summary>
public sealed class ParallelWritersTests
{
    private const int Writers = 64;

    [Fact]
    public async Task Sixty_four_writers_on_one_record_lose_nothing()
    {
        await using var directory = await EditedDirectory.WithAsync(Person("ana"));
        var other = new DirectoryEditor(directory.Store, TimeProvider.System);

        await Task.WhenAll(
            Enumerable
                .Range(0, Writers)
                .Select(
                    i => Task.Run(
                        () => AddNameAsync(directory.Store, i % 2 == 0 ? directory.Editor : other, $"Name {i:00}"),
                        StoreTesting.Cancellation)));

        var ana = (Person)(await directory.FindAsync("person/ana"))!;
        Assert.Equal(
            Enumerable.Range(0, Writers).Select(i => $"Name {i:00}"), ana.Names.Select(name => name.Text).Order(StringComparer.Ordinal));
        Assert.Equal(
            Enumerable.Range(1, Writers + 1).Select(i => (long)i), (await directory.Store.LogAsync()).Select(change => change.Sequence));
        await ReplaysAsync(directory.Store);
    }

    [Fact]
    public void The_rules_hold_when_many_writers_change_referenced_records() =>
        Gen.Select(Step.Any.Array[8, 24], Gen.Int[2, 8]).Sample(RulesHoldAsync, iter: 20, threads: 1);

    private static void RulesHoldAsync(Step[] steps, int writers)
    {
        RunAsync().GetAwaiter().GetResult();

        async Task RunAsync()
        {
            await using var directory = await EditedDirectory.WithAsync(
                [.. Step.Slugs.Select(
                    slug => Body(slug)),
                    .. Step.Slugs.Select(slug => Person(slug)),
                    .. Step.Slugs.Select(slug => Office(slug, slug)),
                    .. Step.Slugs.Select(slug => Event(slug, "2024"))]);
            DirectoryEditor[] editors =
            [
                directory.Editor,
                new(directory.Store, TimeProvider.System),
                new(directory.Store, TimeProvider.System),
            ];
            var queue = new ConcurrentQueue<Step>(steps);

            await Task.WhenAll(Enumerable.Range(0, writers).Select(i => Task.Run(async () =>
            {
                while (queue.TryDequeue(out var step))
                {
                    await editors[i % editors.Length].SaveAsync(step.Changes, "writer", StoreTesting.Cancellation);
                }
            })));

            var all = await directory.AllAsync();
            var known = new RecordIndex();
            Array.ForEach(all, known.Put);
            Assert.Empty(all.SelectMany(record => DirectoryRules.Problems(record, known)).Select(problem => problem.ToString()));
            await ReplaysAsync(directory.Store);
        }
    }

    private static async Task AddNameAsync(SqliteStore store, DirectoryEditor editor, string name)
    {
        while (true)
        {
            var readAt = await store.SequenceAsync(StoreTesting.Cancellation);
            var ana = (Person)(await store.LoadAsync(SpeakerDirectory.Core.Query.Fetch.ByIds(["person/ana"]))).Rows[0].Record;
            var outcome = await editor.SaveAsync(
                new SaveRecord(new(ana with { Names = [.. ana.Names, new(name)] }, false, []), readAt), name, StoreTesting.Cancellation);
            if (outcome.Saved is not null)
            {
                return;
            }
        }
    }

    /// <summary>
    /// Checks that replaying the log gives the stored records, that each change starts from the result of the previous one, and that no
    /// sequence number is missing.
    /// </summary>
    private static async Task ReplaysAsync(SqliteStore store)
    {
        var records = new Dictionary<string, Record>(StringComparer.Ordinal);
        var log = await store.LogAsync();
        foreach (var change in log)
        {
            Assert.Equal(change.Before, records.GetValueOrDefault(change.RecordId));
            _ = change.After is null ? records.Remove(change.RecordId) : (records[change.RecordId] = change.After) is not null;
        }

        Assert.Equal(Enumerable.Range(1, (int)log[^1].Sequence).Select(i => (long)i), log.Select(change => change.Sequence).Distinct());
        Assert.Equal(
            records.Values.OrderBy(r => r.Id, StringComparer.Ordinal),
            (await store.ReadAllAsync(StoreTesting.Cancellation).ToArrayAsync(StoreTesting.Cancellation)).OrderBy(
                r => r.Id, StringComparer.Ordinal));
    }

    /// <summary>A step of a writer: refers to records that others delete, or deletes records that others refer to.</summary>
    private sealed record Step(string Description, RecordChange[] Changes)
    {
        public static readonly string[] Slugs = ["a", "b", "c"];

        private static readonly string[] Kinds = ["organization", "person", "office", "event"];
        private static readonly Gen<string> Slug = Gen.Int[0, 2].Select(i => Slugs[i]);

        public static Gen<Step> Any { get; } = Gen.OneOf(
            Gen.Select(Slug, Slug, (one, other) => Put("parent", Body(one, other))),
            Gen.Select(Slug, Slug, (one, other) => Put("tenure", Tenure(one, other, "2020", slug: "-x"))),
            Gen.Select(
                Slug,
                Slug,
                Slug,
                (person, office, other) => Put(
                    "whose", Tenure(person, office, "2020", slug: "-x") with { Person = new($"person/{other}") })),
            Gen.Select(
                Slug,
                Slug,
                Slug,
                (person, happening, office) => Put("appearance", Appearance(person, happening, null, $"{person}-{office}-x"))),
            Gen.Select(Slug, Slug, (one, other) => Put("session", Event(one, "2024", other))),
            Slug.Select(slug => Put("death", Person(slug) with { Died = PartialDate.Parse("2019") })),
            Slug.Select(slug => Put("person", Person(slug))),
            Gen.Select(Gen.Int[0, 3], Slug, (kind, slug) => Delete($"{Kinds[kind]}/{slug}")),
            Gen.Select(Slug, Slug, (person, office) => Delete($"tenure/{person}-{office}-x")));

        private static Step Put(string what, Record record) => new(what, [RecordChange.Put(record)]);

        private static Step Delete(string id) => new("delete", [RecordChange.Delete(id)]);

        public override string ToString() => $"{Description} {Changes[0].Id}";
    }
}
