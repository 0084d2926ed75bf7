using SpeakerDirectory.Core.ChangeLog;
using SpeakerDirectory.Core.Editing;
using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Values;
using static SpeakerDirectory.Tests.Samples;

namespace SpeakerDirectory.Tests.Core.Editing;

public sealed class HandOverTests
{
    private static readonly Record[] Before =
    [
        Page(), Body("un"), Person("ana"), Person("bob"), Person("cat"), Office("chair", "un"), Office("clerk", "un") with { Seats = 2 },
        Tenure("ana", "chair", "2020-01-01", "2022-12-31"),
        Tenure("bob", "chair", "2023-01-01") with { Predecessor = new("tenure/ana-chair") },
    ];

    private static HandOver ToCat(string day = "2025-06-30") =>
        new("office/chair", "person/cat", DateOnly.Parse(day, null), Today) { Sources = [new("source/page")] };

    [Fact]
    public async Task One_tenure_ends_and_the_next_begins_on_the_same_day_in_one_change()
    {
        await using var directory = await EditedDirectory.WithAsync(Before);

        var outcome = await directory.DoAsync(
            ToCat() with { Capacity = Capacity.Acting, Title = "Acting Chair", To = "..", Note = "By decree." });

        Assert.Equal(new SaveOutcome(2, 1, 1, 0, 0), outcome.Saved);
        Assert.Equal(
            (Tenure)Before[8] with { To = OpenEnd.Parse("2025-06-30"), Sources = [new("source/page")] },
            await directory.FindAsync("tenure/bob-chair"));
        Assert.Equal(
            new Tenure
            {
                Id = "tenure/cat-chair-2025-acting",
                Person = new("person/cat"),
                Office = new("office/chair"),
                From = PartialDate.Parse("2025-06-30"),
                To = OpenEnd.StillSo,
                Capacity = Capacity.Acting,
                Title = "Acting Chair",
                Predecessor = new("tenure/bob-chair"),
                Note = "By decree.",
                Sources = [new("source/page")],
            },
            await directory.FindAsync("tenure/cat-chair-2025-acting"));
    }

    [Fact]
    public async Task A_shared_handover_day_gives_no_warning()
    {
        await using var directory = await EditedDirectory.WithAsync(Before);

        var outcome = await directory.DoAsync(ToCat());

        Assert.Empty(outcome.Findings.Warnings);
    }

