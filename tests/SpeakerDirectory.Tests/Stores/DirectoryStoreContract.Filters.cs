using SpeakerDirectory.Core.Query;
using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Values;
using static SpeakerDirectory.Tests.Samples;

namespace SpeakerDirectory.Tests.Stores;

public abstract partial class DirectoryStoreContract
{
    private static readonly RecordField PersonName = Field.Of<Person>(p => p.Name);
    private static readonly RecordField Born = Field.Of<Person>(p => p.Born);

    private static Filter Is(RecordField field, Operator comparison, params object[] values) =>
        FieldFilter.Of(field, comparison, values.ToValueList());

    private async Task<string[]> WhereAsync(RecordKind kind, Filter filter)
    {
        var page = await Store.LoadAsync(new(new Root.OfKind(kind, FullPage) { Filter = filter, Count = true }, []));
        Assert.Equal(page.Rows.Count, page.Total);
        return [.. page.Ids().Select(id => id[(id.IndexOf('/') + 1)..])];
    }

    [Fact]
    public async Task Text_comparison_ignores_case_and_accents()
    {
        await Store.PutAsync(Person("a", "Élodie Núñez"), Person("b", "elodie"), Person("c", "Binali Yıldırım"));

        Assert.Equal(["b"], await WhereAsync(RecordKind.Person, Is(PersonName, Operator.Equal, "ELODIE")));
        Assert.Equal(["c", "a"], await WhereAsync(RecordKind.Person, Is(PersonName, Operator.NotEqual, "Elodie")));
        Assert.Equal(["c", "b"], await WhereAsync(RecordKind.Person, Is(PersonName, Operator.In, "binali yildirim", "ELODIE", "nobody")));
        Assert.Equal(["a"], await WhereAsync(RecordKind.Person, Is(PersonName, Operator.NotIn, "binali yildirim", "ELODIE")));
        Assert.Equal(["a"], await WhereAsync(RecordKind.Person, Is(PersonName, Operator.Contains, "NUN")));
        Assert.Equal(["c", "b"], await WhereAsync(RecordKind.Person, Is(PersonName, Operator.NotContains, "nún")));
        Assert.Equal(["b", "a"], await WhereAsync(RecordKind.Person, Is(PersonName, Operator.StartsWith, "élo")));
        Assert.Equal(["c"], await WhereAsync(RecordKind.Person, Is(PersonName, Operator.NotStartsWith, "élo")));
        Assert.Equal(["a"], await WhereAsync(RecordKind.Person, Is(PersonName, Operator.EndsWith, "nunez")));
        Assert.Equal(["c", "b"], await WhereAsync(RecordKind.Person, Is(PersonName, Operator.NotEndsWith, "nunez")));
    }

    [Fact]
    public async Task A_missing_sort_name_is_the_family_name_and_the_given_name()
    {
        await Store.PutAsync(
            Person("a", "Ana Zorn") with { GivenName = "Ana", FamilyName = "Zorn" },
            Person("b", "Zoe") with { SortName = "Zoe" },
            Person("c", "Cem"));
        var sortName = Field.Of<Person>(p => p.SortName);

        Assert.Equal(["b", "a"], await WhereAsync(RecordKind.Person, Is(sortName, Operator.StartsWith, "Z")));
        Assert.Equal(
            ["a"],
            await WhereAsync(
                RecordKind.Person,
                new And([Is(sortName, Operator.StartsWith, "Zo"), Is(Field.Of<Person>(p => p.FamilyName), Operator.Equal, "zorn")])));
    }

