using SpeakerDirectory.Core.Query;
using SpeakerDirectory.Core.Records;

namespace SpeakerDirectory.Tests.Api;

/// <summary>Precedence and forms of address over GraphQL.</summary>
public abstract class PrecedenceTests(SeededApi seeded)
{
    private const string Starting = "event/2024-ashgabat-peace-and-sustainable-development";

    private const string UnderSecretaries = "Class 262 (Under-Secretaries-General of the United Nations)";
    private const string AssistantSecretaries = "class 268 (Assistant Secretaries-General of the United Nations)";

    private const string GenevaOrder = "Protocol of the United Nations Office at Geneva: order of precedence";
    private const string BasisOfUnderSecretaries = $"{GenevaOrder}: after the heads of programmes; no order among them was seen";
    private const string BasisOfAssistantSecretaries =
        $"{GenevaOrder}: after the Under-Secretaries-General; "
        + "beside deputy ministers is general knowledge, and no order among them was seen";

    private const string BasisOfEnvoys =
        "Published speaking orders of the general debate, 2016, 2017, 2019–2023 2016/109: such an envoy spoke among the ministers";

    [Fact]
    public async Task The_conference_of_Ashgabat_has_its_order_of_precedence() => await seeded.Api.AnswersAsync(
        $$"""
        {
          event(id: "{{Starting}}") {
            precedence(scheme: "un-conference") {
              scheme { id version } purpose
              entries { position undetermined person { name } tenure { office { title } } class { code basis } appearance { mode } }
              deviations { person { name } published bySchemePosition }
              notPlaced { reason }
            }
          }
        }
        """,
        $$"""
        { "event": { "precedence": {
          "scheme": { "id": "un-conference", "version": "1" }, "purpose": "LIST",
          "entries": [
            {
              "position": 1, "undetermined": false, "person": { "name": "Rashid Meredov" },
              "tenure": { "office": { "title": "Minister of Foreign Affairs of Turkmenistan" } },
              "class": { "code": 250, "basis": "The practice of the United Nations concerning representatives of States, A/CN.4/L.129" },
              "appearance": { "mode": "IN_PERSON" }
            },
            {
              "position": 2, "undetermined": false, "person": { "name": "Abdulaziz Kamilov" },
              "tenure": { "office": { "title": "Special Representative of the President of Uzbekistan for Foreign Policy Issues" } },
              "class": {
                "code": 260,
                "basis": "{{BasisOfEnvoys}}"
              },
              "appearance": { "mode": "IN_PERSON" }
            },
            {
              "position": 3, "undetermined": false, "person": { "name": "Melissa Fleming" },
              "tenure": { "office": { "title": "Under-Secretary-General for Global Communications" } },
              "class": {
                "code": 262,
                "basis": "{{BasisOfUnderSecretaries}}"
              },
              "appearance": { "mode": "VIDEO" }
            },
            {
              "position": 4, "undetermined": true, "person": { "name": "Natalia Gherman" },
              "tenure": { "office": { "title": "Executive Director of the Counter-Terrorism Committee Executive Directorate" } },
              "class": {
                "code": 268,
                "basis": "{{BasisOfAssistantSecretaries}}"
              },
              "appearance": { "mode": "IN_PERSON" }
            },
            {
              "position": 4, "undetermined": true, "person": { "name": "Alexander Zuev" },
              "tenure": { "office": { "title": "Assistant Secretary-General for Rule of Law and Security Institutions" } },
              "class": {
                "code": 268,
                "basis": "{{BasisOfAssistantSecretaries}}"
              },
              "appearance": { "mode": "IN_PERSON" }
            },
            {
              "position": 6, "undetermined": false, "person": { "name": "Terhi Hakala" },
              "tenure": { "office": { "title": "EU Special Representative for Central Asia" } },
              "class": { "code": 269, "basis": "unsourced: no source for their rank was found" }, "appearance": { "mode": "IN_PERSON" }
            },
            {
              "position": 7, "undetermined": true, "person": { "name": "Ban Ki-moon" },
              "tenure": { "office": { "title": "President of the Assembly and Chair of the Council of GGGI" } },
              "class": { "code": 310, "basis": "Arrangements for the national statements of COP 24; Protocol guide of Dubai" },
              "appearance": { "mode": "VIDEO" }
            },
            {
              "position": 7, "undetermined": true, "person": { "name": "Binali Yildirim" },
              "tenure": { "office": { "title": "Chairman of the Council of Elders of the Organization of Turkic States" } },
              "class": { "code": 310, "basis": "Arrangements for the national statements of COP 24; Protocol guide of Dubai" },
              "appearance": { "mode": "IN_PERSON" }
            }
          ],
          "deviations": [
            { "person": { "name": "Binali Yildirim" }, "published": 2, "bySchemePosition": 7 },
            { "person": { "name": "Melissa Fleming" }, "published": 7, "bySchemePosition": 3 }
          ],
          "notPlaced": []
        } } }
        """);

