using SpeakerDirectory.Core;
using SpeakerDirectory.Core.Query;

namespace SpeakerDirectory.Tests.Stores.Neo4j;

/// <summary>A question of every sort, by the name of its approved text.</summary>
internal static class Questions
{
    private static readonly PageRequest Page = new(10);
    private static readonly StatusOn OnADay = new(new(2024, 12, 11), Samples.Today, [TenureStatus.Held]);
    private static readonly Relation TenuresOfPerson = Relation.Backward(Field.Of<Tenure>(t => t.Person));
    private static readonly Relation AppearancesOfPerson = Relation.Backward(Field.Of<Appearance>(a => a.Person));
    private static readonly Filter Recently =
        new Through(Field.Of<Appearance>(a => a.Event), RecordKind.Event, Compare.Of(Field.Of<Event>(e => e.Start), Comparison.GreaterOrEqual, ["2019"]));

    public static IReadOnlyDictionary<string, Fetch> All { get; } = new Dictionary<string, Fetch>
    {
        ["ids"] = Fetch.ByIds(["person/p0001"]),
        ["ids-of-several-kinds"] = Fetch.ByIds(["person/p0001", "office/o001"], Paged(RecordKind.Person, TenuresOfPerson), Paged(RecordKind.Office, Relation.Backward(Field.Of<Tenure>(t => t.Office)))),
        ["page"] = new(new Root.OfKind(RecordKind.Person, Page) { Count = true }, [Paged(RecordKind.Person, TenuresOfPerson)]),
        ["page-from-end"] = Fetch.OfKind(RecordKind.Event, new(10, FromEnd: true) { Before = "8" }),
        ["page-of-prefix"] = new(new Root.OfKind(RecordKind.Person, Page) { Count = true, Filter = Compare.Of(Field.Of<Person>(p => p.SortName), Comparison.StartsWith, ["p01"]) }, []),
        ["page-of-prefix-and-more"] = new(
            new Root.OfKind(RecordKind.Person, Page) { Count = true, Filter = new And([new And([Compare.Of(Field.Of<Person>(p => p.SortName), Comparison.StartsWith, ["p01"])]), new Some(TenuresOfPerson, OnADay)]) },
            [Paged(RecordKind.Person, TenuresOfPerson)]),
        ["page-on-a-day"] = new(new Root.OfKind(RecordKind.Tenure, Page) { Filter = OnADay }, []),
        ["reference"] = Fetch.ByIds(["tenure/p0001-o001"], new Include(RecordKind.Tenure, Relation.Forward(Field.Of<Tenure>(t => t.Person)))),
        ["fields"] = Fetch.ByIds(["person/p0001"], Paged(RecordKind.Person, TenuresOfPerson) with { Fields = FieldSet.Of(Field.Of<Tenure>(t => t.From)) }) with
        {
            Fields = FieldSet.Of(Field.Of<Person>(p => p.Names)),
        },
        ["references"] = Fetch.ByIds(["appearance/e01-p0001"], new Include(RecordKind.Appearance, Relation.Forward(Field.Of<Appearance>(a => a.Tenures)))),
        ["relation"] = Fetch.ByIds(["person/p0001"], Paged(RecordKind.Person, TenuresOfPerson) with { Count = true }),
        ["relation-on-a-day"] = Fetch.ByIds(["office/o001"], Paged(RecordKind.Office, Relation.Backward(Field.Of<Tenure>(t => t.Office))) with { Count = true, Filter = OnADay }),
        ["relation-filtered"] = Fetch.ByIds(["person/p0001"], Paged(RecordKind.Person, AppearancesOfPerson) with { Filter = Recently }),
        ["relation-of-several-ways"] = Fetch.ByIds(["organization/un"], Paged(RecordKind.Organization, Relation.Backward(Field.Of<Appearance>(a => a.Organization)).Or(Relation.Of(
            new(Field.Of<Office>(o => o.Organization), Walk.Backward), new(Field.Of<Tenure>(t => t.Office), Walk.Backward), new(Field.Of<Appearance>(a => a.Tenures), Walk.Backward))))),
        ["ancestors"] = Fetch.ByIds(["organization/b005"], new Include(RecordKind.Organization, Relation.Of(new Step(Field.Of<Organization>(o => o.Parent), Walk.ForwardAll)))),
        ["descendants"] = Fetch.ByIds(["event/e01"], Paged(RecordKind.Event, Relation.Of(new(Field.Of<Event>(e => e.Parent), Walk.BackwardAll), new(Field.Of<Appearance>(a => a.Event), Walk.Backward)))),
        ["siblings"] = Fetch.ByIds(["tenure/p0001-o001"], Paged(RecordKind.Tenure, Relation.Of(new Step(Field.Of<Tenure>(t => t.Office), Walk.SiblingsBefore)))),
        ["cited-by"] = Fetch.ByIds(["source/page"], Paged(RecordKind.Source, Relation.Backward(RecordShape.Of(RecordKind.Source).ReferencesHere()))),
        ["co-speakers"] = Fetch.ByIds(["person/p0001"], Paged(RecordKind.Person, Relation.CoSpeakers()) with { Includes = [Paged(RecordKind.Person, Relation.SharedEvents())] }),
        ["history"] = Fetch.ByIds(["person/p0001"], Paged(RecordKind.Person, Relation.Changes(RecordKind.Person))),
        ["groups"] = Fetch.ByIds(["event/e01"], Paged(RecordKind.Event, Relation.Backward(Field.Of<Appearance>(a => a.Event))) with { Groupings = [new(Field.Of<Appearance>(a => a.Person), 5), new(Field.Of<Appearance>(a => a.Role), 5)] }),
        ["relation-ordered"] = Fetch.ByIds(["office/o001"], Paged(RecordKind.Office, Relation.Backward(Field.Of<Tenure>(t => t.Office))) with
        {
            Order = [new([Field.Of<Tenure>(t => t.Person)], Field.Of<Person>(p => p.Born), null, true), new([Field.Of<Tenure>(t => t.Person)], null, AppearancesOfPerson, false)],
            Page = new(10) { After = "[\"1962-01-01\",\"1962-12-31\",3,\"tenure/p0001-o001\"]" },
        }),
        ["desk"] = Fetch.ByIds(["organization/un"], Paged(RecordKind.Organization, Relation.Backward(Field.Of<Office>(o => o.Organization))) with
        {
            Includes = [Paged(RecordKind.Office, Relation.Backward(Field.Of<Tenure>(t => t.Office))) with
            {
                Count = true,
                Filter = OnADay,
                Includes = [new Include(RecordKind.Tenure, Relation.Forward(Field.Of<Tenure>(t => t.Person)))
                {
                    Includes = [Paged(RecordKind.Person, AppearancesOfPerson) with { Filter = Recently, Includes = [new Include(RecordKind.Appearance, Relation.Forward(Field.Of<Appearance>(a => a.Event)))] }],
                }],
            }],
        }),
        // What is found by a filter alone is looked for where little is found; no index says where.
        ["filter"] = new(new Root.OfKind(RecordKind.Person, new(20)) { Count = true, Filter = new And([new Some(TenuresOfPerson, OnADay), new Some(AppearancesOfPerson, Recently)]) }, []),
        ["filter-of-an-id"] = new(new Root.OfKind(RecordKind.Tenure, Page) { Filter = new Through(Field.Of<Tenure>(t => t.Office), RecordKind.Office, Compare.Of(Field.Of<Office>(o => o.Id), Comparison.Equal, ["office/o001"])) }, []),
        ["filter-within"] = new(new Root.OfKind(RecordKind.Office, Page) { Filter = new Through(Field.Of<Office>(o => o.Organization), RecordKind.Organization, new Within([Field.Of<Organization>(o => o.Parent)], "organization/b005")) }, []),
    };

