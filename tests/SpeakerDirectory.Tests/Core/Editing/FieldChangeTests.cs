using SpeakerDirectory.Core.ChangeLog;
using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Values;
using static SpeakerDirectory.Tests.Samples;

namespace SpeakerDirectory.Tests.Core.Editing;

public sealed class FieldChangeTests
{
    [Fact]
    public void Scalars_are_shown_as_text_and_lists_as_JSON()
    {
        var before = Event(
            "talks", "2024") with { Note = "A \"quoted\" note", Hosts = [new("organization/un")], ExternalIds = [new("wikidata", "Q1")] };
        var after = Event(
            "talks",
            "2024-12~") with
            {
                Name = "Talks",
                Type = EventType.Forum,
                Names = [new("Переговоры", LanguageTag.Parse("ru"))],
                ExternalIds = [new("wikidata", "Q1")],
            };

        Assert.Equal(
            [
                new("name", "talks", "Talks"),
                new("names", null, """[{"text":"Переговоры","lang":"ru"}]"""),
                new("type", "CONFERENCE", "FORUM"),
                new("start", "2024", "2024-12~"),
                new("hosts", """["organization/un"]""", null),
                new("note", "A \"quoted\" note", null),
            ],
            FieldChange.Between(before, after));
    }

    [Fact]
    public void A_created_or_deleted_record_is_shown_with_all_fields()
    {
        var source = Page() with { Url = new("https://example.org/a?b=ü") };
        var office = Office("chair", "un") with { Seats = 2 };

        Assert.Equal([new("title", null, "A page"), new("url", null, "https://example.org/a?b=ü")], FieldChange.Between(null, source));
        Assert.Equal(
            [new("title", "chair", null), new("organization", "organization/un", null), new("seats", "2", null)],
            FieldChange.Between(office, null));
        Assert.Empty(FieldChange.Between(source, source));
    }
}
