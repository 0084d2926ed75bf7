using System.Text.Json.Nodes;
using GraphQL.Types;
using GraphQLParser;
using GraphQLParser.AST;

namespace SpeakerDirectory.Tests.Api;

/// <summary>Queries every field of each type, one level deep, over one small directory.</summary>
public abstract class TypeTests(SharedApi small)
{
    [Fact]
    public async Task A_person() => await AnswersEverythingAsync(
        "Person",
        """
        person(id: "person/ada") {
          id label note sources { id } history { nodes { sequence } } name(language: "ru") names { text language kind } givenName familyName
          sortName gender styles { text language from } born died
          nationality { name } externalIds { scheme value url }
          tenures { nodes { id } } memberships { nodes { id } } appearances { nodes { id } }
          titles(on: "2024-12-11") { status person { name } tenure { id } }
          coSpeakers { totalCount nodes { eventCount first last person { name } events { nodes { id } } } }
          address(on: "2024-12-11") { text salutation spoken basis remarks tenure { id } }
        }
        """,
        """
        {
          "id": "person/ada", "label": "Ada Byron", "note": "First.", "sources": [{ "id": "source/page" }],
          "history": { "nodes": [{ "sequence": 1 }] }, "name": "Ада Байрон",
          "names": [{ "text": "Ада Байрон", "language": "ru", "kind": "TRANSLITERATION" }],
          "givenName": "Ada", "familyName": "Byron", "sortName": "Byron, Ada", "gender": "FEMALE",
          "styles": [{ "text": "The Right Honourable", "language": "en", "from": "2021" }], "born": "1970-12", "died": "2025?",
          "nationality": [{ "name": "Land" }], "externalIds": [{ "scheme": "viaf", "value": "7", "url": "https://viaf.org/viaf/7" }],
          "tenures": { "nodes": [{ "id": "tenure/ada-minister" }] },
          "memberships": { "nodes": [{ "id": "membership/ada-league" }] },
          "appearances": { "nodes": [{ "id": "appearance/talks-2024-ada" }] },
          "titles": [{ "status": "HELD", "person": { "name": "Ada Byron" }, "tenure": { "id": "tenure/ada-minister" } }],
          "coSpeakers": {
            "totalCount": 1,
            "nodes": [{
              "eventCount": 1, "first": "2024-12-11", "last": "2024-12-11", "person": { "name": "Bob Coy" },
              "events": { "nodes": [{ "id": "event/talks-2024" }] }
            }]
          },
          "address": {
            "text": "The Right Honourable Ada Byron\nActing Minister\nLand", "salutation": "Excellency:", "spoken": "Minister",
            "basis": "unsourced: general knowledge; H.E. was given to 143 ministers of COP 24; the style is recorded with the person",
            "remarks": ["no salutation for the style 'The Right Honourable' is known: the one for the office stands"],
            "tenure": { "id": "tenure/ada-minister" }
          }
        }
        """);

    [Fact]
    public async Task An_organization() => await AnswersEverythingAsync(
        "Organization",
        """
        organization(id: "organization/lnd") {
          id label note sources { id } history { nodes { sequence } } name(language: "ru") shortName names { text language kind from to }
          type
          parent { id } ancestors { id } children { nodes { id } } country { id } city seat { id } founded dissolved
          successors { id } predecessors { id } externalIds { scheme value url }
          offices { nodes { id } } members { nodes { id } } memberOf { nodes { id } } hostedEvents { nodes { id } }
          appearances { nodes { id } }
        }
        """,
        """
        {
          "id": "organization/lnd", "label": "Land", "note": "Made up.", "sources": [{ "id": "source/page" }],
          "history": { "nodes": [{ "sequence": 1 }] }, "name": "Страна", "shortName": "LND",
          "names": [
            { "text": "Land", "language": "en", "kind": "SHORT", "from": null, "to": null },
            { "text": "Страна", "language": "ru", "kind": "SHORT", "from": null, "to": null },
            { "text": "Республика Страна", "language": "ru", "kind": "OFFICIAL", "from": "1991", "to": "2024" }
          ],
          "type": "STATE", "parent": null, "ancestors": [], "children": { "nodes": [{ "id": "organization/ministry" }] },
          "country": null, "city": "Hill", "seat": null, "founded": "1991", "dissolved": "2024-12~",
          "successors": [{ "id": "organization/new-land" }], "predecessors": [],
          "externalIds": [
            { "scheme": "iso3", "value": "LND", "url": null },
            { "scheme": "wikidata", "value": "Q1", "url": "https://www.wikidata.org/wiki/Q1" }
          ],
          "offices": { "nodes": [] }, "members": { "nodes": [] }, "memberOf": { "nodes": [{ "id": "membership/lnd-league" }] },
          "hostedEvents": { "nodes": [{ "id": "event/talks-2024" }] }, "appearances": { "nodes": [] }
        }
        """);

