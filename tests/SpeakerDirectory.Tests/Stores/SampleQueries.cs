using SpeakerDirectory.Core.Query;
using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Storage;
using SpeakerDirectory.Core.Values;

namespace SpeakerDirectory.Tests.Stores;

/// <summary>A fetch of every sort, by name. Their statements in Cypher are approved, and their plans are tested in both stores.</summary>
internal static class SampleQueries
{
    private static readonly PageRequest Page = new(10);
    private static readonly StatusOn OnADay = new(new(2024, 12, 11), Samples.Today, [TenureStatus.Held]);
    private static readonly Relation TenuresOfPerson = Relation.Incoming(Field.Of<Tenure>(t => t.Person));
    private static readonly Relation AppearancesOfPerson = Relation.Incoming(Field.Of<Appearance>(a => a.Person));
    private static readonly Filter Recently =
        new ReferenceFilter(
            Field.Of<Appearance>(a => a.Event),
            RecordKind.Event,
            FieldFilter.Of(Field.Of<Event>(e => e.Start), Operator.GreaterOrEqual, ["2019"]));

    public static IReadOnlyDictionary<string, Fetch> All { get; } = new Dictionary<string, Fetch>
    {
        ["ids"] = Fetch.ByIds(["person/p0001"]),
        ["ids-of-several-kinds"] = Fetch.ByIds(
            ["person/p0001", "office/o001"],
            Paged(RecordKind.Person, TenuresOfPerson),
            Paged(RecordKind.Office, Relation.Incoming(Field.Of<Tenure>(t => t.Office)))),
        ["page"] = new(new Root.OfKind(RecordKind.Person, Page) { Count = true }, [Paged(RecordKind.Person, TenuresOfPerson)]),
        ["page-from-end"] = Fetch.OfKind(RecordKind.Event, new(10, FromEnd: true) { Before = "8" }),
        ["page-of-prefix"] = new(
            new Root.OfKind(
                RecordKind.Person,
                Page) { Count = true, Filter = FieldFilter.Of(Field.Of<Person>(p => p.SortName), Operator.StartsWith, ["p01"]) },
            []),
        ["page-of-prefix-and-more"] = new(
            new Root.OfKind(
                RecordKind.Person,
                Page)
                {
                    Count = true,
                    Filter = new And(
                        [new And(
                            [FieldFilter.Of(Field.Of<Person>(p => p.SortName), Operator.StartsWith, ["p01"])]),
                            new Some(TenuresOfPerson, OnADay)]),
                },
            [Paged(RecordKind.Person, TenuresOfPerson)]),
        ["page-on-a-day"] = new(new Root.OfKind(RecordKind.Tenure, Page) { Filter = OnADay }, []),
        ["reference"] = Fetch.ByIds(
            ["tenure/p0001-o001"], new RelationInclude(RecordKind.Tenure, Relation.Outgoing(Field.Of<Tenure>(t => t.Person)))),
        ["fields"] = Fetch.ByIds(
            ["person/p0001"], Paged(RecordKind.Person, TenuresOfPerson) with { Fields = FieldSet.Of(Field.Of<Tenure>(t => t.From)) }) with
        {
            Fields = FieldSet.Of(Field.Of<Person>(p => p.Names)),
        },
        ["references"] = Fetch.ByIds(
            ["appearance/e01-p0001"], new RelationInclude(RecordKind.Appearance, Relation.Outgoing(Field.Of<Appearance>(a => a.Tenures)))),
        ["relation"] = Fetch.ByIds(["person/p0001"], Paged(RecordKind.Person, TenuresOfPerson) with { Count = true }),
        ["relation-on-a-day"] = Fetch.ByIds(
            ["office/o001"],
            Paged(RecordKind.Office, Relation.Incoming(Field.Of<Tenure>(t => t.Office))) with { Count = true, Filter = OnADay }),
        ["relation-filtered"] = Fetch.ByIds(["person/p0001"], Paged(RecordKind.Person, AppearancesOfPerson) with { Filter = Recently }),
        ["relation-of-several-paths"] = Fetch.ByIds(
            ["organization/un"],
            Paged(RecordKind.Organization, Relation.Incoming(Field.Of<Appearance>(a => a.Organization)).Or(Relation.Of(
                new(Field.Of<Office>(o => o.Organization), Traversal.Incoming),
                new(Field.Of<Tenure>(t => t.Office), Traversal.Incoming),
                new(Field.Of<Appearance>(a => a.Tenures), Traversal.Incoming))))),
        ["ancestors"] = Fetch.ByIds(
            ["organization/b005"],
            new RelationInclude(RecordKind.Organization, Relation.Of(new Hop(Field.Of<Organization>(o => o.Parent), Traversal.Ancestors)))),
        ["descendants"] = Fetch.ByIds(
            ["event/e01"],
            Paged(
                RecordKind.Event,
                Relation.Of(
                    new(Field.Of<Event>(e => e.Parent), Traversal.Descendants),
                    new(Field.Of<Appearance>(a => a.Event), Traversal.Incoming)))),
        ["siblings"] = Fetch.ByIds(
            ["tenure/p0001-o001"],
            Paged(RecordKind.Tenure, Relation.Of(new Hop(Field.Of<Tenure>(t => t.Office), Traversal.PrecedingSiblings)))),
        ["cited-by"] = Fetch.ByIds(
            ["source/page"], Paged(RecordKind.Source, Relation.Incoming(RecordShape.Of(RecordKind.Source).ReferencesHere()))),
        ["co-speakers"] = Fetch.ByIds(["person/p0001"], new CoSpeakersInclude(Page) { Includes = [new SharedEventsInclude(Page)] }),
        ["history"] = Fetch.ByIds(["person/p0001"], new HistoryInclude(RecordKind.Person, Page)),
        ["groups"] = Fetch.ByIds(
            ["event/e01"],
            Paged(
                RecordKind.Event,
                Relation.Incoming(Field.Of<Appearance>(a => a.Event))) with
                {
                    Groupings = [new(Field.Of<Appearance>(a => a.Person), 5), new(Field.Of<Appearance>(a => a.Role), 5)],
                }),
        ["relation-ordered"] = Fetch.ByIds(
            ["office/o001"],
            Paged(RecordKind.Office, Relation.Incoming(Field.Of<Tenure>(t => t.Office))) with
            {
                Order =
                [
                    new([Field.Of<Tenure>(t => t.Person)], Field.Of<Person>(p => p.Born), null, true),
                    new([Field.Of<Tenure>(t => t.Person)], null, AppearancesOfPerson, false),
                ],
                Page = new(10) { After = "[\"1962-01-01\",\"1962-12-31\",3,\"tenure/p0001-o001\"]" },
            }),
        ["desk"] = Fetch.ByIds(
            ["organization/un"],
            Paged(RecordKind.Organization, Relation.Incoming(Field.Of<Office>(o => o.Organization))) with
            {
                Includes = [Paged(RecordKind.Office, Relation.Incoming(Field.Of<Tenure>(t => t.Office))) with
                {
                    Count = true,
                    Filter = OnADay,
                    Includes = [new RelationInclude(RecordKind.Tenure, Relation.Outgoing(Field.Of<Tenure>(t => t.Person)))
                    {
                        Includes =
                        [
                            Paged(
                                RecordKind.Person,
                                AppearancesOfPerson) with
                                {
                                    Filter = Recently,
                                    Includes =
                                    [
                                        new RelationInclude(RecordKind.Appearance, Relation.Outgoing(Field.Of<Appearance>(a => a.Event))),
                                    ],
                                },
                        ],
                    }],
                }],
            }),
        // A filter without an id starts from the smaller set of candidates; no index knows which that is.
        ["filter"] = new(
            new Root.OfKind(
                RecordKind.Person,
                new(20)) { Count = true, Filter = new And([new Some(TenuresOfPerson, OnADay), new Some(AppearancesOfPerson, Recently)]) },
            []),
        ["filter-of-an-id"] = new(
            new Root.OfKind(
                RecordKind.Tenure,
                Page)
                {
                    Filter = new ReferenceFilter(
                        Field.Of<Tenure>(t => t.Office),
                        RecordKind.Office,
                        FieldFilter.Of(Field.Of<Office>(o => o.Id), Operator.Equal, ["office/o001"])),
                },
            []),
        ["filter-within"] = new(
            new Root.OfKind(
                RecordKind.Office,
                Page)
                {
                    Filter = new ReferenceFilter(
                        Field.Of<Office>(o => o.Organization),
                        RecordKind.Organization,
                        new InSubtreeOf([Field.Of<Organization>(o => o.Parent)], "organization/b005")),
                },
            []),
    };

