using System.Text;
using SpeakerDirectory.Core.DataFiles;
using SpeakerDirectory.Core.Protocol;
using SpeakerDirectory.Core.Protocol.Arrangements;
using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Values;

namespace SpeakerDirectory.Tests.Core.Precedence;

public class ArrangementTests
{
    [Fact]
    public void A_manual_decision_precedes_the_classes_and_names_author_and_reason()
    {
        var cast = Three();
        var list = cast.Rank("un-conference", arrangement: new(
            [
                new(new(cast.Event.Id), Id(cast, "Minister"), ManualPlaceKind.GuestOfHonour, null, "receives the prize", "A. Officer"),
                new(new(cast.Event.Id), Id(cast, "Deputy minister"), ManualPlaceKind.Presiding, null, "opens the session", "A. Officer"),
            ],
            []));

        Assert.Equal([(1, "Deputy minister"), (2, "Minister"), (3, "President")], list.Entries.Select(e => (e.Position, e.Person.Name)));
        Assert.Equal("Deputy minister presides, as A. Officer decided: opens the session.", list.Entries[0].Text);
        Assert.Equal(
            "Minister goes first as the guest of honour, as A. Officer decided: receives the prize.", list.Entries[1].Text);
        Assert.Empty(list.Entries[1].Bases);
    }

    [Fact]
    public void A_locked_position_is_kept_and_the_others_are_arranged_around_it()
    {
        var cast = Three();

        var list = cast.Rank(
            "un-conference",
            arrangement: new(
                [new(new(cast.Event.Id), Id(cast, "Deputy minister"), ManualPlaceKind.Locked, 2, "needs the ramp", "A. Officer")], []));

        Assert.Equal([(1, "President"), (2, "Deputy minister"), (3, "Minister")], list.Entries.Select(e => (e.Position, e.Person.Name)));
    }

    [Fact]
    public void Lots_and_an_order_by_hand_are_noted_in_a_file()
    {
        var text = """
            {"event":"event/gathering","person":"person/a","place":"LOCKED","position":2,"reason":"needs the ramp","by":"A. Officer"}
            {"event":"event/gathering","person":"person/b","inscribed":"2024-09-24T09:05","drawn":4,"by":"The secretariat"}
            """;

        var arrangement = ArrangementReader.TryRead([File(text)], []);

        Assert.Equal(
            new Arrangement(
                [new(new("event/gathering"), new("person/a"), ManualPlaceKind.Locked, 2, "needs the ramp", "A. Officer")],
                [new(new("event/gathering"), new("person/b"), Moment.Parse("2024-09-24T09:05"), 4, null, "The secretariat")]),
            arrangement);
    }

    [Fact]
    public void An_arrangement_of_the_request_overrides_a_stored_one()
    {
        ManualPlace Manual(string at, string person, ManualPlaceKind kind) => new(new(at), new(person), kind, null, "r", "b");
        Notice Drawn(string person, int lot) => new(new("event/e"), new(person), null, lot, null, "b");
        var kept = new Arrangement(
            [Manual("event/e", "person/a", ManualPlaceKind.Host), Manual("event/other", "person/a", ManualPlaceKind.Host)],
            [Drawn("person/a", 1), Drawn("person/b", 2)]);
        var given = new Arrangement([Manual("event/e", "person/a", ManualPlaceKind.Presiding)], [Drawn("person/b", 3)]);

        Assert.Equal(
            new(
            [
                Manual("event/other", "person/a", ManualPlaceKind.Host),
                Manual("event/e", "person/a", ManualPlaceKind.Presiding),
            ], [Drawn("person/a", 1), Drawn("person/b", 3)]),
            kept.With(given));
    }

    [Fact]
    public void Arrangements_are_kept_beside_the_other_rules()
    {
        var rulebook = Rulebook.TryRead(
            [.. DataFile.BuiltIn(), new(
                "arrangements/2024.ndjson",
                Encoding.UTF8.GetBytes("""{"event":"event/e","person":"person/a","place":"HOST","reason":"r","by":"b"}"""))], out _)!;

        Assert.Equal(new([new(new("event/e"), new("person/a"), ManualPlaceKind.Host, null, "r", "b")], []), rulebook.Arrangement);
    }

    [Theory]
    [InlineData(
        """{"event":"event/e","person":"person/a","place":"LOCKED","reason":"r","by":"b"}""",
        "arrangement.ndjson:1: position: A locked place has a position from 1, and no other place has one.")]
    [InlineData(
        """{"event":"event/e","person":"person/a","place":"HOST","by":"b"}""",
        "arrangement.ndjson:1: reason: The field 'reason' is missing.")]
    [InlineData(
        """{"event":"event/e","person":"person/a","place":"FIRST","reason":"r","by":"b"}""",
        "arrangement.ndjson:1: place: 'FIRST' is not one of PRESIDING, HOST, GUEST_OF_HONOUR, LOCKED.")]
    [InlineData(
        """{"event":"event/e","person":"person/a","inscribed":"at nine","by":"b"}""",
        "arrangement.ndjson:1: inscribed: 'at nine' is neither a date like 1962-04-30 nor a date with a time like 1962-04-30T11:30.")]
    [InlineData(
        """{"event":"event/e","person":"person/a","by":"b"}""",
        "arrangement.ndjson:1: This says nothing: it needs a place, or an inscription, a lot drawn or an order.")]
    public void An_invalid_line_is_reported_with_the_reason(string line, string problem)
    {
        var problems = new List<Problem>();

        Assert.Null(ArrangementReader.TryRead([File(line)], problems));
        Assert.Equal(problem, problems[0].ToString());
    }

    private static Cast Three()
    {
        var cast = new Cast("Kenya");
        cast.Attends("Deputy minister", cast.State("Angola"), "DEPUTY_MINISTER");
        cast.Attends("Minister", cast.State("Benin"), "MINISTER");
        cast.Attends("President", cast.State("Chad"), "HEAD_OF_STATE");
        return cast;
    }

    private static Ref<Person> Id(Cast cast, string name) => new(cast.Gathering.Attendances.First(a => a.Person.Name == name).Person.Id);

    private static DataFile File(string text) => new("arrangement.ndjson", Encoding.UTF8.GetBytes(text));
}