    public static PathQuestion Paths { get; } = new("person/p0001", "person/p0002", PathQuestion.Places, ThroughStates: false, During: null, 6, 1);

    /// <summary>Enough of everything that a plan which reads all of a kind is told from one that does not.</summary>
    public static IEnumerable<Record> Filling =>
    [
        Samples.Page(), Samples.Body("un"), .. Enumerable.Range(0, 300).Select(i => Samples.Body($"b{i:000}", i < 5 ? "un" : $"b{i / 5:000}") with { Sources = [new("source/page")] }),
        .. Enumerable.Range(0, 200).Select(i => Samples.Office($"o{i:000}", i % 4 == 0 ? "un" : $"b{i:000}")),
        .. Enumerable.Range(0, 60).Select(i => Samples.Event($"e{i:00}", $"{2000 + (i % 25)}", i < 20 ? null : $"e{i % 20:00}")),
        .. Enumerable.Range(0, 1500).SelectMany(i => (Record[])
        [
            Samples.Person($"p{i:0000}") with { Born = PartialDate.Parse($"{1940 + (i % 50)}") },
            Samples.Tenure($"p{i:0000}", $"o{i % 200:000}", $"{2000 + (i % 20)}", $"{2005 + (i % 21)}"),
            Samples.Appearance($"p{i:0000}", $"e{i % 60:00}", null, $"p{i:0000}-o{i % 200:000}"),
            Samples.Appearance($"p{i:0000}", $"e{(i + 7) % 60:00}") with { Organization = new("organization/un"), Sources = [new("source/page")] },
        ]),
    ];

    private static Include Paged(RecordKind kind, Relation relation) => new(kind, relation) { Page = Page };
}
