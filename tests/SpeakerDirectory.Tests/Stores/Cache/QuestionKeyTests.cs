using CsCheck;
using SpeakerDirectory.Core;
using SpeakerDirectory.Core.Query;
using SpeakerDirectory.Core.Search;
using SpeakerDirectory.Stores.Cache;
using AnyOf = SpeakerDirectory.Core.Query.Some;
using Compare = SpeakerDirectory.Core.Query.Compare;

namespace SpeakerDirectory.Tests.Stores.Cache;

public sealed class QuestionKeyTests
{
    private static readonly LastChange Last = new(7, StoreTesting.Now);

    [Fact]
    public void Equal_questions_have_equal_keys_and_different_ones_different_keys()
    {
        var choices = Gen.Int[0, 5].Array[60];
        Gen.Select(choices, Gen.Int[0, 59], Gen.Int[0, 5]).Sample((first, at, other) =>
        {
            var second = first.ToArray();
            second[at] = other;
            var (one, again, next) = (new Asker(first).Fetch(), new Asker(first).Fetch(), new Asker(second).Fetch());

            return Key(one) == Key(again) && one == again && (Key(one) == Key(next)) == (one == next);
        });
    }

    [Fact]
    public void A_search_and_paths_are_told_apart_by_every_part()
    {
        SearchQuestion search = new([SearchWord.Of("meredow")], [RecordKind.Person]);
        PathQuestion paths = new("person/a", "person/b", [RecordKind.Event], false, null, 4, 1);
        string[] keys =
        [
            QuestionKey.Of("d", Last, search),
            QuestionKey.Of("d", Last, search with { Kinds = [RecordKind.Office] }),
            QuestionKey.Of("d", Last, search with { Words = [SearchWord.Of("meredov")] }),
            QuestionKey.Of("d", Last, search with { Words = [.. search.Words, .. search.Words] }),
            QuestionKey.Of("d", Last, search with { Filters = [new(RecordKind.Person, new Known(Field.Of<Person>(p => p.Note), true))] }),
            QuestionKey.Of("d", Last, search with { Filters = [new(RecordKind.Office, new Known(Field.Of<Person>(p => p.Note), true))] }),
            QuestionKey.Of("d", Last, search with { Filters = [new(RecordKind.Person, new Known(Field.Of<Person>(p => p.Note), false))] }),
            .. new[]
            {
                paths, paths with { From = "person/c" }, paths with { To = "person/c" }, paths with { From = "person/b", To = "person/a" }, paths with { Through = [] }, paths with { ThroughStates = true },
                paths with { During = new(null, null, false) }, paths with { During = new(null, null, true) }, paths with { During = new(Samples.Today, null, false) }, paths with { During = new(null, Samples.Today, false) },
                paths with { MaxLength = 5 }, paths with { First = 2 },
            }.Select(question => QuestionKey.Of("d", Last, question)),
        ];

        Assert.Equal(keys.Length, keys.Distinct().Count());
        Assert.Equal(keys[0], QuestionKey.Of("d", Last, new SearchQuestion([SearchWord.Of("meredow")], [RecordKind.Person])));
    }

    [Fact]
    public void A_key_belongs_to_one_directory_and_one_change()
    {
        var fetch = Fetch.ByIds(["person/a"]);
        string[] keys =
        [
            QuestionKey.Of("d", Last, fetch), QuestionKey.Of("e", Last, fetch), QuestionKey.Of("d", Last with { Sequence = 8 }, fetch), QuestionKey.Of("d", Last with { At = Last.At.AddTicks(1) }, fetch),
        ];

        Assert.Equal(4, keys.Distinct().Count());
        Assert.All(keys, key => Assert.Matches("^[0-9a-f]{64}$", key));
    }

