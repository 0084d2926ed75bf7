using SpeakerDirectory.Core;
using SpeakerDirectory.Core.Search;
using static SpeakerDirectory.Tests.Samples;

namespace SpeakerDirectory.Tests.Stores;

public abstract partial class DirectoryStoreContract
{
    private async Task<string[]> FindAsync(string text, params RecordKind[] kinds) =>
        [.. (await Store.SearchAsync(SearchQuestion.Of(text, kinds.Length == 0 ? null : kinds)!, StoreTesting.Cancellation)).Select(r => r.Id)];

    [Fact]
    public async Task Whole_words_come_before_beginnings_and_those_before_typos_and_then_goes_the_place()
    {
        await Store.PutAsync(Person("a", "Meredov Ana"), Person("b", "Meredova Ana"), Person("c", "Neredov Ana"), Person("d", "Aaron Meredov"), Person("e", "Somebody Else"));

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
    public async Task Every_word_must_be_found_and_short_words_are_forgiven_no_typo()
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
    public async Task Only_the_kinds_asked_for_are_searched()
    {
        await Store.PutAsync(Body("central"), Person("central", "Central"), Office("central", "central"), Event("central"));

        Assert.Equal(["event/central", "office/central", "organization/central", "person/central"], (await FindAsync("central")).Order());
        Assert.Equal(["office/central"], await FindAsync("central", RecordKind.Office));
        Assert.Empty(await FindAsync("central", RecordKind.Tenure));
    }

    [Fact]
    public async Task Search_follows_what_is_changed_and_deleted()
    {
        await Store.PutAsync(Person("a", "Natalia Gherman"), Person("b", "Natalia Petrova"));
        await Store.ChangeAsync(RecordChange.Put(Person("a", "Olga Gherman")), RecordChange.Delete("person/b"));

        Assert.Empty(await FindAsync("natalia"));
        Assert.Equal(["person/a"], await FindAsync("olga"));
    }
}