    [Fact]
    public async Task A_language_a_purpose_and_choices_change_the_order()
    {
        var answer = await seeded.Api.ExecuteAsync(
            """
            {
              event(id: "event/2024-ashgabat-interconnection-of-times") {
                precedence(scheme: "states-alphabetical", purpose: SEATING, language: "fr", choices: [{ code: "host", value: "FIRST" }]) {
                  entries { position person { name } reason basis }
                }
              }
            }
            """);

        const string Participants = "Provisional list of participants of COP 24";
        var entries = answer["data"]!["event"]!["precedence"]!["entries"]!.AsArray();
        Assert.Equal(
            [
                (1, "Serdar Berdimuhamedov", "The highest class present is 10 (States).", Participants),
                (2, "Vahagn Khachaturyan", "Serdar Berdimuhamedov comes before Vahagn Khachaturyan as the host.", "Flags at SHAPE"),
                (3, "Sun Yeli", "Arménie comes before Chine in the alphabetical order (fr).", Participants),
                (
                    4,
                    "Noura bint Mohammed Al Kaabi",
                    "Chine comes before Émirats arabes unis in the alphabetical order (fr).",
                    Participants),
                (
                    5,
                    "Vladimir Putin",
                    "Émirats arabes unis comes before Fédération de Russie in the alphabetical order (fr).",
                    Participants),
            ],
            entries.Take(5).Select(e =>
                ((int)e!["position"]!, (string)e["person"]!["name"]!, (string)e["reason"]!, (string)e["basis"]!)));
    }

    [Fact]
    public async Task A_manual_decision_overrides_the_rules_and_shows_its_reason_and_author() => await seeded.Api.AnswersAsync(
        $$"""
        {
          event(id: "{{Starting}}") {
            precedence(
              scheme: "un-conference"
              arrangement: {
                places: [
                  { person: "person/terhi-hakala", place: GUEST_OF_HONOUR, reason: "ends her mandate", by: "A. Officer" }
                  { person: "person/ban-ki-moon", place: LOCKED, position: 3, reason: "the link is booked", by: "B. Officer" }
                ]
              }
            ) { entries { position undetermined person { name } decision { place position reason by } } }
          }
        }
        """,
        """
        { "event": { "precedence": { "entries": [
          {
            "position": 1, "undetermined": false, "person": { "name": "Terhi Hakala" },
            "decision": { "place": "GUEST_OF_HONOUR", "position": null, "reason": "ends her mandate", "by": "A. Officer" }
          },
          { "position": 2, "undetermined": false, "person": { "name": "Rashid Meredov" }, "decision": null },
          {
            "position": 3, "undetermined": false, "person": { "name": "Ban Ki-moon" },
            "decision": { "place": "LOCKED", "position": 3, "reason": "the link is booked", "by": "B. Officer" }
          },
          { "position": 4, "undetermined": false, "person": { "name": "Abdulaziz Kamilov" }, "decision": null },
          { "position": 5, "undetermined": false, "person": { "name": "Melissa Fleming" }, "decision": null },
          { "position": 6, "undetermined": true, "person": { "name": "Natalia Gherman" }, "decision": null },
          { "position": 6, "undetermined": true, "person": { "name": "Alexander Zuev" }, "decision": null },
          { "position": 8, "undetermined": false, "person": { "name": "Binali Yildirim" }, "decision": null }
        ] } } }
        """);

