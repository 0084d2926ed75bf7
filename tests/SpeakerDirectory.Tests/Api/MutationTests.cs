using SpeakerDirectory.Tests.Stores;
using static SpeakerDirectory.Tests.Samples;

namespace SpeakerDirectory.Tests.Api;

public abstract class MutationTests(IFreshStore store) : IAsyncLifetime
{
    private RunningApi _api = null!; // set before any test runs

    public async ValueTask InitializeAsync() => _api = await RunningApi.WithAsync(
        [Page(), State(
            "tkm",
            "Turkmenistan"),
            Body("un"),
            Person("ana", "Ana"),
            Person("bob", "Bob"),
            Office("chair", "un"),
            Tenure("ana", "chair", "2020-01-01"),
            Event("talks", "2024-12-11")],
        store);

    public ValueTask DisposeAsync() => _api.DisposeAsync();

    [Fact]
    public async Task A_record_of_every_kind_is_saved_with_every_field() => await _api.AnswersAsync(
        """
        mutation {
          source: saveSource(
            input: { title: "A page", publisher: "A paper", url: "https://example.org/", date: "2024-12-12", language: "en", note: "n" }
          ) { source { id url date } change problems { message } }
          organization: saveOrganization(input: {
            name: "League", shortName: "LEA", names: [{ text: "Лига", language: "ru", kind: OFFICIAL, from: "1991", to: "2020" }],
            type: INTERGOVERNMENTAL, parent: "organization/un", country: "organization/tkm",
            city: "Hill", seat: "organization/tkm", founded: "1991", dissolved: "2024~", successors: ["organization/un"],
            externalIds: [{ scheme: "wikidata", value: "Q1" }], note: "n", sources: ["source/page"]
          }) {
            organization { id names { text language kind from to } seat { id } externalIds { scheme value } } change problems { message }
          }
          person: savePerson(
            input: {
              name: "Zoë Çelik", givenName: "Zoë", familyName: "Çelik", sortName: "Celik", gender: FEMALE, born: "1970?", died: "2030",
              nationality: ["organization/tkm"], sources: ["source/page"]
            }
          ) {
            person { id sortName born nationality { name } } change problems { message } warnings { message }
          }
          office: saveOffice(
            input: {
              title: "Envoy", titles: [{ text: "Посланник", language: "ru" }], organization: "organization/un", rank: "SPECIAL_ENVOY",
              seats: 0, represents: "organization/un", accreditedTo: "organization/tkm", established: "2000", abolished: "2040",
              predecessor: "office/chair"
            }
          ) {
            office { id seats rank { code } predecessor { id } } change problems { message }
          }
          tenure: saveTenure(
            input: {
              person: "person/bob", office: "office/chair", from: "2021", to: "..", capacity: AD_INTERIM, rank: "MINISTER", title: "Acting",
              appointed: "2020-12", credentialsPresented: "2021-01-05T10:30", confirmed: ["2022", "2023-05"],
              predecessor: "tenure/ana-chair"
            }
          ) {
            tenure { id to capacity credentialsPresented confirmed predecessor { id } } change problems { message }
          }
          membership: saveMembership(
            input: {
              member: "organization/tkm", organization: "organization/un", role: "Member", from: "1992-03-02", to: "..", confirmed: ["2024"]
            }
          ) { membership { id label to } change problems { message } }
          event: saveEvent(
            input: {
              name: "Opening", type: SESSION, parent: "event/talks", start: "2024-12-11", end: "2024-12-11", city: "Hill",
              country: "organization/tkm", venue: "Hall", hosts: ["organization/tkm"], participants: ["organization/un"], format: HYBRID
            }
          ) {
            event { id parent { id } format hosts { id } participants { id } } change problems { message }
          }
          appearance: saveAppearance(
            input: {
              person: "person/ana", event: "event/talks", role: KEYNOTE, mode: VIDEO, tenures: ["tenure/ana-chair"],
              organization: "organization/un", onBehalfOf: "office/chair", title: "Chair", order: 1, session: "Morning", topic: "Peace",
              language: "en"
            }
          ) {
            appearance { id order tenures { id } onBehalfOf { ... on Office { id } } language } change problems { message }
          }
        }
        """,
        """
        {
          "source": {
            "source": { "id": "source/a-paper-2024-12-12-a-page", "url": "https://example.org/", "date": "2024-12-12" }, "change": 2,
            "problems": []
          },
          "organization": {
            "organization": {
              "id": "organization/lea", "names": [{ "text": "Лига", "language": "ru", "kind": "OFFICIAL", "from": "1991", "to": "2020" }],
              "seat": { "id": "organization/tkm" }, "externalIds": [{ "scheme": "wikidata", "value": "Q1" }]
            },
            "change": 3, "problems": []
          },
          "person": {
            "person": { "id": "person/zoe-celik", "sortName": "Celik", "born": "1970?", "nationality": [{ "name": "Turkmenistan" }] },
            "change": 4, "problems": [], "warnings": []
          },
          "office": {
            "office": { "id": "office/un-envoy", "seats": 0, "rank": { "code": "SPECIAL_ENVOY" }, "predecessor": { "id": "office/chair" } },
            "change": 5, "problems": []
          },
          "tenure": {
            "tenure": {
              "id": "tenure/bob-chair-2020-ad-interim", "to": "..", "capacity": "AD_INTERIM", "credentialsPresented": "2021-01-05T10:30",
              "confirmed": ["2022", "2023-05"], "predecessor": { "id": "tenure/ana-chair" }
            },
            "change": 6, "problems": []
          },
          "membership": {
            "membership": { "id": "membership/tkm-un", "label": "Turkmenistan, Member, un, 1992–", "to": ".." }, "change": 7, "problems": []
          },
          "event": {
            "event": {
              "id": "event/2024-hill-opening", "parent": { "id": "event/talks" }, "format": "HYBRID",
              "hosts": [{ "id": "organization/tkm" }], "participants": [{ "id": "organization/un" }]
            },
            "change": 8, "problems": []
          },
          "appearance": {
            "appearance": {
              "id": "appearance/talks-ana", "order": 1, "tenures": [{ "id": "tenure/ana-chair" }], "onBehalfOf": { "id": "office/chair" },
              "language": "en"
            },
            "change": 9, "problems": []
          }
        }
        """);

