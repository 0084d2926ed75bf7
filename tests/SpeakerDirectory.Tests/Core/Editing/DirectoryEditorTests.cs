using SpeakerDirectory.Core.ChangeLog;
using SpeakerDirectory.Core.Editing;
using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Values;
using SpeakerDirectory.Stores.Sqlite;
using SpeakerDirectory.Tests.Stores;

namespace SpeakerDirectory.Tests.Core.Editing;

public sealed class DirectoryEditorTests : IAsyncLifetime
{
    private static readonly Record[] Before =
    [
        Samples.Page(),
        Samples.State("tkm", "Turkmenistan"),
        Samples.Body("un"),
        Samples.Body("cted", "un"),
        Samples.Person("ana"),
        Samples.Person("bob"),
        Samples.Office("chair", "un"),
        Samples.Office("clerk", "un"),
        Samples.Tenure("ana", "chair", "2020-01-01", "2022-12-31"),
        Samples.Tenure("bob", "chair", "2023-01-01"),
        Samples.Membership("person/ana", "un", "2021"),
        Samples.Event("talks", "2024-12-11") with { Country = new("organization/tkm") },
        Samples.Appearance("bob", "talks", 1, "bob-chair"),
    ];

    private readonly TemporaryFolder _folder = new();
    private SqliteStore _store = null!; // Opened before each test.
    private DirectoryEditor _editor = null!; // Likewise.

    public async ValueTask InitializeAsync()
    {
        _store = await SqliteStore.OpenAsync(_folder.File("test.db"), StoreTesting.Cancellation);
        _editor = new(_store, TimeProvider.System);
        await _store.PutAsync(Before);
    }