    [Fact]
    public async Task Times_of_inscription_decide_who_of_one_class_speaks_first()
    {
        var answer = await seeded.Api.ExecuteAsync(
            """
            {
              event(id: "event/2024-ashgabat-interconnection-of-times") {
                precedence(
                  scheme: "un-conference", purpose: SPEAKING
                  arrangement: { notices: [
                    { person: "person/masoud-pezeshkian", inscribed: "2024-10-01T10:00", by: "The secretariat" }
                    { person: "person/vladimir-putin", inscribed: "2024-10-01T09:00", by: "The secretariat" }
                  ] }
                ) { entries { person { name } reason } }
              }
            }
            """);

        var reasons = answer["data"]!["event"]!["precedence"]!["entries"]!
            .AsArray()
            .Where(e => (string)e!["person"]!["name"]! is "Masoud Pezeshkian" or "Vladimir Putin")
            .Select(e => (string)e!["person"]!["name"]!);
        Assert.Equal(["Vladimir Putin", "Masoud Pezeshkian"], reasons);
    }

    [Theory]
    [InlineData(
        """places: [{ person: "person/ban-ki-moon", place: LOCKED, reason: "r", by: "b" }]""",
        "A locked place has a position from 1, and no other place has one.")]
    [InlineData(
        """places: [{ person: "person/vladimir-putin", place: HOST, reason: "r", by: "b" }]""",
        "person/vladimir-putin does not appear at event/2024-ashgabat-peace-and-sustainable-development.")]
    [InlineData(
        """notices: [{ person: "person/ban-ki-moon", inscribed: "at nine", by: "b" }]""",
        "'at nine' is neither a date like 1962-04-30 nor a date with a time like 1962-04-30T11:30.")]
    [InlineData(
        """notices: [{ person: "person/ban-ki-moon", by: "b" }]""",
        "This says nothing: it needs a place, or an inscription, a lot drawn or an order.")]
    public async Task An_invalid_arrangement_is_refused(string arrangement, string message) => await seeded.Api.RefusesAsync(
        $$"""
        { event(id: "{{Starting}}") { precedence(scheme: "un-conference", arrangement: { {{arrangement}} }) { entries { position } } } }
        """, "ARRANGEMENT_INVALID", message);

    [Fact]
    public async Task A_comparison_of_two_speakers_names_the_deciding_rule() => await seeded.Api.AnswersAsync(
        $$"""
        {
          compare(
            scheme: "un-conference",
            appearances: ["appearance/{{Starting[6..]}}-natalia-gherman", "appearance/{{Starting[6..]}}-melissa-fleming"]
          ) {
            entries { position positionFrom positionTo appearance { id } reason basis }
          }
        }
        """,
        $$"""
        { "compare": { "entries": [
          {
            "position": 1, "positionFrom": 1, "positionTo": 1, "appearance": { "id": "appearance/{{Starting[6..]}}-melissa-fleming" },
            "reason": "The highest class present is 262 (Under-Secretaries-General of the United Nations).",
            "basis": "{{BasisOfUnderSecretaries}}"
          },
          {
            "position": 2, "positionFrom": 2, "positionTo": 2, "appearance": { "id": "appearance/{{Starting[6..]}}-natalia-gherman" },
            "reason": "{{UnderSecretaries}} comes before {{AssistantSecretaries}}.",
            "basis": "{{BasisOfUnderSecretaries}}; {{BasisOfAssistantSecretaries}}"
          }
        ] } }
        """);

    [Fact]
    public async Task People_of_two_events_are_not_compared() => await seeded.Api.RefusesAsync(
        $$"""
        {
          compare(
            scheme: "un-conference",
            appearances: [
              "appearance/{{Starting[6..]}}-natalia-gherman", "appearance/2024-ashgabat-interconnection-of-times-vladimir-putin"
            ]
          ) { entries { position } }
        }
        """,
        "EVENTS_DIFFER",
        "These appearances belong to 2 events: precedence compares people at one.");