    // A new part of a question must be written into its text and be varied above, else different questions get one answer.
    [Fact]
    public void Nothing_that_can_be_asked_is_left_out_of_the_key()
    {
        Type[] all =
        [
            typeof(Fetch), typeof(Root.ByIds), typeof(Root.OfKind), typeof(Include), typeof(Relation), typeof(Step), typeof(During), typeof(PageRequest), typeof(OrderTerm), typeof(Grouping), typeof(SearchQuestion),
            typeof(KindFilter), typeof(SearchWord), typeof(PathQuestion), .. typeof(Filter).Assembly.GetTypes().Where(type => type.BaseType == typeof(Filter)).OrderBy(type => type.Name, StringComparer.Ordinal),
        ];
        var parts = all.Select(type => $"{type.Name}: {string.Join(' ', type.GetProperties().Where(p => p.SetMethod is not null && p.GetIndexParameters().Length == 0).Select(p => p.Name).Order(StringComparer.Ordinal))}");

        Assert.Equal(
            [
                "Fetch: Fields Includes Root", "ByIds: Ids", "OfKind: Count Filter Groupings Kind Order Page Told",
                "Include: Count Fields Filter From Groupings Includes Order Page Relation Told", "Relation: Ways", "Step: During Field Walk",
                "During: Certain From To", "PageRequest: After Before FromEnd Size", "OrderTerm: Along Counted Descending Field", "Grouping: Field Fields First Includes", "SearchQuestion: Filters Kinds Words", "KindFilter: Kind Where",
                "SearchWord: Shortened Sound Text", "PathQuestion: During First From MaxLength Through ThroughStates To", "And: Filters", "Compare: Aspect Comparison Field Values", "Every: Relation Where", "Known: Field IsKnown",
                "Or: Filters", "Some: Relation Where", "StatusOn: Day Statuses Today", "Through: Kind Reference Target", "Undecided: ", "Within: Along Id IsWithin",
            ],
            parts);
    }

    private static string Key(Fetch fetch) => QuestionKey.Of("d", Last, fetch);

    /// <summary>Makes a question of numbers, so that equal numbers make equal ones that are not the same.</summary>
    private sealed class Asker(int[] choices)
    {
        private static readonly RecordField[] Fields =
        [
            Field.Of<Person>(p => p.Name), Field.Of<Person>(p => p.Note), Field.Of<Office>(o => o.Note), Field.Of<Tenure>(t => t.Person), Field.Of<Tenure>(t => t.Office), Field.Of<Event>(e => e.Start),
        ];

        private static readonly string[] Texts = ["", "a", "a1:a", "1:", "\ud800", "\udfff"];

        private int _next;

        public Fetch Fetch() => new(
            Next(2) == 0
                ? new Root.ByIds(Some(Text))
                : new Root.OfKind(Kind(), Page()) { Filter = Maybe(() => Filter(3)), Order = Some(Term), Count = Flag(), Told = (Told)Next(8), Groupings = Some(() => Group(2)) },
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

        private Step Step() => new(OneField(), (Walk)Next(6)) { During = Maybe(() => new During(Flag() ? Day() : null, Flag() ? Day() : null, Flag())) };

        private Relation Relation() => new(Some(() => Some(Step)));

        private OrderTerm Term() => new(Some(OneField), Maybe(OneField), Maybe(Relation), Flag());

        private Grouping Group(int deep) => new(OneField(), Next(6)) { Fields = SomeFields(), Includes = deep == 0 ? [] : Some(() => Include(deep - 1)) };

        private Include Include(int deep) => new(Kind(), Relation())
        {
            Filter = Maybe(() => Filter(deep)),
            Order = Some(Term),
            Page = Maybe(Page),
            Count = Flag(),
            Told = (Told)Next(8),
            Fields = SomeFields(),
            Groupings = deep == 0 ? [] : Some(() => Group(deep - 1)),
            Includes = deep == 0 ? [] : Some(() => Include(deep - 1)),
        };

        private Filter Filter(int deep) => (deep == 0 ? 5 + Next(5) : Next(6) + (Flag() ? 4 : 0)) switch
        {
            0 => new And(Some(() => Filter(deep - 1))),
            1 => new Or(Some(() => Filter(deep - 1))),
            2 => new Through(OneField(), Kind(), Filter(deep - 1)),
            3 => new AnyOf(Relation(), Filter(deep - 1)),
            4 => new Every(Relation(), Filter(deep - 1)),
            5 => new Known(OneField(), Flag()),
            6 => new Within(Some(OneField), Text(), Flag()),
            7 => new Undecided(),
            8 => new StatusOn(Day(), Day(), Some(() => (TenureStatus)Next(4))),
            _ => new Compare(OneField(), (Aspect)Next(4), (Comparison)Next(6), Some(() => Flag() ? (object)Text() : (long)Next(6))),
        };
    }
}
