using SpeakerDirectory.Tests.Stores;
using static SpeakerDirectory.Tests.Samples;

namespace SpeakerDirectory.Tests.Api;

public abstract class HistoryTests(IFreshStore store) : IAsyncLifetime
{
    private RunningApi _api = null!; // set before any test runs

    public async ValueTask InitializeAsync()
    {
        _api = await RunningApi.WithAsync([Person("ana", "Ana"), Person("bob", "Bob")], store);
        await _api.ExecuteAsync(
            """
            mutation {
              a: savePerson(input: { id: "person/ana", name: "Ana Lee", born: "1970" }) { change }
              b: deleteRecords(ids: ["person/bob"]) { change }
            }
            """);
    }

    public ValueTask DisposeAsync() => _api.DisposeAsync();

    [Fact]
    public async Task One_query_loads_the_history_of_a_record_newest_first()
    {
        var before = _api.Fetches.Count;

        await _api.AnswersAsync(
            """
            {
              person(id: "person/ana") {
                history {
                  nodes { sequence at by action recordId record { label ... on Person { born } } fields { field before after } }
                  pageInfo { hasNextPage }
                }
              }
            }
            """,
            """
            { "person": { "history": {
              "nodes": [
                {
                  "sequence": 2, "at": "2026-01-15T12:00:00Z", "by": "Anna", "action": "CHANGED", "recordId": "person/ana",
                  "record": { "label": "Ana Lee", "born": "1970" },
                  "fields": [
                    { "field": "name", "before": "Ana", "after": "Ana Lee" }, { "field": "born", "before": null, "after": "1970" }
                  ]
                },
                {
                  "sequence": 1, "at": "2026-01-15T12:00:00Z", "by": "tester", "action": "CREATED", "recordId": "person/ana",
                  "record": { "label": "Ana Lee", "born": "1970" },
                  "fields": [{ "field": "name", "before": null, "after": "Ana" }]
                }
              ],
              "pageInfo": { "hasNextPage": false }
            } } }
            """);
        Assert.Equal(1, _api.Fetches.Count - before);
    }

    [Fact]
    public async Task A_history_is_read_page_by_page()
    {
        var first = await _api.ExecuteAsync(
            """
            { person(id: "person/ana") { history(first: 1) { edges { cursor node { sequence } } pageInfo { hasNextPage endCursor } } } }
            """);
        var history = first["data"]!["person"]!["history"]!;
        var (edge, pageInfo) = (history["edges"]![0]!, history["pageInfo"]!);
        var cursor = (string?)edge["cursor"];

        Assert.Equal(
            (2, true, cursor),
            ((int)edge["node"]!["sequence"]!, (bool)pageInfo["hasNextPage"]!, (string?)pageInfo["endCursor"]));
        await _api.AnswersAsync(
            """
            query ($after: String) {
              person(id: "person/ana") { history(first: 1, after: $after) { nodes { sequence } pageInfo { hasNextPage hasPreviousPage } } }
            }
            """,
            """
            { "person": { "history": { "nodes": [{ "sequence": 1 }], "pageInfo": { "hasNextPage": false, "hasPreviousPage": true } } } }
            """,
            new { after = cursor });
    }

    [Fact]
    public async Task The_complete_log_is_read_oldest_first()
    {
        var before = _api.Fetches.Count;

        await _api.AnswersAsync(
            """
            {
              changes { sequence action recordId record { label } }
              later: changes(after: 1) { sequence recordId fields { field before after } }
            }
            """,
            """
            {
              "changes": [
                { "sequence": 1, "action": "CREATED", "recordId": "person/ana", "record": { "label": "Ana Lee" } },
                { "sequence": 1, "action": "CREATED", "recordId": "person/bob", "record": null },
                { "sequence": 2, "action": "CHANGED", "recordId": "person/ana", "record": { "label": "Ana Lee" } },
                { "sequence": 3, "action": "DELETED", "recordId": "person/bob", "record": null }
              ],
              "later": [
                {
                  "sequence": 2, "recordId": "person/ana",
                  "fields": [{ "field": "name", "before": "Ana", "after": "Ana Lee" }, { "field": "born", "before": null, "after": "1970" }]
                },
                { "sequence": 3, "recordId": "person/bob", "fields": [{ "field": "name", "before": "Bob", "after": null }] }
              ]
            }
            """);
        Assert.Equal(2, _api.Fetches.Count - before);
    }

    [Fact]
    public async Task The_log_can_be_continued_after_any_record_of_a_change() => await _api.AnswersAsync(
        """{ first: changes(first: 1) { recordId } rest: changes(after: 1, afterRecord: "person/ana", first: 2) { sequence recordId } }""",
        """
        {
          "first": [{ "recordId": "person/ana" }],
          "rest": [{ "sequence": 1, "recordId": "person/bob" }, { "sequence": 2, "recordId": "person/ana" }]
        }
        """);
}
