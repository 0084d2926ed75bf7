using System.Text.Json.Nodes;
using SpeakerDirectory.Core.ChangeLog;
using SpeakerDirectory.Core.Editing;
using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Values;
using SpeakerDirectory.Tests.Stores;
using static SpeakerDirectory.Tests.Samples;

namespace SpeakerDirectory.Tests.Core.Editing;

public sealed class SaveRecordTests
{
    private static readonly Record[] Before = [Page(), Body("un"), Person("ana", "Ana"), Office("chair", "un")];

    private static SaveRecord Save(RecordKind kind, string json, long? basedOn = null) =>
        new(RecordDraft.Read(RecordShape.Of(kind), JsonNode.Parse(json)!.AsObject()), basedOn);

    [Fact]
    public async Task A_new_record_gets_an_id_from_its_name_in_any_script_and_a_suffix_when_it_is_taken()
    {
        await using var directory = await EditedDirectory.WithAsync(Before);

        await directory.DoAsync(Save(RecordKind.Person, """{"name":"Рашид Мередов"}"""));
        await directory.DoAsync(Save(RecordKind.Person, """{"name":"Rashid Meredov"}"""));

        Assert.Equal(
            ["person/ana", "person/rashid-meredov", "person/rashid-meredov-2"],
            (await directory.AllAsync()).OfType<Person>().Select(p => p.Id));
    }

    [Fact]
    public async Task An_id_of_a_deleted_record_is_not_reused()
    {
        await using var directory = await EditedDirectory.WithAsync(Before);
        await directory.DeleteAsync("person/ana");

        await directory.DoAsync(Save(RecordKind.Person, """{"name":"Ana"}"""));

        Assert.Equal("person/ana-2", (await directory.AllAsync()).OfType<Person>().Single().Id);
    }

    [Fact]
    public async Task A_record_is_replaced_with_all_its_fields()
    {
        await using var directory = await EditedDirectory.WithAsync(
            [.. Before[..2], Person("ana") with { Note = "Old.", Gender = Gender.Female }]);

        var outcome = await directory.DoAsync(
            Save(
                RecordKind.Person,
                """{"id":"person/ana","name":"Ana Lee","born":"1970","names":[{"text":"Ана","lang":"ru"}],"sources":["source/page"]}"""));

        Assert.Equal(new SaveOutcome(2, 0, 1, 0, 0), outcome.Saved);
        Assert.Equal(
            Person(
                "ana",
                "Ana Lee") with
                {
                    Born = PartialDate.Parse("1970"),
                    Names = [new("Ана", LanguageTag.Parse("ru"))],
                    Sources = [new("source/page")],
                },
            await directory.FindAsync("person/ana"));
    }

    [Fact]
    public async Task Unreadable_fields_and_broken_rules_are_reported_together()
    {
        await using var directory = await EditedDirectory.WithAsync(Before);

        await directory.RefusesAsync(
            Save(
                RecordKind.Person,
                """{"name":"Bob","born":"1970-13","gender":"FEMALE","nationality":["organization/un","organization/none"],"note":" "}"""),
            (null, "born", "'1970-13' is not a date like 1962, 1962-04 or 1962-04-30 (with ? when uncertain, ~ when approximate)."),
            (null, "note", "The text is empty. What is not known is left out."),
            ("person/bob", "nationality", "There is no organization/none."),
            ("person/bob", "nationality", "organization/un is not a State: its type is UN_BODY."));
    }

    [Fact]
    public async Task A_record_without_a_name_is_refused()
    {
        await using var directory = await EditedDirectory.WithAsync(Before);

        await directory.RefusesAsync(Save(RecordKind.Person, """{"name":"","died":"?"}"""),
            (null, "name", "The text is empty. What is not known is left out."),
            (null, "died", "'?' is not a date like 1962, 1962-04 or 1962-04-30 (with ? when uncertain, ~ when approximate)."));
    }

    [Fact]
    public async Task The_id_must_be_one_of_the_kind()
    {
        await using var directory = await EditedDirectory.WithAsync(Before);

        await directory.RefusesAsync(
            Save(RecordKind.Office, """{"id":"person/ana","title":"Chair","organization":"organization/un"}"""),
            ("person/ana", "id", "'person/ana' is not the id of an office."));
        await directory.RefusesAsync(
            Save(RecordKind.Person, """{"id":"person/Ana","name":"Ana"}"""),
            ("person/Ana", "id", "'person/Ana' is not an id: it should be person/ and lower-case ASCII letters, digits and hyphens, "
                + "like person/some-name."));
    }

