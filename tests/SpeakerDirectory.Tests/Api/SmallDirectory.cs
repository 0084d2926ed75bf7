using System.Text;
using System.Text.Json;
using SpeakerDirectory.Core.Json;
using SpeakerDirectory.Core.Values;
using SpeakerDirectory.Tests.Stores;

namespace SpeakerDirectory.Tests.Api;

/// <summary>A directory in which every field of every kind has a value in some record.</summary>
internal static class SmallDirectory
{
    private const string Text =
        """
        [
          {
            "id": "source/page", "title": "A page", "publisher": "A paper", "url": "https://example.org/page?a=1", "date": "2024-12-12",
            "language": "en", "note": "Seen."
          },
          {
            "id": "organization/lnd", "name": "Land", "shortName": "LND",
            "names": [
              { "text": "Land", "lang": "en", "kind": "SHORT" }, { "text": "Страна", "lang": "ru", "kind": "SHORT" },
              { "text": "Республика Страна", "lang": "ru", "kind": "OFFICIAL", "from": "1991", "to": "2024" }
            ],
            "type": "STATE", "city": "Hill", "founded": "1991", "dissolved": "2024-12~", "successors": ["organization/new-land"],
            "externalIds": { "iso3": "LND", "wikidata": "Q1" }, "note": "Made up.", "sources": ["source/page"]
          },
          { "id": "organization/new-land", "name": "New Land", "type": "STATE" },
          {
            "id": "organization/ministry", "name": "Ministry", "type": "GOVERNMENT_BODY", "parent": "organization/lnd",
            "country": "organization/lnd", "seat": "organization/new-land"
          },
          { "id": "organization/league", "name": "League", "type": "INTERGOVERNMENTAL" },
          {
            "id": "person/ada", "name": "Ada Byron", "names": [{ "text": "Ада Байрон", "lang": "ru", "kind": "TRANSLITERATION" }],
            "givenName": "Ada", "familyName": "Byron", "gender": "FEMALE",
            "styles": [{ "text": "The Right Honourable", "lang": "en", "from": "2021" }], "born": "1970-12", "died": "2025?",
            "nationality": ["organization/lnd"], "externalIds": { "viaf": "7" }, "note": "First.", "sources": ["source/page"]
          },
          { "id": "person/bob", "name": "Bob Coy" },
          { "id": "office/old", "title": "Commissar", "organization": "organization/ministry" },
          {
            "id": "office/minister", "title": "Minister",
            "titles": [
              { "text": "Министр", "lang": "ru" },
              { "text": "Comrade Minister", "lang": "en", "kind": "FORMER", "from": "1991", "to": "1999" }
            ],
            "organization": "organization/ministry", "rank": "FOREIGN_MINISTER", "represents": "organization/lnd",
            "accreditedTo": "organization/league", "established": "1991", "abolished": "2025", "predecessor": "office/old",
            "externalIds": { "wikidata": "Q2" }, "note": "High.", "sources": ["source/page"]
          },
          { "id": "tenure/bob-minister", "person": "person/bob", "office": "office/minister", "from": "2010-01-01", "to": "2019-12-31" },
          {
            "id": "tenure/ada-minister", "person": "person/ada", "office": "office/minister", "from": "2020-01-01", "to": "..",
            "capacity": "ACTING", "rank": "MINISTER", "title": "Acting Minister", "appointed": "2019-12-20",
            "credentialsPresented": "2020-01-02T10:30", "confirmed": ["2024-12-11"], "note": "Second.", "sources": ["source/page"]
          },
          {
            "id": "membership/ada-league", "member": "person/ada", "organization": "organization/league", "role": "Patron", "from": "2001",
            "to": "2005", "confirmed": ["2003-01-01"], "note": "Once.", "sources": ["source/page"]
          },
          {
            "id": "membership/lnd-league", "member": "organization/lnd", "organization": "organization/league", "from": "1992", "to": ".."
          },
          { "id": "event/talks", "name": "Talks", "type": "SERIES" },
          {
            "id": "event/talks-2024", "name": "Talks on Trust", "names": [{ "text": "Переговоры", "lang": "ru" }], "type": "CONFERENCE",
            "series": "event/talks", "start": "2024-12-11", "end": "2024-12-12", "city": "Hill", "country": "organization/lnd",
            "venue": "Hall", "hosts": ["organization/lnd"], "participants": ["organization/league", "organization/ministry"],
            "format": "HYBRID", "externalIds": { "wikidata": "Q3" }, "note": "Yearly.", "sources": ["source/page"]
          },
          { "id": "event/talks-2024-opening", "name": "Opening", "type": "SESSION", "parent": "event/talks-2024", "start": "2024-12-11" },
          {
            "id": "appearance/talks-2024-ada", "person": "person/ada", "event": "event/talks-2024", "role": "KEYNOTE", "mode": "VIDEO",
            "tenures": ["tenure/ada-minister"], "organization": "organization/ministry", "onBehalfOf": "organization/lnd",
            "title": "Madam Minister", "titleLanguage": "en", "order": 1,
            "session": "Morning", "topic": "Trust", "language": "ru", "note": "Long.",
            "sources": ["source/page"]
          },
          {
            "id": "appearance/talks-2024-opening-bob", "person": "person/bob", "event": "event/talks-2024-opening", "role": "SPEAKER",
            "tenures": ["tenure/bob-minister"]
          }
        ]
        """;

    public static IEnumerable<Record> Records => JsonElement.Parse(Text).EnumerateArray().Select(Read);

    private static Record Read(JsonElement record)
    {
        var problems = new List<Problem>();
        return RecordJson.Read(Encoding.UTF8.GetBytes(record.GetRawText()), problems)
            ?? throw new InvalidDataException(problems[0].ToString());
    }
}

/// <summary>The small directory, in the given kind of store.</summary>
public sealed class SmallDirectory<TStore>() : SharedApi(() => RunningApi.WithAsync(SmallDirectory.Records, new TStore()))
    where TStore : IFreshStore, new();