    [Fact]
    public async Task Dates_match_a_comparison_only_if_certain()
    {
        await Store.PutAsync(
            Person("day") with { Born = PartialDate.Parse("1962-04-30") },
            Person("month") with { Born = PartialDate.Parse("1962-04") },
            Person("year") with { Born = PartialDate.Parse("1962") },
            Person("doubtful") with { Born = PartialDate.Parse("1950?") }, Person("unknown"));

        Assert.Equal(["day", "month"], await WhereAsync(RecordKind.Person, Is(Born, Operator.GreaterOrEqual, "1962-04")));
        Assert.Equal(["day"], await WhereAsync(RecordKind.Person, Is(Born, Operator.Greater, "1962-04-29")));
        Assert.Equal(["day", "month", "year"], await WhereAsync(RecordKind.Person, Is(Born, Operator.Greater, "1961")));
        Assert.Equal(["day", "month", "year"], await WhereAsync(RecordKind.Person, Is(Born, Operator.LessOrEqual, "1962")));
        Assert.Equal(["day", "month"], await WhereAsync(RecordKind.Person, Is(Born, Operator.LessOrEqual, "1962-04-30")));
        Assert.Equal(["day", "month"], await WhereAsync(RecordKind.Person, Is(Born, Operator.Less, "1962-05")));
        Assert.Empty(await WhereAsync(RecordKind.Person, Is(Born, Operator.Less, "1990~")));
        Assert.Equal(["doubtful"], await WhereAsync(RecordKind.Person, Is(Born, Operator.Equal, "1950?")));
        Assert.Equal(["day", "doubtful", "month"], await WhereAsync(RecordKind.Person, Is(Born, Operator.NotEqual, "1962")));
        Assert.Equal(["unknown"], await WhereAsync(RecordKind.Person, new IsKnown(Born, false)));
    }

    [Fact]
    public async Task A_comparison_with_a_doubtful_date_matches_nothing_even_negated()
    {
        await Store.PutAsync(Body("un"), Person("early") with { Born = PartialDate.Parse("1950") }, Person("unknown"));

        Assert.Empty(await WhereAsync(RecordKind.Person, Is(Born, Operator.Less, "1990~")));
        Assert.Empty(await WhereAsync(RecordKind.Person, Is(Born, Operator.Less, "1990~").Negated));
        Assert.Empty(
            await WhereAsync(
                RecordKind.Person, new Or([Is(Born, Operator.Greater, "1990?").Negated, Is(Born, Operator.GreaterOrEqual, "1960")])));
        Assert.Equal(
            ["un"],
            await WhereAsync(
                RecordKind.Organization,
                new Every(Relation.Incoming(Field.Of<Person>(p => p.Nationality)), Is(Born, Operator.Less, "1990~"))));
    }

    [Fact]
    public async Task A_value_not_in_an_empty_list_must_be_known()
    {
        await Store.PutAsync(
            Person("known") with { Born = PartialDate.Parse("1950"), Gender = Gender.Other, GivenName = "Ana" }, Person("unknown"));

        Assert.Equal(["known"], await WhereAsync(RecordKind.Person, Is(Born, Operator.NotIn)));
        Assert.Equal(["known"], await WhereAsync(RecordKind.Person, Is(Field.Of<Person>(p => p.Gender), Operator.NotIn)));
        Assert.Equal(["known"], await WhereAsync(RecordKind.Person, Is(Field.Of<Person>(p => p.GivenName), Operator.NotIn)));
        Assert.Empty(await WhereAsync(RecordKind.Person, Is(Born, Operator.In)));
    }

    [Fact]
    public async Task A_word_given_twice_finds_each_record_once()
    {
        await Store.PutAsync(Person("a"), Person("b"), Person("c"));

        Assert.Equal(
            ["a", "b"],
            await WhereAsync(RecordKind.Person, Is(Field.Of<Person>(p => p.Id), Operator.In, "person/b", "person/a", "person/b")));
    }

    [Fact]
    public async Task A_URL_is_found_as_it_is_written()
    {
        await Store.PutAsync(
            Page("a") with { Url = new("https://example.org/a?b=%20c") }, Page("b") with { Url = new("https://example.org/a?b=c") });
        var url = Field.Of<Source>(s => s.Url);

        Assert.Equal(["a"], await WhereAsync(RecordKind.Source, Is(url, Operator.Equal, "https://example.org/a?b=%20c")));
        Assert.Equal(["a"], await WhereAsync(RecordKind.Source, Is(url, Operator.EndsWith, "20c")));
    }