    [Fact]
    public async Task An_organization_that_is_part_of_another() => await small.Api.AnswersAsync(
        """
        {
          organization(id: "organization/ministry") {
            parent { id } ancestors { id } country { id } seat { id } offices { nodes { id } } appearances { nodes { id } }
          }
          league: organization(id: "organization/league") {
            members { nodes { member { __typename ... on Person { name } ... on Organization { shortName } } } }
          }
          successor: organization(id: "organization/new-land") { predecessors { id } }
        }
        """,
        """
        {
          "organization": {
            "parent": { "id": "organization/lnd" }, "ancestors": [{ "id": "organization/lnd" }], "country": { "id": "organization/lnd" },
            "seat": { "id": "organization/new-land" },
            "offices": { "nodes": [{ "id": "office/old" }, { "id": "office/minister" }] },
            "appearances": { "nodes": [{ "id": "appearance/talks-2024-ada" }, { "id": "appearance/talks-2024-opening-bob" }] }
          },
          "league": {
            "members": {
              "nodes": [
                { "member": { "__typename": "Organization", "shortName": "LND" } },
                { "member": { "__typename": "Person", "name": "Ada Byron" } }
              ]
            }
          },
          "successor": { "predecessors": [{ "id": "organization/lnd" }] }
        }
        """);

    [Fact]
    public async Task An_office() => await AnswersEverythingAsync(
        "Office",
        """
        office(id: "office/minister") {
          id label note sources { id } history { nodes { sequence } } title(language: "ru") titles { text language kind }
          organization { id } rank { code name } seats
          represents { id } accreditedTo { id } established abolished predecessor { id } successors { id } externalIds { scheme value url }
          tenures { nodes { id } } holders(on: "2015-05-05") { status person { name } tenure { id } } appearances { nodes { id } }
        }
        """,
        """
        {
          "id": "office/minister", "label": "Minister", "note": "High.", "sources": [{ "id": "source/page" }],
          "history": { "nodes": [{ "sequence": 1 }] }, "title": "Министр",
          "titles": [
            { "text": "Министр", "language": "ru", "kind": null }, { "text": "Comrade Minister", "language": "en", "kind": "FORMER" }
          ],
          "organization": { "id": "organization/ministry" }, "rank": { "code": "FOREIGN_MINISTER", "name": "Minister for Foreign Affairs" },
          "seats": 1,
          "represents": { "id": "organization/lnd" }, "accreditedTo": { "id": "organization/league" }, "established": "1991",
          "abolished": "2025",
          "predecessor": { "id": "office/old" }, "successors": [],
          "externalIds": [{ "scheme": "wikidata", "value": "Q2", "url": "https://www.wikidata.org/wiki/Q2" }],
          "tenures": { "nodes": [{ "id": "tenure/bob-minister" }, { "id": "tenure/ada-minister" }] },
          "holders": [{ "status": "HELD", "person": { "name": "Bob Coy" }, "tenure": { "id": "tenure/bob-minister" } }],
          "appearances": { "nodes": [{ "id": "appearance/talks-2024-ada" }, { "id": "appearance/talks-2024-opening-bob" }] }
        }
        """);

    [Fact]
    public async Task An_office_that_no_longer_exists() => await small.Api.AnswersAsync(
        """
        { office(id: "office/minister") { now: title then: title(on: "1995-05-05") } old: office(id: "office/old") { successors { id } } }
        """,
        """{ "office": { "now": "Minister", "then": "Comrade Minister" }, "old": { "successors": [{ "id": "office/minister" }] } }""");

    [Fact]
    public async Task A_tenure() => await AnswersEverythingAsync(
        "Tenure",
        """
        tenure(id: "tenure/ada-minister") {
          id label note sources { id } history { nodes { sequence } } person { id } office { id } title(language: "ru") rank { code } from
          to capacity appointed credentialsPresented confirmed
          status(on: "2020-01-01") predecessor { id } previousKnown { tenure { id } gapDays } successor { id } appearances { nodes { id } }
        }
        """,
        """
        {
          "id": "tenure/ada-minister", "label": "Ada Byron, Acting Minister, 2019–", "note": "Second.",
          "sources": [{ "id": "source/page" }], "history": { "nodes": [{ "sequence": 1 }] },
          "person": { "id": "person/ada" }, "office": { "id": "office/minister" }, "title": "Acting Minister",
          "rank": { "code": "MINISTER" },
          "from": "2020-01-01", "to": "..", "capacity": "ACTING", "appointed": "2019-12-20", "credentialsPresented": "2020-01-02T10:30",
          "confirmed": ["2024-12-11"],
          "status": "HELD", "predecessor": { "id": "tenure/bob-minister" },
          "previousKnown": { "tenure": { "id": "tenure/bob-minister" }, "gapDays": 1 }, "successor": null,
          "appearances": { "nodes": [{ "id": "appearance/talks-2024-ada" }] }
        }
        """);