    public static PathQuery Paths { get; } = new(
        "person/p0001", "person/p0002", PathQuery.Affiliations, ThroughStates: false, During: null, 6, 1);

    /// <summary>Enough records of every kind to distinguish a plan that reads all of a kind.</summary>
    public static IEnumerable<Record> Records => RecordsOf(people: 1500);

    /// <summary>The same offices, organizations and events with this many people, each with a tenure and two appearances.</summary>
    public static IEnumerable<Record> RecordsOf(int people) =>
    [
        Samples.Page(),
        Samples.Body("un"),
        .. Enumerable
            .Range(0, 300)
            .Select(i => Samples.Body($"b{i:000}", i < 5 ? "un" : $"b{i / 5:000}") with { Sources = [new("source/page")] }),
        .. Enumerable.Range(0, 200).Select(i => Samples.Office($"o{i:000}", i % 4 == 0 ? "un" : $"b{i:000}")),
        .. Enumerable.Range(0, 60).Select(i => Samples.Event($"e{i:00}", $"{2000 + (i % 25)}", i < 20 ? null : $"e{i % 20:00}")),
        .. Enumerable.Range(0, people).SelectMany(i => (Record[])
        [
            Samples.Person($"p{i:0000}") with { Born = PartialDate.Parse($"{1940 + (i % 50)}") },
            Samples.Tenure($"p{i:0000}", $"o{i % 200:000}", $"{2000 + (i % 20)}", $"{2005 + (i % 21)}"),
            Samples.Appearance($"p{i:0000}", $"e{i % 60:00}", null, $"p{i:0000}-o{i % 200:000}"),
            Samples.Appearance(
                $"p{i:0000}", $"e{(i + 7) % 60:00}") with { Organization = new("organization/un"), Sources = [new("source/page")] },
        ]),
    ];

    private static RelationInclude Paged(RecordKind kind, Relation relation) => new(kind, relation) { Page = Page };
}
