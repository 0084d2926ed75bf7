using SpeakerDirectory.Core.Values;
using SpeakerDirectory.Tests.Stores;
using static SpeakerDirectory.Tests.Samples;

namespace SpeakerDirectory.Tests.Api;

/// <summary>What people reported of other directories: holders who had died, offices that were gone, one person named twice.</summary>
public abstract class BoundTests(IFreshStore store) : IAsyncLifetime
{
    private static readonly PartialDate Year2000 = PartialDate.Parse("2000-01-01");

    private RunningApi _api = null!; // set before any test runs

    public async ValueTask InitializeAsync() => _api = await RunningApi.WithAsync(
        [
            State("aaa", "Aland"),
            Person("dead", "Mara Lind") with { Died = Year2000 }, Person("open", "Ivo Lind") with { Died = Year2000 },
            Person("alive", "Oda Lind"), Person("ov", "Nils Berg"),
            Body("gone") with { Dissolved = PartialDate.Parse("2000") },
            Office("d1", "aaa"), Office("d2", "aaa"), Office("ov", "aaa"),
            Office("ab", "aaa") with { Abolished = PartialDate.Parse("2015") },
            Tenure("dead", "d1", "1990", "2005"), Tenure("open", "d2", "1990", ".."), Tenure("alive", "ab", "2012", ".."),
            Tenure("ov", "ov", "1990-01-01", "1995-01-01", "-1"), Tenure("ov", "ov", "1993-01-01", "1997-01-01", "-2"),
            Membership("person/alive", "gone", "1990") with { To = OpenEnd.StillSo },
            Membership("person/open", "aaa", "1990") with { To = OpenEnd.StillSo },
        ],
        store);

    public ValueTask DisposeAsync() => _api.DisposeAsync();

    [Fact]
    public async Task A_status_ends_with_the_death_of_the_holder_and_the_end_of_office_and_organization() => await _api.AnswersAsync(
        """
        {
          dead: tenure(id: "tenure/dead-d1") { before: status(on: "1999-12-31") after: status(on: "2003-06-01") }
          open: tenure(id: "tenure/open-d2") { before: status(on: "2000-01-01") after: status(on: "2000-01-02") }
          abolished: tenure(id: "tenure/alive-ab") { before: status(on: "2014-12-31") within: status(on: "2015-06-01")
            after: status(on: "2016-01-01") }
          dissolved: membership(id: "membership/person-alive-gone") { before: status(on: "1999-12-31") within: status(on: "2000-06-01")
            after: status(on: "2001-01-01") }
          member: membership(id: "membership/person-open-aaa") { before: status(on: "2000-01-01") after: status(on: "2000-01-02") }
        }
        """,
        """
        {
          "dead": { "before": "HELD", "after": "NOT_HELD" },
          "open": { "before": "HELD", "after": "NOT_HELD" },
          "abolished": { "before": "HELD", "within": "UNKNOWN", "after": "NOT_HELD" },
          "dissolved": { "before": "HELD", "within": "UNKNOWN", "after": "NOT_HELD" },
          "member": { "before": "HELD", "after": "NOT_HELD" }
        }
        """);

    [Fact]
    public async Task Holders_titles_and_filters_follow() => await _api.AnswersAsync(
        """
        {
          office(id: "office/d2") { holders(on: "2026-11-01") { status } tenures(on: "2025-11-01", status: [HELD, UNKNOWN]) { nodes {
            id } } }
          abolished: office(id: "office/ab") { holders(on: "2020-01-01") { status } }
          person(id: "person/open") { titles(on: "2026-11-01") { status } address(on: "2025-11-01") { text } }
          memberships(where: { on: "2025-11-01" }) { nodes { id } }
          tenures(where: { on: "2025-11-01" }) { nodes { id } }
        }
        """,
        """
        {
          "office": { "holders": [], "tenures": { "nodes": [] } },
          "abolished": { "holders": [] },
          "person": { "titles": [], "address": { "text": "Ivo Lind" } },
          "memberships": { "nodes": [] },
          "tenures": { "nodes": [] }
        }
        """);

    [Fact]
    public async Task One_person_in_one_office_is_one_holder() => await _api.AnswersAsync(
        """
        { office(id: "office/ov") { holders(on: "1994-01-01") { status tenure { id } } } person(id: "person/ov") {
          titles(on: "1994-01-01") { tenure { id } } } }
        """,
        """
        {
          "office": { "holders": [{ "status": "HELD", "tenure": { "id": "tenure/ov-ov-2" } }] },
          "person": { "titles": [{ "tenure": { "id": "tenure/ov-ov-2" } }] }
        }
        """);

    [Fact]
    public async Task Saving_the_end_of_a_record_warns_of_the_tenures_that_outlast_it() => await _api.AnswersAsync(
        """
        mutation {
          saveOrganization(input: { id: "organization/aaa", name: "Aland", type: STATE, dissolved: "1996" }) {
            problems { message } warnings { recordId field message }
          }
        }
        """,
        """
        {
          "saveOrganization": {
            "problems": [],
            "warnings": [
              { "recordId": "organization/aaa", "field": "sources", "message": "It has no source." },
              { "recordId": "membership/person-open-aaa", "field": "to",
                "message": "It has no end (\"..\"), but organization/aaa was dissolved on 1996." },
              { "recordId": "tenure/dead-d1", "field": "to",
                "message": "It lasts until 2005, but organization/aaa was dissolved on 1996." },
              { "recordId": "tenure/open-d2", "field": "to",
                "message": "It has no end (\"..\"), but organization/aaa was dissolved on 1996." },
              { "recordId": "tenure/ov-ov-2", "field": "to",
                "message": "It lasts until 1997-01-01, but organization/aaa was dissolved on 1996." },
              { "recordId": "tenure/alive-ab", "field": "to",
                "message": "It has no end (\"..\"), but organization/aaa was dissolved on 1996." }
            ]
          }
        }
        """);
}
