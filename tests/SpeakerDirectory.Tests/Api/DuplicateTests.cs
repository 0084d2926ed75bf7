using System.Text.Json.Nodes;
using SpeakerDirectory.Core.Values;
using SpeakerDirectory.Tests.Stores;
using static SpeakerDirectory.Tests.Samples;

namespace SpeakerDirectory.Tests.Api;

/// <summary>Mutations warn of records that look like others, and can confirm the tenures of an appearance.</summary>
public abstract class DuplicateTests(IFreshStore store) : IAsyncLifetime
{
    private const string Unknown = "Whether tenure/ana-chair was held on 2024-12-11 is not known.";

    private RunningApi _api = null!; // set before any test runs

    public async ValueTask InitializeAsync() => _api = await RunningApi.WithAsync(
        [
            Page(), State("aaa", "Aland"), Person("vera", "Vera Holm") with { Names = [new("Вера Хольм", LanguageTag.Parse("ru"))] },
            Person("jose", "José Peña"), Person("ana", "Ana"), Office("chair", "aaa") with { Title = "Chair of the Council" },
            Tenure("ana", "chair", "2020"), Event("talks", "2024-12-11") with { Name = "Talks on Water" },
        ],
        store);

    public ValueTask DisposeAsync() => _api.DisposeAsync();

    [Theory]
    [InlineData("Vera Holm", "person/vera-holm", "holm vera", "person/vera")]
    [InlineData("HOLM, Vera", "person/holm-vera", "holm vera", "person/vera")]
    [InlineData("вера хольм", "person/vera-kholm", "вера хольм", "person/vera")]
    [InlineData("Jose Pena", "person/jose-pena", "jose pena", "person/jose")]
    public async Task Saving_a_person_of_a_known_name_gives_a_warning(string name, string id, string key, string other)
    {
        var answer = await _api.ExecuteAsync(
            """
            mutation($name: String!) { savePerson(input: { name: $name, sources: ["source/page"] }) { person { id } warnings {
              recordId field message } } }
            """,
            new { name });

        var warning = $$"""{"recordId":"{{id}}","field":"names","message":"The name \"{{key}}\" is also that of {{other}}."}""";
        Assert.Equal(
            $$"""{"person":{"id":"{{id}}"},"warnings":[{{warning}}]}""",
            Text(answer["data"]!["savePerson"]!));
    }

    [Fact]
    public async Task Saving_an_office_an_organization_an_event_or_a_tenure_twice_gives_a_warning() => await _api.AnswersAsync(
        """
        mutation {
          saveOrganization(input: { name: "ALAND", type: STATE, sources: ["source/page"] }) { warnings { field message } }
          saveOffice(input: { title: "Chair of the council", organization: "organization/aaa", sources: ["source/page"] }) { warnings {
            field message } }
          saveEvent(input: { name: "Talks on water", type: CONFERENCE, start: "2024-12", sources: ["source/page"] }) { warnings {
            field message } }
          saveTenure(input: { person: "person/ana", office: "office/chair", from: "2020", sources: ["source/page"] }) { warnings {
            field message } }
          note: savePerson(input: { id: "person/ana", name: "Ana", note: "Nobody else is Ana.", sources: ["source/page"] }) { warnings {
            field message } }
        }
        """,
        """
        {
          "saveOrganization": { "warnings": [{ "field": "names", "message": "The name \"aland\" is also that of organization/aaa." }] },
          "saveOffice": { "warnings": [{ "field": "titles",
            "message": "The title \"chair of the council\" in organization/aaa is also that of office/chair." }] },
          "saveEvent": { "warnings": [{ "field": "name", "message": "The name \"talks on water\" is also that of event/talks." }] },
          "saveTenure": { "warnings": [{ "field": "from",
            "message": "person/ana also holds office/chair at the same time by tenure/ana-chair." }] },
          "note": { "warnings": [] }
        }
        """);

    [Fact]
    public async Task Saving_an_external_id_of_another_record_of_the_kind_gives_a_warning() => await _api.AnswersAsync(
        """
        mutation {
          first: savePerson(input: { name: "Ion", externalIds: [{ scheme: "viaf", value: "71" }, { scheme: "wikidata", value: "Q7" }],
            sources: ["source/page"] }) { warnings { message } }
          longer: savePerson(input: { name: "Mia", externalIds: [{ scheme: "wikidata", value: "Q70" }], sources: ["source/page"] }) {
            warnings { message } }
          other: saveOrganization(input: { name: "Seven", type: COMPANY, externalIds: [{ scheme: "wikidata", value: "Q7" }],
            sources: ["source/page"] }) { warnings { message } }
          same: savePerson(input: { name: "Eva", externalIds: [{ scheme: "wikidata", value: "Q7" }], sources: ["source/page"] }) {
            warnings { recordId field message } }
        }
        """,
        """
        {
          "first": { "warnings": [] }, "longer": { "warnings": [] }, "other": { "warnings": [] },
          "same": { "warnings": [
            { "recordId": "person/eva", "field": "externalIds", "message": "The id Q7 of wikidata is also that of person/ion." }
          ] }
        }
        """);

    [Fact]
    public async Task An_appearance_confirms_its_tenures_in_one_change_on_request() => await _api.AnswersAsync(
        """
        mutation {
          without: saveAppearance(input: { person: "person/ana", event: "event/talks", role: SPEAKER, tenures: ["tenure/ana-chair"],
            sources: ["source/page"] }) {
            change warnings { field message }
          }
          with: saveAppearance(confirmTenures: true, input: { id: "appearance/talks-ana", person: "person/ana", event: "event/talks",
            role: CHAIR, tenures: ["tenure/ana-chair"], sources: ["source/page"] }) {
            appearance { id tenures { confirmed status(on: "2024-12-11") } } change warnings { recordId field }
          }
          undo(sequence: 3) { change }
          again: saveAppearance(input: { id: "appearance/talks-ana", person: "person/ana", event: "event/talks", role: CHAIR, tenures:
            ["tenure/ana-chair"], sources: ["source/page"] }) {
            appearance { tenures { confirmed } }
          }
        }
        """,
        $$"""
        {
          "without": {
            "change": 2,
            "warnings": [{ "field": "tenures",
              "message": "{{Unknown}} If this appearance shows it, add 2024-12-11 to its `confirmed`." }]
          },
          "with": {
            "appearance": { "id": "appearance/talks-ana", "tenures": [{ "confirmed": ["2024-12-11"], "status": "HELD" }] },
            "change": 3, "warnings": [{ "recordId": "tenure/ana-chair", "field": "sources" }]
          },
          "undo": { "change": 4 },
          "again": { "appearance": { "tenures": [{ "confirmed": [] }] } }
        }
        """);

    private static string Text(JsonNode node) =>
        node.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
