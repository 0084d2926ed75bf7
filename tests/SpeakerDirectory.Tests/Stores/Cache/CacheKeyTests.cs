using CsCheck;
using SpeakerDirectory.Core.Query;
using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Search;
using SpeakerDirectory.Core.Storage;
using SpeakerDirectory.Core.Values;
using SpeakerDirectory.Stores.Cache;
using AnyOf = SpeakerDirectory.Core.Query.Some;
using FieldFilter = SpeakerDirectory.Core.Query.FieldFilter;

namespace SpeakerDirectory.Tests.Stores.Cache;

public sealed class CacheKeyTests
{
    private static readonly LastChange Last = new(7, StoreTesting.Now);

    [Fact]
    public void Equal_fetches_have_equal_keys_and_different_ones_different_keys()
    {
        var choices = Gen.Int[0, 5].Array[60];
        Gen.Select(choices, Gen.Int[0, 59], Gen.Int[0, 5]).Sample((first, at, other) =>
        {
            var second = first.ToArray();
            second[at] = other;
            var (one, again, next) = (new FetchMaker(first).Fetch(), new FetchMaker(first).Fetch(), new FetchMaker(second).Fetch());

            return Key(one) == Key(again) && one == again && (Key(one) == Key(next)) == (one == next);
        });
    }

    [Fact]
    public void Keys_of_searches_and_paths_depend_on_every_part()
    {
        SearchQuery search = new([SearchWord.Of("meredow")], [RecordKind.Person]);
        PathQuery paths = new("person/a", "person/b", [RecordKind.Event], false, null, 4, 1);
        string[] keys =
        [
            CacheKey.Of("d", Last, search),
            CacheKey.Of("d", Last, search with { Kinds = [RecordKind.Office] }),
            CacheKey.Of("d", Last, search with { Words = [SearchWord.Of("meredov")] }),
            CacheKey.Of("d", Last, search with { Words = [.. search.Words, .. search.Words] }),
            CacheKey.Of("d", Last, search with { Filters = [new(RecordKind.Person, new IsKnown(Field.Of<Person>(p => p.Note), true))] }),
            CacheKey.Of("d", Last, search with { Filters = [new(RecordKind.Office, new IsKnown(Field.Of<Person>(p => p.Note), true))] }),
            CacheKey.Of("d", Last, search with { Filters = [new(RecordKind.Person, new IsKnown(Field.Of<Person>(p => p.Note), false))] }),
            .. new[]
            {
                paths,
                paths with { From = "person/c" },
                paths with { To = "person/c" },
                paths with { From = "person/b", To = "person/a" },
                paths with { Through = [] },
                paths with { ThroughStates = true },
                paths with { During = new(null, null, false) },
                paths with { During = new(null, null, true) },
                paths with { During = new(Samples.Today, null, false) },
                paths with { During = new(null, Samples.Today, false) },
                paths with { MaxLength = 5 }, paths with { First = 2 },
            }.Select(query => CacheKey.Of("d", Last, query)),
        ];

        Assert.Equal(keys.Length, keys.Distinct().Count());
        Assert.Equal(keys[0], CacheKey.Of("d", Last, new SearchQuery([SearchWord.Of("meredow")], [RecordKind.Person])));
    }

    [Fact]
    public void A_key_depends_on_the_directory_and_its_last_change()
    {
        var fetch = Fetch.ByIds(["person/a"]);
        string[] keys =
        [
            CacheKey.Of("d", Last, fetch),
            CacheKey.Of("e", Last, fetch),
            CacheKey.Of("d", Last with { Sequence = 8 }, fetch),
            CacheKey.Of("d", Last with { At = Last.At.AddTicks(1) }, fetch),
        ];

        Assert.Equal(4, keys.Distinct().Count());
        Assert.All(keys, key => Assert.Matches("^[0-9a-f]{64}$", key));
    }

    // A new property of a fetch must be written into the key and be varied above; otherwise different fetches would share an answer.
    [Fact]
    public void Every_property_of_a_fetch_is_part_of_the_key()
    {
        Type[] all =
        [
            typeof(Fetch),
            typeof(Root.ByIds),
            typeof(Root.OfKind),
            typeof(RelationInclude),
            typeof(CoSpeakersInclude),
            typeof(SharedEventsInclude),
            typeof(HistoryInclude),
            typeof(Relation),
            typeof(Hop),
            typeof(During),
            typeof(PageRequest),
            typeof(OrderTerm),
            typeof(Grouping),
            typeof(SearchQuery),
            typeof(KindFilter),
            typeof(SearchWord),
            typeof(PathQuery),
            .. typeof(Filter).Assembly
                .GetTypes()
                .Where(type => type.BaseType == typeof(Filter))
                .OrderBy(type => type.Name, StringComparer.Ordinal),
        ];
        var parts = from type in all
                    let properties = type.GetProperties().Where(p => p.SetMethod is not null && p.GetIndexParameters().Length == 0)
                    select $"{type.Name}: {string.Join(' ', properties.Select(p => p.Name).Order(StringComparer.Ordinal))}";

        Assert.Equal(
            [
                "Fetch: Fields Includes Root", "ByIds: Ids", "OfKind: Count Details Filter Groupings Kind Order Page",
                "RelationInclude: Count Details Fields Filter From Groupings Includes Order Page Relation",
                "CoSpeakersInclude: Count Details During Fields Filter From Includes Page",
                "SharedEventsInclude: Count Details Fields Filter From Includes Page",
                "HistoryInclude: From Page",
                "Relation: Paths",
                "Hop: Field Traversal",
                "During: Certain From To",
                "PageRequest: After Before FromEnd Size",
                "OrderTerm: Counted Descending Field Via",
                "Grouping: Field Fields First Includes",
                "SearchQuery: Filters Kinds Words",
                "KindFilter: Kind Where",
                "SearchWord: Shortened Sound Text",
                "PathQuery: During First From MaxLength Through ThroughStates To",
                "And: Filters",
                "Every: Relation Where",
                "FieldFilter: Aspect Field Operator Values",
                "InSubtreeOf: Hierarchy Id IsWithin",
                "Indeterminate: ",
                "IsKnown: Field Value",
                "Or: Filters",
                "ReferenceFilter: Kind Reference Target",
                "Some: Relation Where",
                "StatusOn: Day Statuses Today",
            ],
            parts);
    }

