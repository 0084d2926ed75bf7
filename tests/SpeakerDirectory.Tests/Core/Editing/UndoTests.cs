using SpeakerDirectory.Core.ChangeLog;
using SpeakerDirectory.Core.Editing;
using SpeakerDirectory.Tests.Stores;
using static SpeakerDirectory.Tests.Samples;

namespace SpeakerDirectory.Tests.Core.Editing;

public sealed class UndoTests
{
    private static readonly Record[] Before =
    [
        Body("un"),
        Person("ana"),
        Person("bob"),
        Office("chair", "un"),
        Tenure("ana", "chair", "2020"),
    ];

    [Fact]
    public async Task Undo_restores_created_changed_and_deleted_records()
    {
        await using var directory = await EditedDirectory.WithAsync(Before);
        var all = await directory.AllAsync();
        await directory.Editor.SaveAsync(
            [RecordChange.Put(
                Person("ana", "Ana Lee")),
                RecordChange.Put(Person("cat")),
                RecordChange.Put(Tenure("cat", "chair", "2024")),
                RecordChange.Delete("person/bob")], "Bert", StoreTesting.Cancellation);

        var outcome = await directory.DoAsync(new Undo(2));

        Assert.Equal(new SaveOutcome(3, 1, 1, 2, 0), outcome.Saved);
        Assert.Equal(all, await directory.AllAsync());
        Assert.Equal(["Anna", "Anna", "Anna", "Anna"], (await directory.Store.LogAsync(2)).Select(change => change.By));
    }

    [Fact]
    public async Task An_undo_can_be_undone_and_changes_can_be_undone_one_after_another()
    {
        await using var directory = await EditedDirectory.WithAsync(Before);
        await directory.PutAsync(Person("ana", "Ana 2"));
        await directory.PutAsync(Person("ana", "Ana 3"));

        await directory.DoAsync(new Undo(3));
        Assert.Equal(Person("ana", "Ana 2"), await directory.FindAsync("person/ana"));
        await directory.DoAsync(new Undo(2));
        Assert.Equal(Person("ana"), await directory.FindAsync("person/ana"));
        await directory.DoAsync(new Undo(5));
        Assert.Equal(Person("ana", "Ana 2"), await directory.FindAsync("person/ana"));
    }

    [Fact]
    public async Task Later_changes_of_a_record_are_reported_with_their_author()
    {
        await using var directory = await EditedDirectory.WithAsync(Before);
        await directory.PutAsync(Person("ana", "Ana 2"), Person("bob", "Bob 2"), Person("cat"));
        await directory.PutAsync(Person("ana", "Ana 3") with { Note = "New." });
        await directory.DeleteAsync("person/cat");

        await directory.RefusesAsync(
            new Undo(2),
            ("person/ana", null, "person/ana was changed again by Bert on 2026-01-15 at 12:00 UTC (change 3): name, note. Undo that "
                + "first."),
            ("person/cat", null, "person/cat was deleted by Bert on 2026-01-15 at 12:00 UTC (change 4). Undo that first."));
    }

    [Fact]
    public async Task An_undo_that_would_break_references_is_refused()
    {
        await using var directory = await EditedDirectory.WithAsync(Before);
        await directory.PutAsync(Person("cat"));
        await directory.PutAsync(Tenure("cat", "chair", "2024"));

        await directory.RefusesAsync(
            new Undo(2),
            ("person/cat", null, "person/cat cannot be deleted: tenure/cat-chair refers to it. Delete them together with it, or let "
                + "them refer to another."));
    }

    [Fact]
    public async Task An_undo_that_would_restore_a_broken_reference_is_refused()
    {
        await using var directory = await EditedDirectory.WithAsync(Before);
        await directory.DeleteAsync("tenure/ana-chair");
        await directory.DeleteAsync("person/ana");

        await directory.RefusesAsync(new Undo(2), ("tenure/ana-chair", "person", "There is no person/ana."));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    [InlineData(-5)]
    public async Task An_unknown_change_cannot_be_undone(long sequence)
    {
        await using var directory = await EditedDirectory.WithAsync(Before);

        await directory.RefusesAsync(new Undo(sequence), (null, "sequence", $"There is no change {sequence}."));
    }

    [Fact]
    public async Task An_import_of_thousands_of_records_is_undone_completely()
    {
        await using var directory = await EditedDirectory.WithAsync(Before);
        var all = await directory.AllAsync();
        await directory.Store.PutAsync([
            .. Enumerable.Range(0, 5_000).Select(i => Person($"p{i}")),
            .. Enumerable.Range(0, 5_000).Select(i => Event($"e{i}", "2024")),
            .. Enumerable.Range(0, 10_000).Select(i => Appearance($"p{i / 2}", $"e{(i * 7) % 5000}")),
        ]);

        var outcome = await directory.DoAsync(new Undo(2));

        Assert.Equal(new SaveOutcome(3, 0, 0, 20_000, 0), outcome.Saved);
        Assert.Equal(all, await directory.AllAsync());
    }
}
