using SpeakerDirectory.Core.ChangeLog;
using SpeakerDirectory.Core.Query;
using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Search;
using static SpeakerDirectory.Tests.Samples;
using FieldFilter = SpeakerDirectory.Core.Query.FieldFilter;
using HasSome = SpeakerDirectory.Core.Query.Some;

namespace SpeakerDirectory.Tests.Stores;

public abstract partial class DirectoryStoreContract
{
    private async Task<string[]> FindAsync(string text, params RecordKind[] kinds) =>
        [.. (await Store.SearchAsync(
            SearchQuery.Of(text, kinds.Length == 0 ? null : kinds)!, StoreTesting.Cancellation)).Select(r => r.Id)];

    [Fact]
    public async Task Exact_words_rank_before_prefixes_and_prefixes_before_typos_then_by_sort_position()
    {
        await Store.PutAsync(
            Person("a", "Meredov Ana"),
            Person("b", "Meredova Ana"),
            Person("c", "Neredov Ana"),
            Person("d", "Aaron Meredov"),
            Person("e", "Somebody Else"));

        Assert.Equal(["person/d", "person/a", "person/b", "person/c"], await FindAsync("meredov"));
    }

    [Theory]
    [InlineData("gherman")]
    [InlineData("GHERMAN Natalia")]
    [InlineData("natal gher")]
    [InlineData("german natalia")]
    [InlineData("Наталья Герман")]
    [InlineData("Ghermann")]
    [InlineData("Ghreman")]
    public async Task A_person_is_found_however_the_name_is_spelled(string text)
    {
        await Store.PutAsync(Person("natalia", "Natalia Gherman"), Person("binali", "Binali Yıldırım"));

        Assert.Equal(["person/natalia"], await FindAsync(text));
    }

    [Fact]
    public async Task Every_word_must_match_and_short_words_without_typos()
    {
        await Store.PutAsync(Person("natalia", "Natalia Gherman"), Person("ann", "Anna Lee"));

        Assert.Empty(await FindAsync("natalia petrova"));
        Assert.Empty(await FindAsync("leo"));
        Assert.Equal(["person/ann"], await FindAsync("lee"));
    }

    [Fact]
    public async Task A_word_of_five_letters_is_found_with_one_left_out()
    {
        await Store.PutAsync(Person("ako", "Ako Adjei"), Person("ann", "Anna Leo"));

        Assert.Equal(["person/ako"], await FindAsync("Adji"));
        Assert.Empty(await FindAsync("Aka"));
    }

    [Fact]
    public async Task Only_the_requested_kinds_are_searched()
    {
        await Store.PutAsync(Body("central"), Person("central", "Central"), Office("central", "central"), Event("central"));

        Assert.Equal(["event/central", "office/central", "organization/central", "person/central"], (await FindAsync("central")).Order());
        Assert.Equal(["office/central"], await FindAsync("central", RecordKind.Office));
        Assert.Empty(await FindAsync("central", RecordKind.Tenure));
    }

    [Fact]
    public async Task Search_reflects_changed_and_deleted_records()
    {
        await Store.PutAsync(Person("a", "Natalia Gherman"), Person("b", "Natalia Petrova"));
        await Store.ChangeAsync(RecordChange.Put(Person("a", "Olga Gherman")), RecordChange.Delete("person/b"));

        Assert.Empty(await FindAsync("natalia"));
        Assert.Equal(["person/a"], await FindAsync("olga"));
    }

    [Fact]
    public async Task A_search_filter_applies_to_its_own_kind_only()
    {
        await Store.PutAsync(
            Body("central"),
            Body("other"),
            Person("central", "Central One"),
            Person("asia", "Central Two"),
            Office("central", "central"),
            Office("second-central", "other"),
            Tenure("asia", "central", "2020", ".."));
        var central = SearchQuery.Of("central", null)!;
        var held = new KindFilter(
            RecordKind.Person,
            new HasSome(
                Relation.Incoming(Field.Of<Tenure>(t => t.Person)),
                FieldFilter.Of(Field.Of<Tenure>(t => t.From), Operator.Less, ["2024"])));
        var inOther = new KindFilter(
            RecordKind.Office,
            new ReferenceFilter(
                Field.Of<Office>(o => o.Organization),
                RecordKind.Organization,
                FieldFilter.Of(Field.Of<Organization>(o => o.Id), Operator.Equal, ["organization/other"])));

        Assert.Equal(
            ["office/central", "office/second-central", "organization/central", "person/asia"],
            await FoundAsync(central with { Filters = [held] }));
        Assert.Equal(
            ["office/second-central", "organization/central", "person/asia"], await FoundAsync(central with { Filters = [held, inOther] }));
        Assert.Equal(["person/asia"], await FoundAsync(central with { Kinds = [RecordKind.Person], Filters = [held] }));

        async Task<IEnumerable<string>> FoundAsync(
            SearchQuery query) => (await Store.SearchAsync(query, StoreTesting.Cancellation)).Select(r => r.Id).Order();
    }

    [Fact]
    public async Task A_filtered_search_finds_matches_beyond_the_candidate_limit()
    {
        await Store.PutAsync(
            Enumerable
                .Range(0, SearchQuery.Most + 20)
                .Select(i => Person($"anna{i:000}", $"Anna {i:000}") with { Note = i == SearchQuery.Most + 10 ? "this one" : null }));
        var noted = new KindFilter(RecordKind.Person, FieldFilter.Of(Field.Of<Person>(p => p.Note), Operator.Contains, ["THIS"]));

        var found = await Store.SearchAsync(SearchQuery.Of("anna", null)! with { Filters = [noted] }, StoreTesting.Cancellation);

        Assert.Equal([$"person/anna{SearchQuery.Most + 10}"], found.Select(r => r.Id));
    }

    [Fact]
    public async Task An_unknown_value_matches_no_filter_of_a_search()
    {
        await Store.PutAsync(Event("central", "2024"), Event("central-asia"));
        var before = FieldFilter.Of(Field.Of<Event>(e => e.Start), Operator.Less, ["2025"]);

        Assert.Equal(["event/central"], await FoundAsync(before));
        Assert.Empty(await FoundAsync(before.Negated));

        async Task<IEnumerable<string>> FoundAsync(Filter filter) =>
            (await Store.SearchAsync(
                SearchQuery.Of("central", null)! with { Filters = [new(RecordKind.Event, filter)] },
                StoreTesting.Cancellation)).Select(r => r.Id);
    }

    [Fact]
    public async Task The_records_of_each_kind_are_counted()
    {
        Assert.Equal(0, (await Store.SizesAsync(StoreTesting.Cancellation)).Of(RecordKind.Person));

        await Store.PutAsync(
            Body("un"), Person("a"), Person("b"), Person("c"), Office("head", "un"), Event("one"), Tenure("a", "head"), Page());
        await Store.ChangeAsync(RecordChange.Delete("person/c"));
        var sizes = await Store.SizesAsync(StoreTesting.Cancellation);

        Assert.Equal(
            [1, 2, 1, 1, 0, 1, 0, 1],
            new[]
            {
                RecordKind.Organization,
                RecordKind.Person,
                RecordKind.Office,
                RecordKind.Tenure,
                RecordKind.Membership,
                RecordKind.Event,
                RecordKind.Appearance,
                RecordKind.Source,
            }.Select(sizes.Of));
    }
}