    [Fact]
    public async Task A_preview_reports_the_changes_and_saves_nothing()
    {
        await using var directory = await EditedDirectory.WithAsync(Before);

        var outcome = await directory.Editor.PreviewAsync(ToCat(), TestContext.Current.CancellationToken);

        Assert.Null(outcome.Saved);
        Assert.Equal(
            [("tenure/bob-chair", ChangeAction.Changed), ("tenure/cat-chair-2025", ChangeAction.Created)],
            outcome.Preview.Select(p => (p.RecordId, p.Action)));
        Assert.Equal([new("to", null, "2025-06-30"), new("sources", null, "[\"source/page\"]")], outcome.Preview[0].Fields);
        Assert.Equal(
            [
                new("person", null, "person/cat"),
                new("office", null, "office/chair"),
                new("from", null, "2025-06-30"),
                new("predecessor", null, "tenure/bob-chair"),
                new("sources", null, "[\"source/page\"]"),
            ],
            outcome.Preview[1].Fields);
        Assert.Equal(1, await directory.Store.SequenceAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_doubtful_or_partial_end_around_the_day_becomes_the_day()
    {
        await using var directory = await EditedDirectory.WithAsync([.. Before[..8], Tenure("bob", "chair", "2023-01-01", "2025-06")]);

        await directory.DoAsync(ToCat());

        Assert.Equal(OpenEnd.Parse("2025-06-30"), ((Tenure)(await directory.FindAsync("tenure/bob-chair"))!).To);
    }

    [Fact]
    public async Task A_holder_who_had_left_earlier_keeps_the_end_date_and_is_named_as_predecessor()
    {
        await using var directory = await EditedDirectory.WithAsync(Before[..8]);

        await directory.DoAsync(ToCat() with { Previous = "tenure/ana-chair", Sources = [] });

        Assert.Equal(Before[7], await directory.FindAsync("tenure/ana-chair"));
        Assert.Equal(new Ref<Tenure>("tenure/ana-chair"), ((Tenure)(await directory.FindAsync("tenure/cat-chair-2025"))!).Predecessor);
    }

    [Fact]
    public async Task Missing_records_and_invalid_dates_are_all_reported()
    {
        await using var directory = await EditedDirectory.WithAsync(Before);

        await directory.RefusesAsync(
            new HandOver("office/none", "organization/un", Today, Today) { To = "soon" },
            (null, "office", "There is no office/none."),
            (null, "person", "'organization/un' is not the id of a person."),
            (null, "to", "'soon' is neither a date like 1962, 1962-04 or 1962-04-30 nor \"..\" for still so."));
        await directory.RefusesAsync(
            ToCat() with { Title = "Chair ", Sources = [new("source/none")] },
            ("tenure/cat-chair-2025", "title", "'Chair ' begins or ends with a space."),
            ("tenure/bob-chair", "sources", "There is no source/none."),
            ("tenure/cat-chair-2025", "sources", "There is no source/none."));
        await directory.RefusesAsync(
            ToCat() with { Previous = "tenure/bob-clerk" }, (null, "previous", "tenure/bob-clerk is not a tenure of office/chair."));
    }

    [Fact]
    public async Task An_end_before_the_start_and_an_end_after_the_handover_are_refused()
    {
        await using var directory = await EditedDirectory.WithAsync(Before);

        await directory.RefusesAsync(
            ToCat("2022-06-30") with { Previous = "tenure/bob-chair" },
            (null, "office", "office/chair has one seat, still taken after 2022-06-30: tenure/ana-chair."),
            ("tenure/bob-chair", "from", "from 2023-01-01 is after to 2022-06-30."));
        await directory.RefusesAsync(
            ToCat("2022-06-30"),
            ("tenure/ana-chair", "to", "It ends on 2022-12-31, after the handover on 2022-06-30. Correct the end first, or the day."),
            (null, "previous", "tenure/bob-chair already follows tenure/ana-chair."));
    }

    [Fact]
    public async Task A_day_on_which_a_source_shows_the_former_holder_in_office_afterwards_is_refused()
    {
        await using var directory = await EditedDirectory.WithAsync(
            [.. Before[..8], Tenure("bob", "chair", "2023-01-01") with { Confirmed = [PartialDate.Parse("2025-09-01")] }]);

        await directory.RefusesAsync(ToCat(), ("tenure/bob-chair", "confirmed", "2025-09-01 is after it ended on 2025-06-30."));
    }

    [Fact]
    public async Task Nobody_hands_over_to_themselves()
    {
        await using var directory = await EditedDirectory.WithAsync(Before);

        await directory.RefusesAsync(
            ToCat() with { Person = "person/bob" },
            (null, "person", "person/bob holds office/chair on 2025-06-30 already: tenure/bob-chair."));
    }

    [Fact]
    public async Task A_seat_that_is_still_taken_is_refused()
    {
        await using var directory = await EditedDirectory.WithAsync([.. Before, Person("dan"), Tenure("dan", "chair", "2024-01-01", "..")]);

        await directory.RefusesAsync(
            ToCat() with { Previous = "tenure/bob-chair" },
            (null, "office", "office/chair has one seat, still taken after 2025-06-30: tenure/dan-chair."));
    }

    [Fact]
    public async Task An_office_of_two_seats_requires_the_outgoing_holder()
    {
        await using var directory = await EditedDirectory.WithAsync(
            [.. Before, Tenure("ana", "clerk", "2024", ".."), Tenure("bob", "clerk", "2024", "..")]);
        var handOver = ToCat() with { Office = "office/clerk" };

        await directory.RefusesAsync(
            handOver,
            (null, "previous", "2 people may hold office/clerk on 2025-06-30: say which of tenure/ana-clerk, tenure/bob-clerk ends."));
        Assert.NotNull((await directory.DoAsync(handOver with { Previous = "tenure/ana-clerk" })).Saved);
    }

    [Fact]
    public async Task An_empty_office_cannot_be_handed_over()
    {
        await using var directory = await EditedDirectory.WithAsync(Before);

        await directory.RefusesAsync(
            ToCat("2019-06-30"),
            (null, "previous", "Nobody is known to hold office/chair on 2019-06-30. Say which tenure ends, or let the next one begin "
                + "with saveTenure."));
    }

    [Fact]
    public async Task A_dead_person_cannot_take_an_office()
    {
        await using var directory = await EditedDirectory.WithAsync(
            [.. Before[..4], Person("cat") with { Died = PartialDate.Parse("2024") }, .. Before[5..]]);

        await directory.RefusesAsync(ToCat(), ("tenure/cat-chair-2025", "from", "2025-06-30 is after the death of person/cat on 2024."));
    }
}