    [Fact]
    public async Task A_tenure_that_leaves_its_title_and_rank_to_the_office() => await small.Api.AnswersAsync(
        """
        {
          tenure(id: "tenure/bob-minister") {
            label title russian: title(language: "ru") rank { code } capacity status predecessor { id } successor { id }
          }
        }
        """,
        """
        {
          "tenure": {
            "label": "Bob Coy, Minister, 2010–2019", "title": "Minister", "russian": "Министр", "rank": { "code": "FOREIGN_MINISTER" },
            "capacity": "FULL",
            "status": "NOT_HELD", "predecessor": null, "successor": { "id": "tenure/ada-minister" }
          }
        }
        """);

    [Fact]
    public async Task A_membership() => await AnswersEverythingAsync(
        "Membership",
        """
        membership(id: "membership/ada-league") {
          id label note sources { id } history { nodes { sequence } } member { ... on Person { id } ... on Organization { name } }
          organization { id } role from to confirmed status(on: "2002-02-02")
        }
        """,
        """
        {
          "id": "membership/ada-league", "label": "Ada Byron, Patron, League, 2001–2005", "note": "Once.",
          "sources": [{ "id": "source/page" }], "history": { "nodes": [{ "sequence": 1 }] },
          "member": { "id": "person/ada" }, "organization": { "id": "organization/league" }, "role": "Patron", "from": "2001", "to": "2005",
          "confirmed": ["2003-01-01"],
          "status": "HELD"
        }
        """);

    [Fact]
    public async Task An_event() => await AnswersEverythingAsync(
        "Event",
        """
        event(id: "event/talks-2024") {
          id label note sources { id } history { nodes { sequence } } name(language: "ru") names { text language } type series { id }
          parent { id } children { nodes { id } } start end city country { id } venue
          hosts { id } participants { id } format externalIds { scheme value url } appearances { nodes { id } }
          precedence(scheme: "un-conference") {
            purpose scheme { name } entries { position tenure { id } person { id } class { name tieBreaks } } deviations { published }
            notPlaced { reason }
          }
        }
        """,
        """
        {
          "id": "event/talks-2024", "label": "Talks on Trust, 2024", "note": "Yearly.", "sources": [{ "id": "source/page" }],
          "history": { "nodes": [{ "sequence": 1 }] }, "name": "Переговоры",
          "names": [{ "text": "Переговоры", "language": "ru" }], "type": "CONFERENCE", "series": { "id": "event/talks" }, "parent": null,
          "children": { "nodes": [{ "id": "event/talks-2024-opening" }] }, "start": "2024-12-11", "end": "2024-12-12", "city": "Hill",
          "country": { "id": "organization/lnd" }, "venue": "Hall", "hosts": [{ "id": "organization/lnd" }],
          "participants": [{ "id": "organization/league" }, { "id": "organization/ministry" }], "format": "HYBRID",
          "externalIds": [{ "scheme": "wikidata", "value": "Q3", "url": "https://www.wikidata.org/wiki/Q3" }],
          "appearances": { "nodes": [{ "id": "appearance/talks-2024-ada" }] },
          "precedence": {
            "purpose": "LIST", "scheme": { "name": "Conferences under United Nations rules" },
            "entries": [{
              "position": 1, "tenure": { "id": "tenure/ada-minister" }, "person": { "id": "person/ada" },
              "class": { "name": "Cabinet ministers", "tieBreaks": ["ALPHABETICAL"] }
            }],
            "deviations": [], "notPlaced": []
          }
        }
        """);

    [Fact]
    public async Task Events_with_their_sessions_series_and_appearances() => await small.Api.AnswersAsync(
        """
        {
          event(id: "event/talks-2024") { appearances(includeChildren: true) { totalCount nodes { id } } }
          series: event(id: "event/talks") { children { nodes { id } } appearances(includeChildren: true) { totalCount nodes { id } } }
          session: event(id: "event/talks-2024-opening") { parent { id } }
        }
        """,
        """
        {
          "event": {
            "appearances": {
              "totalCount": 2, "nodes": [{ "id": "appearance/talks-2024-ada" }, { "id": "appearance/talks-2024-opening-bob" }]
            }
          },
          "series": {
            "children": { "nodes": [{ "id": "event/talks-2024" }] },
            "appearances": {
              "totalCount": 2, "nodes": [{ "id": "appearance/talks-2024-ada" }, { "id": "appearance/talks-2024-opening-bob" }]
            }
          },
          "session": { "parent": { "id": "event/talks-2024" } }
        }
        """);