    [Fact]
    public async Task An_ongoing_end_is_later_than_every_day()
    {
        await Store.PutAsync(
            Body("un"),
            Person("a"),
            Person("b"),
            Person("c"),
            Office("chair", "un"),
            Tenure("a", "chair", "2010", ".."),
            Tenure("b", "chair", "2010", "2015-06"),
            Tenure("c", "chair", "2010"));
        var to = Field.Of<Tenure>(t => t.To);

        Assert.Equal(["a-chair"], await WhereAsync(RecordKind.Tenure, Is(to, Operator.Greater, "2015-06")));
        Assert.Equal(["b-chair"], await WhereAsync(RecordKind.Tenure, Is(to, Operator.LessOrEqual, "2015-06")));
        Assert.Equal(["a-chair"], await WhereAsync(RecordKind.Tenure, Is(to, Operator.Equal, "..")));
    }

    [Fact]
    public async Task Numbers_enum_values_and_ids_are_compared_exactly()
    {
        await Store.PutAsync(
            Body("un"), Office("one", "un"), Office("many", "un") with { Seats = 0 }, Office("five", "un") with { Seats = 5 });
        var seats = Field.Of<Office>(o => o.Seats);

        Assert.Equal(["five", "one"], await WhereAsync(RecordKind.Office, Is(seats, Operator.GreaterOrEqual, 1)));
        Assert.Equal(["many", "one"], await WhereAsync(RecordKind.Office, Is(seats, Operator.NotEqual, 5)));
        Assert.Equal(
            ["un"], await WhereAsync(RecordKind.Organization, Is(Field.Of<Organization>(o => o.Type), Operator.In, "UN_BODY", "STATE")));
        Assert.Equal(["many"], await WhereAsync(RecordKind.Office, Is(Field.Of<Office>(o => o.Id), Operator.Equal, "office/many")));
        Assert.Equal(
            ["five", "one"],
            await WhereAsync(RecordKind.Office, Is(Field.Of<Office>(o => o.Id), Operator.NotIn, "office/many", "office/none")));
        Assert.Equal(
            ["five", "many", "one"],
            await WhereAsync(RecordKind.Office, Is(Field.Of<Office>(o => o.Id), Operator.NotEqual, "office/none")));
    }

    [Fact]
    public async Task A_filter_follows_references_in_both_directions()
    {
        await Store.PutAsync(
            Body("un"), Body("eu"), Person("ana"), Person("ban"), Person("cem"), Office("head", "un"), Office("envoy", "eu"),
            Tenure("ana", "head", "2010", "2012"),
            Tenure("ana", "envoy", "2015", "2018"),
            Tenure("ban", "envoy", "2020"),
            Event("old", "2019"),
            Event("new", "2024"),
            Appearance("ana", "new"),
            Appearance("ban", "old"));
        Filter ofEu = new ReferenceFilter(
            Field.Of<Tenure>(t => t.Office),
            RecordKind.Office,
            new ReferenceFilter(
                Field.Of<Office>(o => o.Organization),
                RecordKind.Organization,
                Is(Field.Of<Organization>(o => o.Id), Operator.Equal, "organization/eu")));
        Filter recently = new ReferenceFilter(
            Field.Of<Appearance>(a => a.Event), RecordKind.Event, Is(Field.Of<Event>(e => e.Start), Operator.Greater, "2020"));
        var spoke = Relation.Incoming(Field.Of<Appearance>(a => a.Person));

        Assert.Equal(["ana-envoy", "ban-envoy"], await WhereAsync(RecordKind.Tenure, ofEu));
        Assert.Equal(["ana", "ban"], await WhereAsync(RecordKind.Person, new Some(TenuresOfPerson, ofEu)));
        Assert.Equal(["ana"], await WhereAsync(RecordKind.Person, new And([new Some(TenuresOfPerson, ofEu), new Some(spoke, recently)])));
        Assert.Equal(["ban", "cem"], await WhereAsync(RecordKind.Person, new Every(TenuresOfPerson, ofEu)));
        Assert.Equal(["cem"], await WhereAsync(RecordKind.Person, new Some(spoke, new And([])).Negated));
        Assert.Equal(
            ["ana"],
            await WhereAsync(RecordKind.Person, new Some(TenuresOfPerson, new StatusOn(new(2016, 1, 1), Today, [TenureStatus.Held]))));
    }