    private static string Key(Fetch fetch) => CacheKey.Of("d", Last, fetch);

    /// <summary>Makes a fetch from numbers: equal numbers make equal fetches that are different objects.</summary>
    private sealed class FetchMaker(int[] choices)
    {
        private static readonly RecordField[] Fields =
        [
            Field.Of<Person>(p => p.Name),
            Field.Of<Person>(p => p.Note),
            Field.Of<Office>(o => o.Note),
            Field.Of<Tenure>(t => t.Person),
            Field.Of<Tenure>(t => t.Office),
            Field.Of<Event>(e => e.Start),
        ];

        private static readonly string[] Texts = ["", "a", "a1:a", "1:", "\ud800", "\udfff"];

        private int _next;

        public Fetch Fetch() => new(
            Next(2) == 0
                ? new Root.ByIds(Some(Text))
                : new Root.OfKind(
                    Kind(),
                    Page())
                    {
                        Filter = Maybe(() => Filter(3)),
                        Order = Some(Term),
                        Count = Flag(),
                        Details = (PageDetails)Next(8),
                        Groupings = Some(() => Group(2)),
                    },
            Some(() => Include(2))) { Fields = SomeFields() };

        private int Next(int most) => _next < choices.Length ? choices[_next++] % most : 0;

        private bool Flag() => Next(2) == 1;

        private string Text() => Texts[Next(6)];

        private RecordField OneField() => Fields[Next(6)];

        private FieldSet SomeFields() => Flag() ? FieldSet.Of(Some(OneField)) : FieldSet.All;

        private RecordKind Kind() => (RecordKind)Next(6);

        private DateOnly Day() => new(2026, 1, 1 + Next(6));

        private T? Maybe<T>(Func<T> make)
            where T : class => Flag() ? make() : null;

        private ValueList<T> Some<T>(Func<T> make) => Enumerable.Range(0, Next(3)).Select(_ => make()).ToList().ToValueList();

        private PageRequest Page() => new(Next(6), Flag()) { After = Text(), Before = Text() };

        private Hop Step() => new(OneField(), (Traversal)Next(6));

        private Relation Relation() => new(Some(() => Some(Step)));

        private OrderTerm Term() => new(Some(OneField), Maybe(OneField), Maybe(Relation), Flag());

        private Grouping Group(int deep) =>
            new(OneField(), Next(6)) { Fields = SomeFields(), Includes = deep == 0 ? [] : Some(() => Include(deep - 1)) };

        private Include Include(int deep) => Next(4) switch
        {
            0 => new HistoryInclude(Kind(), Page()),
            1 =>
                Selecting(
                    new CoSpeakersInclude(
                        Page()) { During = Maybe(() => new During(Flag() ? Day() : null, Flag() ? Day() : null, Flag())) },
                    deep),
            2 => Selecting(new SharedEventsInclude(Page()), deep),
            _ => Selecting(
                new RelationInclude(
                    Kind(),
                    Relation()) { Order = Some(Term), Page = Maybe(Page), Groupings = deep == 0 ? [] : Some(() => Group(deep - 1)) }, deep),
        };

        private RecordsInclude Selecting(RecordsInclude include, int deep) => include with
        {
            Filter = Maybe(() => Filter(deep)),
            Count = Flag(),
            Details = (PageDetails)Next(8),
            Fields = SomeFields(),
            Includes = deep == 0 ? [] : Some(() => Include(deep - 1)),
        };

        private Filter Filter(int deep) => (deep == 0 ? 5 + Next(5) : Next(6) + (Flag() ? 4 : 0)) switch
        {
            0 => new And(Some(() => Filter(deep - 1))),
            1 => new Or(Some(() => Filter(deep - 1))),
            2 => new ReferenceFilter(OneField(), Kind(), Filter(deep - 1)),
            3 => new AnyOf(Relation(), Filter(deep - 1)),
            4 => new Every(Relation(), Filter(deep - 1)),
            5 => new IsKnown(OneField(), Flag()),
            6 => new InSubtreeOf(Some(OneField), Text(), Flag()),
            7 => new Indeterminate(),
            8 => new StatusOn(Day(), Day(), Some(() => (TenureStatus)Next(4))),
            _ => new FieldFilter(OneField(), (Aspect)Next(4), (Operator)Next(6), Some(() => Flag() ? (object)Text() : (long)Next(6))),
        };
    }
}