    [Fact]
    public async Task Concurrent_changes_are_reported_field_by_field_and_not_overwritten()
    {
        await using var directory = await EditedDirectory.WithAsync(Before);
        await directory.PutAsync(Person("ana", "Ana Lee") with { Note = "First." });
        await directory.PutAsync(Person("ana", "Ana Lee") with { Note = "Second." });

        await directory.RefusesAsync(
            Save(RecordKind.Person, """{"id":"person/ana","name":"Anna"}""", basedOn: 1),
            ("person/ana", "name", "It was changed from 'Ana' to 'Ana Lee' by Bert on 2026-01-15 at 12:00 UTC (change 2), after change "
                + "1, which this is based on."),
            ("person/ana", "note", "It was changed from not known to 'Second.' by Bert on 2026-01-15 at 12:00 UTC (change 3), after "
                + "change 1, which this is based on."));
        await directory.RefusesAsync(
            Save(RecordKind.Person, """{"id":"person/ana","name":"Anna"}""", basedOn: 2),
            ("person/ana", "note", "It was changed from 'First.' to 'Second.' by Bert on 2026-01-15 at 12:00 UTC (change 3), after "
                + "change 2, which this is based on."));
        Assert.Equal(
            4, (await directory.DoAsync(Save(RecordKind.Person, """{"id":"person/ana","name":"Anna"}""", basedOn: 3))).Saved?.Sequence);
    }

    [Fact]
    public async Task Changes_of_other_records_and_undone_changes_are_no_conflict()
    {
        await using var directory = await EditedDirectory.WithAsync(Before);
        await directory.PutAsync(Person("bob"));
        await directory.PutAsync(Person("ana", "Ana Lee"));
        await directory.DoAsync(new Undo(3));

        Assert.Equal(
            5, (await directory.DoAsync(Save(RecordKind.Person, """{"id":"person/ana","name":"Anna"}""", basedOn: 1))).Saved?.Sequence);
    }

    [Fact]
    public async Task Concurrent_deletion_and_creation_are_reported()
    {
        await using var directory = await EditedDirectory.WithAsync(Before);
        await directory.DeleteAsync("person/ana");
        await directory.PutAsync(Person("bob"));

        await directory.RefusesAsync(
            Save(RecordKind.Person, """{"id":"person/ana","name":"Anna"}""", basedOn: 1),
            ("person/ana", null, "person/ana was deleted by Bert on 2026-01-15 at 12:00 UTC (change 2), after change 1, which this is "
                + "based on."));
        await directory.RefusesAsync(
            Save(RecordKind.Person, """{"id":"person/bob","name":"Bob"}""", basedOn: 1),
            ("person/bob", null, "person/bob was created by Bert on 2026-01-15 at 12:00 UTC (change 3), after change 1, which this is "
                + "based on."));
        await directory.RefusesAsync(
            Save(RecordKind.Person, """{"id":"person/bob","name":"Bob"}""", basedOn: 4),
            (null, "basedOn", "There is no change 4 to be based on: the last one is 3."));
    }

    [Fact]
    public async Task Records_that_others_changed_since_are_not_deleted()
    {
        await using var directory = await EditedDirectory.WithAsync(Before);
        await directory.PutAsync(Person("ana", "Ana Lee"));

        await directory.RefusesAsync(
            new DeleteRecords(["person/ana", "office/chair"], 1),
            ("person/ana", "name", "It was changed from 'Ana' to 'Ana Lee' by Bert on 2026-01-15 at 12:00 UTC (change 2), after change "
                + "1, which this is based on."));
        Assert.Equal(2, (await directory.DoAsync(new DeleteRecords(["person/ana", "office/chair", "person/ana"], 2))).Saved?.Deleted);
    }

    [Fact]
    public async Task Saving_an_equal_record_is_no_change()
    {
        await using var directory = await EditedDirectory.WithAsync(Before);

        var outcome = await directory.DoAsync(Save(RecordKind.Person, """{"id":"person/ana","name":"Ana"}"""));

        Assert.Equal(new SaveOutcome(null, 0, 0, 0, 1), outcome.Saved);
        Assert.Single((await directory.Store.LogAsync()).Select(change => change.Sequence).Distinct());
    }

    [Fact]
    public async Task An_unpaired_surrogate_is_saved_as_the_replacement_character()
    {
        await using var directory = await EditedDirectory.WithAsync(Before);

        await directory.DoAsync(
            new SaveRecord(
                RecordDraft.Read(RecordShape.Of(RecordKind.Person), new JsonObject { ["id"] = "person/ana", ["name"] = "A\uD83D" }), null));

        Assert.Equal(Person("ana", "A\uFFFD"), await directory.FindAsync("person/ana"));
    }
}