    [Fact]
    public async Task An_appearance() => await AnswersEverythingAsync(
        "Appearance",
        """
        appearance(id: "appearance/talks-2024-ada") {
          id label note sources { id } history { nodes { sequence } } person { id } event { id } role mode tenure { id } tenures { id }
          inFormerCapacity organization { id }
          onBehalfOf { ... on Organization { id } } title titleLanguage
          shownTitle { text withBody body origin time remarks } order session topic language
        }
        """,
        """
        {
          "id": "appearance/talks-2024-ada", "label": "Ada Byron, Madam Minister, Talks on Trust, 2024", "note": "Long.",
          "sources": [{ "id": "source/page" }], "history": { "nodes": [{ "sequence": 1 }] },
          "person": { "id": "person/ada" }, "event": { "id": "event/talks-2024" }, "role": "KEYNOTE", "mode": "VIDEO",
          "tenure": { "id": "tenure/ada-minister" },
          "tenures": [{ "id": "tenure/ada-minister" }], "inFormerCapacity": false, "organization": { "id": "organization/ministry" },
          "onBehalfOf": { "id": "organization/lnd" },
          "title": "Madam Minister", "titleLanguage": "en",
          "shownTitle": {
            "text": "Madam Minister", "withBody": "Madam Minister, Land", "body": "Land", "origin": "PRINTED", "time": "CURRENT",
            "remarks": ["the printed title 'Madam Minister' is not the recorded office Acting Minister: the printed one is shown"]
          },
          "order": 1, "session": "Morning", "topic": "Trust", "language": "ru"
        }
        """);

    [Fact]
    public async Task An_appearance_of_a_former_office_holder() => await small.Api.AnswersAsync(
        """{ appearance(id: "appearance/talks-2024-opening-bob") { inFormerCapacity label mode onBehalfOf { __typename } } }""",
        """
        {
          "appearance": {
            "inFormerCapacity": true, "label": "Bob Coy, former Minister, Opening, 2024", "mode": null, "onBehalfOf": null
          }
        }
        """);

    [Fact]
    public async Task A_source() => await AnswersEverythingAsync(
        "Source",
        """
        source(id: "source/page") {
          id label note sources { id } history { nodes { sequence } } title publisher url date language
          citedBy(first: 3) { totalCount nodes { __typename id label } }
        }
        """,
        """
        {
          "id": "source/page", "label": "A page", "note": "Seen.", "sources": [], "history": { "nodes": [{ "sequence": 1 }] },
          "title": "A page", "publisher": "A paper", "url": "https://example.org/page?a=1",
          "date": "2024-12-12", "language": "en",
          "citedBy": {
            "totalCount": 7,
            "nodes": [
              { "__typename": "Membership", "id": "membership/ada-league", "label": "Ada Byron, Patron, League, 2001–2005" },
              { "__typename": "Tenure", "id": "tenure/ada-minister", "label": "Ada Byron, Acting Minister, 2019–" },
              { "__typename": "Appearance", "id": "appearance/talks-2024-ada", "label": "Ada Byron, Madam Minister, Talks on Trust, 2024" }
            ]
          }
        }
        """);

    private async Task AnswersEverythingAsync(string type, string rootField, string data)
    {
        var operation = (GraphQLOperationDefinition)Parser.Parse($"{{ {rootField} }}").Definitions[0];
        var root = (GraphQLField)operation.SelectionSet.Selections[0];
        var selected = root.SelectionSet!.Selections.Cast<GraphQLField>().Select(f => f.Name.StringValue);
        Assert.Equal(((IObjectGraphType)small.Api.Schema.AllTypes[type]!).Fields.Select(f => f.Name).Order(), selected.Order());

        await small.Api.AnswersAsync($"{{ {rootField} }}", $$"""{ "{{root.Name.StringValue}}": {{data}} }""");

        // Each field alone must give the same value, although only the fields that it declares to use are loaded then.
        var expected = JsonNode.Parse(data)!;
        var lookedUp = rootField[..rootField.IndexOf('{')];
        foreach (var field in root.SelectionSet.Selections.Cast<GraphQLField>())
        {
            var text = $"{{ {rootField} }}"[field.Location.Start..field.Location.End];
            await small.Api.AnswersAsync(
                $"{{ {lookedUp} {{ {text} }} }}",
                $$"""
                {
                  "{{root.Name.StringValue}}": {
                    "{{field.Name.StringValue}}": {{expected[field.Name.StringValue]?.ToJsonString() ?? "null"}}
                  }
                }
                """);
        }
    }
}
