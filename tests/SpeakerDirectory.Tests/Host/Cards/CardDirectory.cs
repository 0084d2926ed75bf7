using System.Text.Json.Nodes;

namespace SpeakerDirectory.Tests.Host.Cards;

/// <summary>Files of a directory with an event where foreign ministers of one State appear, in the order of their names.</summary>
internal static class CardDirectory
{
    public const string Minister = "Minister of Foreign Affairs";

    /// <summary>A person with names in other languages, and a title when it is not <see cref="Minister"/>.</summary>
    public sealed record Speaker(
        string Name, string Gender = "FEMALE", string? Title = null, params (string Language, string Text)[] Names);

    public static void Write(TemporaryFolder folder, params Speaker[] speakers)
    {
        folder.Write(
            "organizations.ndjson",
            """{"id":"organization/tkm","name":"Turkmenistan","names":[{"text":"Turkménistan","lang":"fr","kind":"SHORT"},"""
                + """{"text":"تركمانستان","lang":"ar","kind":"SHORT"}],"type":"STATE","externalIds":{"iso3":"TKM"}}""",
            """{"id":"organization/tkm-mfa","name":"Ministry","type":"GOVERNMENT_BODY","country":"organization/tkm"}""");
        folder.Write(
            "events.ndjson",
            """{"id":"event/e","name":"E","type":"CONFERENCE","start":"2024-12-11"}""",
            """{"id":"event/e-session","name":"First session","type":"SESSION","start":"2024-12-11","parent":"event/e"}""",
            """{"id":"event/empty","name":"Empty","type":"CONFERENCE","start":"2024-12-11"}""");
        folder.Write("people.ndjson", speakers.Select(Person));
        folder.Write("offices.ndjson", speakers.Select(Office));
        folder.Write(
            "tenures.ndjson", speakers.Select((_, i) => $$"""{"id":"tenure/t{{i}}","person":"person/p{{i}}","office":"office/o{{i}}"}"""));
        folder.Write("appearances.ndjson", speakers.Select((_, i) => Appearance(i)));
    }

    public static string Appearance(int person, string at = "event/e", string other = "") =>
        $$"""{"id":"appearance/{{at[6..]}}-{{person}}","person":"person/p{{person}}","event":"{{at}}","role":"SPEAKER","tenures":"""
            + $$"""["tenure/t{{person}}"]{{other}}}""";

    public static string Person(Speaker speaker, int i)
    {
        var names = speaker.Names.Select(name => (JsonNode)new JsonObject { ["text"] = name.Text, ["lang"] = name.Language });
        return new JsonObject
        {
            ["id"] = $"person/p{i}", ["name"] = speaker.Name, ["gender"] = speaker.Gender, ["names"] = new JsonArray([.. names]),
        }.ToJsonString();
    }

    private static string Office(Speaker speaker, int i) => new JsonObject
    {
        ["id"] = $"office/o{i}",
        ["title"] = speaker.Title ?? Minister,
        ["titles"] = new JsonArray(new JsonObject { ["text"] = "وزيرة الخارجية", ["lang"] = "ar" }),
        ["organization"] = "organization/tkm-mfa",
        ["rank"] = "FOREIGN_MINISTER",
        ["seats"] = 0,
    }.ToJsonString();
}