    public async ValueTask DisposeAsync()
    {
        await _store.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task A_valid_change_is_saved_under_the_name_of_its_author()
    {
        var outcome = await SaveAsync(Samples.Tenure("ana", "clerk", "2023-01-01") with { Sources = [new("source/page")] });

        Assert.Equal(new SaveOutcome(2, 1, 0, 0, 0), outcome.Saved);
        Assert.Equal(
            [(2L, "editor", "tenure/ana-clerk")],
            (await _store.LogAsync(1)).Select(change => (change.Sequence, change.By, change.RecordId)));
    }

    [Fact]
    public async Task Records_of_one_change_may_refer_to_each_other()
    {
        var outcome = await SaveAsync(
            Samples.Tenure("cat", "head"), Samples.Office("head", "new"), Samples.Person("cat"), Samples.Body("new", "cted"));

        Assert.Equal(4, outcome.Saved?.Created);
    }

    [Fact]
    public async Task All_problems_are_reported_together_and_nothing_is_saved()
    {
        var outcome = await SaveAsync(
            Samples.Person("cat"), Samples.Tenure("dan", "chair"), Samples.Tenure("ana", "nowhere", "2020", "2019"));

        Assert.Null(outcome.Saved);
        Assert.Equal(
            [("tenure/dan-chair", "person"), ("tenure/ana-nowhere", "office"), ("tenure/ana-nowhere", "from")],
            outcome.Findings.Problems.Select(p => (p.RecordId, p.Field)));
        Assert.Equal(
            Before.Select(record => record.Id).Order(StringComparer.Ordinal), (await _store.AllAsync()).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_change_that_invalidates_referring_records_is_refused()
    {
        await RefusedAsync(
            [
                ("membership/person-ana-un", "from", "2021 is after the death of person/ana on 2020-06-01."),
            ],
            RecordChange.Put(Samples.Person("ana") with { Died = PartialDate.Parse("2020-06-01") }));
        await RefusedAsync(
            [("event/talks", "country", "organization/tkm is not a State: its type is OTHER.")],
            RecordChange.Put(Samples.State("tkm", "Turkmenistan") with { Type = OrganizationType.Other }));
        await RefusedAsync(
            [("appearance/talks-bob", "tenures", "tenure/bob-chair is a tenure of person/ana, not of person/bob.")],
            RecordChange.Put(Samples.Tenure("bob", "chair", "2023-01-01") with { Person = new("person/ana") }));
    }

    [Fact]
    public async Task A_cycle_that_closes_over_stored_records_is_refused()
    {
        await RefusedAsync(
            [("organization/un", "parent", "The chain leads back to where it starts: organization/un → organization/cted → "
                + "organization/un.")],
            RecordChange.Put(Samples.Body("un", "cted")));
    }

    [Fact]
    public async Task A_cycle_that_closes_over_two_changes_is_refused()
    {
        await _store.PutAsync(Samples.Body("a"), Samples.Body("b", "a"), Samples.Body("c"), Samples.Body("d", "c"));

        var outcome = await SaveAsync(Samples.Body("a", "d"), Samples.Body("c", "b"));

        Assert.Equal(
            [
                "The chain leads back to where it starts: organization/a → organization/d → organization/c → organization/b → "
                + "organization/a.",
                "The chain leads back to where it starts: organization/c → organization/b → organization/a → organization/d → "
                + "organization/c.",
            ],
            outcome.Findings.Problems.Select(p => p.Message));
    }

    [Fact]
    public async Task A_cycle_that_closes_over_a_long_chain_is_refused()
    {
        await _store.PutAsync(Enumerable.Range(0, 200).Select(i => Samples.Body($"n{i}", i == 0 ? null : $"n{i - 1}")));

        var outcome = await SaveAsync(Samples.Body("n0", "n199"));

        Assert.Equal([("organization/n0", "parent")], outcome.Findings.Problems.Select(p => (p.RecordId, p.Field)));
    }

    [Fact]
    public async Task A_referenced_record_is_deleted_only_together_with_the_referring_records()
    {
        await RefusedAsync(
            [("tenure/bob-chair", null, "tenure/bob-chair cannot be deleted: appearance/talks-bob refers to it. Delete them together "
                + "with it, or let them refer to another.")],
            RecordChange.Delete("tenure/bob-chair"));

        var outcome = await _editor.SaveAsync(
            [RecordChange.Delete("tenure/bob-chair"), RecordChange.Delete("appearance/talks-bob")], "editor", StoreTesting.Cancellation);

        Assert.Equal(2, outcome.Saved?.Deleted);
    }

    [Fact]
    public async Task A_record_can_be_deleted_once_its_last_reference_is_removed()
    {
        var outcome = await _editor.SaveAsync(
            [RecordChange.Delete("tenure/bob-chair"), RecordChange.Put(Samples.Appearance("bob", "talks", 1))],
            "editor",
            StoreTesting.Cancellation);

        Assert.Equal(new SaveOutcome(2, 0, 1, 1, 0), outcome.Saved);
    }

    [Fact]
    public async Task Deleting_a_record_that_others_in_the_change_refer_to_is_refused()
    {
        await RefusedAsync(
            [("tenure/cat-clerk", "office", "There is no office/clerk.")],
            RecordChange.Delete("office/clerk"), RecordChange.Put(Samples.Tenure("cat", "clerk")), RecordChange.Put(Samples.Person("cat")));
    }

    [Fact]
    public async Task A_missing_record_cannot_be_deleted_and_no_record_can_be_changed_twice_in_one_change()
    {
        await RefusedAsync([("person/cat", null, "There is no person/cat to delete.")], RecordChange.Delete("person/cat"));
        await RefusedAsync(
            [("person/ana", "id", "person/ana is changed twice at once.")],
            RecordChange.Put(Samples.Person("ana")),
            RecordChange.Delete("person/ana"));
    }

    [Fact]
    public async Task Warnings_consider_stored_records_and_do_not_refuse_the_change()
    {
        var source = ValueList.Create<Ref<Source>>([new("source/page")]);
        var outcome = await SaveAsync(
            Samples.Tenure("bob", "chair", "2022-06-01", "2024") with { Sources = source },
            Samples.Appearance("bob", "talks", 2) with { Id = "appearance/again", Sources = source });

        Assert.Equal(2, outcome.Saved?.Created + outcome.Saved?.Changed);
        Assert.Equal(
            [
                "person/bob appears at event/talks as SPEAKER in appearance/talks-bob already.",
                "2 people held office/chair on 2022-06-01, which has one seat: also tenure/ana-chair.",
            ],
            outcome.Findings.Warnings.Select(w => w.Message));
    }

    [Fact]
    public async Task Simultaneous_changes_are_checked_against_each_other()
    {
        var outcomes = await Task.WhenAll(
            Enumerable
                .Range(0, 8)
                .Select(
                    i => Task.Run(
                        () => SaveAsync(Samples.Body(i % 2 == 0 ? "x" : "y", i % 2 == 0 ? "y" : "x"), Samples.Body(i % 2 == 0 ? "y" : "x")),
                        StoreTesting.Cancellation)));

        Assert.All(outcomes, outcome => Assert.NotNull(outcome.Saved));
        var all = await _store.ReadAllAsync(StoreTesting.Cancellation)
            .OfType<Organization>()
            .ToDictionaryAsync(o => o.Id, o => o.Parent?.Id, cancellationToken: StoreTesting.Cancellation);
        Assert.Contains(
            (all["organization/x"], all["organization/y"]),
            new (string?, string?)[] { ("organization/y", null), (null, "organization/x") });
    }

    private Task<EditOutcome> SaveAsync(params IEnumerable<Record> records) =>
        _editor.SaveAsync([.. records.Select(RecordChange.Put)], "editor", StoreTesting.Cancellation);

    private async Task RefusedAsync((string? RecordId, string? Field, string Message)[] expected, params RecordChange[] changes)
    {
        var outcome = await _editor.SaveAsync(changes, "editor", StoreTesting.Cancellation);

        Assert.Equal((null, 1), (outcome.Saved, await _store.SequenceAsync(StoreTesting.Cancellation)));
        Assert.Equal(expected, outcome.Findings.Problems.Select(p => (p.RecordId, p.Field, p.Message)));
    }
}