    [Fact]
    public async Task An_unknown_scheme_or_choice_is_refused()
    {
        await seeded.Api.RefusesAsync(
            $$"""{ event(id: "{{Starting}}") { precedence(scheme: "court") { entries { position } } } }""",
            "SCHEME_UNKNOWN",
            "There is no scheme 'court' for the day of the event: `precedenceSchemes` lists those there are.");
        await seeded.Api.RefusesAsync(
            $$"""{ event(id: "{{Starting}}") { precedence(scheme: "un-general-debate", purpose: LIST) { entries { position } } } }""",
            "SCHEME_CHOICE_INVALID",
            "General debate of the United Nations General Assembly says nothing about LIST; it serves SPEAKING.");
    }

    [Theory]
    [InlineData("")]
    [InlineData(", purpose: null")]
    [InlineData(", purpose: SPEAKING")]
    public async Task The_only_purpose_of_a_scheme_needs_no_argument(string purpose) => await seeded.Api.AnswersAsync(
        $$"""{ event(id: "{{Starting}}") { precedence(scheme: "un-general-debate"{{purpose}}) { purpose } } }""",
        """{ "event": { "precedence": { "purpose": "SPEAKING" } } }""");

    [Fact]
    public async Task Schemes_list_their_choices_and_sources()
    {
        var answer = await seeded.Api.ExecuteAsync(
            "{ precedenceSchemes { id purposes parameters { code values default basis } classes { code name tieBreaks basis } sources { "
            + "title url } } }");

        var schemes = answer["data"]!["precedenceSchemes"]!.AsArray();
        Assert.Equal(
            ["academic-event", "diplomatic-corps", "eu", "states-alphabetical", "un-conference", "un-general-debate"],
            schemes.Select(s => (string)s!["id"]!));
        Assert.Equal(["NO_PRIVILEGE", "FIRST"], schemes[1]!["parameters"]![0]!["values"]!.AsArray().Select(v => (string)v!));
        Assert.Equal(
            "unsourced: no source for their rank was found",
            (string)schemes[2]!["classes"]!.AsArray().Single(c => (int)c!["code"]! == 90)!["basis"]!);
    }

    [Fact]
    public async Task A_person_is_addressed_by_the_office_held_on_the_day() => await seeded.Api.AnswersAsync(
        """
        {
          person(id: "person/kassym-jomart-tokayev") {
            address(on: "2024-12-11") { text salutation spoken basis remarks tenure { office { title } } }
            list: address(on: "2024-12-11", context: LIST) { text }
            russian: address(on: "2024-12-11", language: "ru", context: SALUTATION) { text }
          }
        }
        """,
        """
        { "person": {
          "address": {
            "text": "His Excellency Kassym-Jomart Tokayev\nPresident of Kazakhstan", "salutation": "Excellency:",
            "spoken": "Excellency, then President or Sir",
            "basis": "Styles of address", "remarks": [], "tenure": { "office": { "title": "President of Kazakhstan" } }
          },
          "list": { "text": "H.E. Mr. Kassym-Jomart TOKAYEV, President of Kazakhstan" },
          "russian": { "text": "Ваше Превосходительство господин Президент!" }
        } }
        """);

    [Fact]
    public async Task Precedence_and_forms_of_address_take_one_fetch_each()
    {
        var before = seeded.Api.Fetches.Count;

        await seeded.Api.ExecuteAsync(
            $$"""
            { event(id: "{{Starting}}") { precedence(scheme: "un-conference") { entries { reason person { name address { text } } } } } }
            """);
        await seeded.Api.ExecuteAsync(
            $$"""
            { compare(scheme: "un-conference", appearances: ["appearance/{{Starting[6..]}}-natalia-gherman"]) { entries { reason } } }
            """);

        Assert.Equal(
            [RecordKind.Event, RecordKind.Appearance],
            seeded.Api.Fetches
                .Skip(before)
                .Select(f => f.Root)
                .OfType<Root.ByIds>()
                .Select(r => RecordShape.TryOfId(r.Ids[0], out var shape) ? shape.Kind : default));
    }
}