    [Fact]
    public async Task Problems_are_reported_with_record_and_field_and_nothing_is_saved() => await _api.AnswersAsync(
        """
        mutation {
          saveTenure(input: { person: "person/none", office: "office/chair", from: "2021", to: "2020", appointed: "soon" }) {
            tenure { id } change problems { recordId field message }
          }
        }
        """,
        """
        {
          "saveTenure": {
            "tenure": null, "change": null,
            "problems": [
              {
                "recordId": null, "field": "appointed",
                "message": "'soon' is not a date like 1962, 1962-04 or 1962-04-30 (with ? when uncertain, ~ when approximate)."
              },
              { "recordId": "tenure/none-chair-2021", "field": "person", "message": "There is no person/none." },
              { "recordId": "tenure/none-chair-2021", "field": "from", "message": "from 2021 is after to 2020." }
            ]
          }
        }
        """);

    [Fact]
    public async Task A_stale_write_is_refused_with_the_author_and_the_changed_fields()
    {
        const string Message =
            "It was changed from 'Ana' to 'Ana Lee' by Anna on 2026-01-15 at 12:00 UTC (change 2), "
            + "after change 1, which this is based on.";
        await _api.ExecuteAsync("""mutation { savePerson(input: { id: "person/ana", name: "Ana Lee" }) { change } }""");

        await _api.AnswersAsync(
            """
            mutation {
              savePerson(input: { id: "person/ana", name: "Anna" }, basedOn: 1) { person { name } problems { recordId field message } }
            }
            """,
            $$"""
            { "savePerson": { "person": null, "problems": [
              { "recordId": "person/ana", "field": "name", "message": "{{Message}}" }
            ] } }
            """);
    }

    [Fact]
    public async Task A_mutation_takes_one_fetch_for_the_selection_of_the_record()
    {
        await _api.ExecuteAsync("""mutation { savePerson(input: { id: "person/ana", name: "Ana Lee" }) { change } }""");
        var before = _api.Fetches.Count;
        await _api.ExecuteAsync(
            """
            mutation {
              savePerson(input: { id: "person/ana", name: "Ana Maria Lee" }) {
                person { name tenures { nodes { office { organization { name } } } } }
              }
            }
            """);

        // One of the two fetches is made by the rules.
        Assert.Equal(2, _api.Fetches.Count - before);
    }

