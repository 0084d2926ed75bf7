using System.Text;
using CsCheck;
using SpeakerDirectory.Tests.Core.Dates;

namespace SpeakerDirectory.Tests.Core.Records;

/// <summary>
/// Random lines of all kinds of records, in canonical form and in another spelling. Fields and order repeat the model independently of the
/// code under test.
/// </summary>
internal static class RecordLines
{
    // "!" marks a required field; the rest is the type of the value.
    private static readonly (string Kind, string Fields)[] Model =
    [
        ("source", "title!text publisher:text url:url date:date language:language note:text"),
        ("organization", "name!text shortName:text names:names type!STATE,NGO,UN_BODY parent:organization country:organization "
            + "city:text seat:organization founded:date dissolved:date successors:organizations externalIds:ids note:text sources:sources"),
        ("person", "name!text names:names givenName:text familyName:text sortName:text gender:FEMALE,MALE,OTHER born:date died:date "
            + "nationality:organizations externalIds:ids note:text sources:sources"),
        ("office", "title!text titles:names organization!organization rank:text seats:number represents:organization "
            + "accreditedTo:organization established:date abolished:date predecessor:office externalIds:ids note:text sources:sources"),
        ("tenure", "person!person office!office from:date to:end capacity:FULL,ACTING,AD_INTERIM,DESIGNATE rank:text title:text "
            + "appointed:date credentialsPresented:moment confirmed:dates predecessor:tenure note:text sources:sources"),
        ("membership", "member!person organization!organization role:text from:date to:end confirmed:dates note:text sources:sources"),
        ("event", "name!text names:names type!SUMMIT,SERIES,SESSION series:event parent:event start:date end:date city:text "
            + "country:organization venue:text hosts:organizations participants:organizations format:IN_PERSON,ONLINE,HYBRID "
                + "externalIds:ids note:text sources:sources"),
        ("appearance", "person!person event!event role!SPEAKER,KEYNOTE,MESSAGE_READER mode:IN_PERSON,VIDEO,READ_BY_ANOTHER "
            + "tenures:tenures organization:organization onBehalfOf:office title:text order:number session:text topic:text "
                + "language:language note:text sources:sources"),
    ];

    private static readonly Gen<string> Words =
        Gen.OneOf(Gen.Int[0x20, 0xD7FF], Gen.Int[0xE000, 0x10FFFF], Gen.Int[1, 0x1F], Gen.OneOf<int>('"', '\\', '/'))
            .Select(char.ConvertFromUtf32).Array[0, 8].Select(letters => $"a{string.Concat(letters)}z");

    private static readonly Gen<string> Slugs = Gen.Int[1, 99_999].Select(number => $"x{number}-y");

    public static Gen<(string Canonical, string Scrambled)> Any { get; } = Gen.OneOf(
        Model.Select(kind => OfKind(kind.Kind, kind.Fields)).ToArray());

    private static Gen<(string Canonical, string Scrambled)> OfKind(string kind, string fields)
    {
        var values = fields.Split(' ').Select(field => Field(field)).ToArray();
        return Gen.Select(Slugs, Sequence(values), Gen.Int, (slug, tokens, seed) =>
        {
            var given = tokens.OfType<(string Name, string Token)>()
                .Prepend((Name: "id", Token: Quoted($"{kind}/{slug}")))
                .Select(f => (f.Name, f.Token))
                .ToArray();
            var canonical = $"{{{string.Join(',', given.Select(f => $"\"{f.Name}\":{f.Token}"))}}}";
            new Random(seed).Shuffle(given);
            return (canonical, $" {{ {string.Join(" ,\t", given.Select(f => $"\"{f.Name}\" : {Escaped(f.Token)}"))} }}");
        });
    }

    private static Gen<(string, string)?> Field(string field)
    {
        var at = field.IndexOfAny([':', '!']);
        var token = Token(field[(at + 1)..]).Select(text => ((string, string)?)(field[..at], text));
        return field[at] == '!' ? token : Gen.OneOf(token, Gen.Const(() => ((string, string)?)null));
    }

    private static Gen<string> Token(string holds) => holds switch
    {
        "text" => Words.Select(Quoted),
        "url" => Slugs.Select(slug => Quoted($"https://example.org/{slug}?q=é&r=%20")),
        "language" => Gen.OneOf("\"en\"", "\"uz-Latn\""),
        "date" => PartialDateTests.Texts.Select(Quoted),
        "end" => Gen.OneOf(PartialDateTests.Texts.Select(Quoted), Gen.Const("\"..\"")),
        "moment" =>
            Gen.OneOf(
                PartialDateTests.Texts.Select(Quoted),
                Gen.OneOf("\"2024-12-11T09:30\"", "\"2024-12-11T09:30:15Z\"", "\"2024-12-11T09:30+05:00\"")),
        "number" => Gen.Int[1, int.MaxValue].Select(number => $"{number}"),
        "dates" => Listed(PartialDateTests.Texts.Select(Quoted)),
        "names" => Listed(Words.Select(Name)),
        "ids" => Gen.Select(Words, Words, (a, b) => $$"""{"iso3":{{Quoted(a)}},"wikidata":{{Quoted(b)}}}"""),
        "organizations" or "sources" or "tenures" => Listed(Slugs.Select(slug => Quoted($"{holds[..^1]}/{slug}"))),
        _ when char.IsUpper(holds[0]) => Gen.OneOf(holds.Split(',')).Select(Quoted),
        _ => Slugs.Select(slug => Quoted($"{holds}/{slug}")),
    };

    private static string Name(string text) => $$"""{"text":{{Quoted(text)}},"lang":"ru","kind":"ALIAS","from":"1999","to":"2003?"}""";

    private static Gen<string> Listed(Gen<string> entry) =>
        entry.Array[1, 3].Select(entries => $"[{string.Join(',', entries.Distinct())}]");

    private static Gen<T[]> Sequence<T>(Gen<T>[] generators) =>
        generators.Aggregate(
            Gen.Const(() => Array.Empty<T>()), (all, next) => Gen.Select(all, next, (entries, entry) => entries.Append(entry).ToArray()));

    private static string Quoted(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var letter in text)
        {
            quoted.Append(letter switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\b' => "\\b",
                '\t' => "\\t",
                '\n' => "\\n",
                '\f' => "\\f",
                '\r' => "\\r",
                < ' ' => $"\\u{(int)letter:x4}",
                _ => letter,
            });
        }

        return quoted.Append('"').ToString();
    }

    // The same text with all other characters than ASCII escaped.
    private static string Escaped(string token) =>
        string.Concat(token.Select(letter => letter < 0x7F ? $"{letter}" : $"\\u{(int)letter:X4}"));
}