    [Fact]
    public async Task An_unknown_value_matches_neither_a_condition_nor_its_negation()
    {
        await Store.PutAsync(Body("un"), Body("a", "un"), Body("b"), Person("x") with { Born = PartialDate.Parse("1960") }, Person("y"));
        Filter early = Is(Born, Operator.Less, "1970");
        Filter belowUn = new ReferenceFilter(
            Field.Of<Organization>(o => o.Parent),
            RecordKind.Organization,
            Is(Field.Of<Organization>(o => o.Id), Operator.Equal, "organization/un"));

        Assert.Equal(["x"], await WhereAsync(RecordKind.Person, early));
        Assert.Empty(await WhereAsync(RecordKind.Person, early.Negated));
        Assert.Equal(["a"], await WhereAsync(RecordKind.Organization, belowUn));
        Assert.Empty(await WhereAsync(RecordKind.Organization, belowUn.Negated));
        Assert.Equal(["x", "y"], await WhereAsync(RecordKind.Person, new Or([early, new IsKnown(Born, false)])));
    }

    [Fact]
    public async Task Within_matches_the_record_and_all_its_descendants()
    {
        await Store.PutAsync(Body("un"), Body("dppa", "un"), Body("unrcca", "dppa"), Body("eu"));
        ValueList<RecordField> parent = [Field.Of<Organization>(o => o.Parent)];

        Assert.Equal(["dppa", "unrcca"], await WhereAsync(RecordKind.Organization, new InSubtreeOf(parent, "organization/dppa")));
        Assert.Equal(["eu", "un"], await WhereAsync(RecordKind.Organization, new InSubtreeOf(parent, "organization/dppa").Negated));
        Assert.Equal(
            ["dppa", "eu", "unrcca"],
            await WhereAsync(
                RecordKind.Organization,
                new Or(
                    [Is(Field.Of<Organization>(o => o.Id), Operator.Equal, "organization/eu"), new InSubtreeOf(
                        parent, "organization/dppa")])));
        Assert.Equal(
            ["unrcca"],
            await WhereAsync(
                RecordKind.Organization,
                new And([Is(Field.Of<Organization>(o => o.Name), Operator.Contains, "cc"), new InSubtreeOf(parent, "organization/un")])));
    }

    [Fact]
    public async Task A_relation_is_filtered_and_counted_for_each_parent()
    {
        await Store.PutAsync(
            Person("ana"),
            Person("ban"),
            Event("old", "2019"),
            Event("new", "2024"),
            Appearance("ana", "new"),
            Appearance("ana", "old"),
            Appearance("ban", "old"));
        Filter recently = new ReferenceFilter(
            Field.Of<Appearance>(a => a.Event), RecordKind.Event, Is(Field.Of<Event>(e => e.Start), Operator.Greater, "2020"));
        var appearances = new RelationInclude(
            RecordKind.Person, Relation.Incoming(Field.Of<Appearance>(a => a.Person))) { Page = FullPage, Filter = recently, Count = true };

        var page = await Store.LoadAsync(Fetch.ByIds(["person/ana", "person/ban"], appearances));

        Assert.Equal([["appearance/new-ana"], []], page.Rows.Select(r => r.Related(appearances).Ids()));
        Assert.Equal([1, 0], page.Rows.Select(r => r.Related(appearances).Total));
    }
}