    [Fact]
    public async Task An_office_is_handed_over_after_a_preview()
    {
        const string Query = """
            mutation ($dry: Boolean!) {
              handOver(input: { office: "office/chair", person: "person/bob", day: "2025-06-30", sources: ["source/page"] }, dryRun: $dry) {
                previous { id to status(on: "2025-07-01") } tenure { id label person { name } predecessor { id } sources { id } }
                preview { recordId action fields { field before after } } problems { message } warnings { message } change
              }
            }
            """;

        await _api.AnswersAsync(
            Query,
            """
            {
              "handOver": {
                "previous": null, "tenure": null,
                "preview": [
                  {
                    "recordId": "tenure/ana-chair", "action": "CHANGED",
                    "fields": [
                      { "field": "to", "before": null, "after": "2025-06-30" },
                      { "field": "sources", "before": null, "after": "[\"source/page\"]" }
                    ]
                  },
                  { "recordId": "tenure/bob-chair-2025", "action": "CREATED", "fields": [
                    { "field": "person", "before": null, "after": "person/bob" },
                    { "field": "office", "before": null, "after": "office/chair" },
                    { "field": "from", "before": null, "after": "2025-06-30" },
                    { "field": "predecessor", "before": null, "after": "tenure/ana-chair" },
                    { "field": "sources", "before": null, "after": "[\"source/page\"]" }
                  ] }
                ],
                "problems": [], "warnings": [], "change": null
              }
            }
            """,
            new { dry = true });
        await _api.AnswersAsync(
            Query,
            """
            {
              "handOver": {
                "previous": { "id": "tenure/ana-chair", "to": "2025-06-30", "status": "NOT_HELD" },
                "tenure": {
                  "id": "tenure/bob-chair-2025", "label": "Bob, chair, 2025–", "person": { "name": "Bob" },
                  "predecessor": { "id": "tenure/ana-chair" }, "sources": [{ "id": "source/page" }]
                },
                "preview": [], "problems": [], "warnings": [], "change": 2
              }
            }
            """,
            new { dry = false });
    }

    [Fact]
    public async Task Records_are_deleted_together_and_the_change_is_undone()
    {
        const string Message =
            "person/ana cannot be deleted: tenure/ana-chair refers to it. "
            + "Delete them together with it, or let them refer to another.";
        await _api.AnswersAsync(
            """mutation { deleteRecords(ids: ["person/ana"]) { deleted change problems { recordId message } } }""",
            $$"""
            { "deleteRecords": {
              "deleted": [], "change": null, "problems": [{ "recordId": "person/ana", "message": "{{Message}}" }]
            } }
            """);
        await _api.AnswersAsync(
            """
            mutation {
              deleteRecords(ids: ["person/ana", "tenure/ana-chair"], basedOn: 1) { deleted change problems { recordId message } }
              undo(sequence: 2) { change problems { message } }
            }
            """,
            """
            {
              "deleteRecords": { "deleted": ["person/ana", "tenure/ana-chair"], "change": 2, "problems": [] },
              "undo": { "change": 3, "problems": [] }
            }
            """);
        await _api.AnswersAsync(
            """{ person(id: "person/ana") { name tenures { nodes { id } } } }""",
            """{ "person": { "name": "Ana", "tenures": { "nodes": [{ "id": "tenure/ana-chair" }] } } }""");
        await _api.AnswersAsync(
            """mutation { undo(sequence: 9) { change problems { recordId field message } } }""",
            """
            { "undo": { "change": null, "problems": [{ "recordId": null, "field": "sequence", "message": "There is no change 9." }] } }
            """);
    }

    [Fact]
    public async Task A_mutation_with_an_invalid_selection_changes_nothing()
    {
        await _api.RefusesAsync(
            """
            mutation { savePerson(input: { id: "person/ana", name: "Ana Lee" }) { person { tenures(first: 1000) { nodes { id } } } } }
            """,
            "PAGE_INVALID",
            "`first` is 1000: a page holds at most 500 records. Request the rest with the cursor of the last one.");

        Assert.Equal(1, await _api.Store.SequenceAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task At_most_one_hundred_problems_are_reported()
    {
        var answer = await _api.ExecuteAsync(
            "mutation ($ids: [ID!]!) { deleteRecords(ids: $ids) { problems { message } } }",
            new { ids = Enumerable.Range(0, 250).Select(i => $"person/p{i}") });
        var problems = answer["data"]!["deleteRecords"]!["problems"]!.AsArray();

        Assert.Equal((101, "There are 150 more."), (problems.Count, (string?)problems[100]!["message"]));
    }
}
