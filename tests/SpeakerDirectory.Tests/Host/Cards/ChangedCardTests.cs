using static SpeakerDirectory.Tests.Host.Cards.CardDirectory;

namespace SpeakerDirectory.Tests.Host.Cards;

/// <summary>Only the cards that changed since a change of the change log.</summary>
public sealed class ChangedCardTests : IDisposable
{
    private static readonly Speaker Ana = new("Ana Boro");
    private static readonly Speaker Cy = new("Cy Dun", "MALE");

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Cards_with_another_text_and_those_of_new_people_are_printed()
    {
        CardDirectory.Write(_folder, Ana, Cy);
        await RunAsync("import", ".");
        _folder.Write("people.ndjson", Person(Ana with { Name = "Ana Boro-Eze" }, 0), Person(Cy, 1), Person(new("Fay Gil"), 2));
        _folder.Write(
            "appearances.ndjson",
            """{"id":"appearance/e-2","person":"person/p2","event":"event/e","role":"SPEAKER","title":"Poet"}""");
        await RunAsync("import", ".");

        var run = await RunAsync("place-cards", "event/e", "--since", "1", "--format", "text");

        Assert.Equal(0, run.Code);
        Assert.Equal("H.E. Ms. Ana Boro-Eze\nMinister of Foreign Affairs\nTurkmenistan\n\nMs. Fay Gil\nPoet\n", run.Out);
        Assert.Equal("2 of 3 cards have changed since change 1.", run.Error.Split('\n')[0]);
    }

    [Fact]
    public async Task A_change_that_no_card_shows_prints_no_page()
    {
        CardDirectory.Write(_folder, Ana, Cy);
        await RunAsync("import", ".");
        _folder.Write("people.ndjson", Person(Ana, 0).Replace("}", ",\"note\":\"Called\"}", StringComparison.Ordinal), Person(Cy, 1));
        await RunAsync("import", ".");

        Assert.Equal(
            new(0, "", "None of the 2 cards has changed since change 1.\n"), await RunAsync("place-cards", "event/e", "--since", "1"));
    }

    [Fact]
    public async Task A_card_that_somebody_no_longer_needs_is_named()
    {
        CardDirectory.Write(_folder, Ana, Cy);
        await RunAsync("import", ".");
        _folder.Write("appearances.ndjson", Appearance(0), Appearance(1, other: ",\"mode\":\"VIDEO\""));
        await RunAsync("import", ".");

        Assert.Equal(
            new(0, "", "The card has not changed since change 1.\n1 card is no longer needed: Cy Dun.\n"),
            await RunAsync("place-cards", "event/e", "--since", "1"));
    }

    [Fact]
    public async Task A_change_that_does_not_exist_is_refused_with_the_last_one()
    {
        CardDirectory.Write(_folder, Ana);
        await RunAsync("import", ".");

        Assert.Equal(
            new(2, "", "There is no change 17: the last one is 1.\n"), await RunAsync("place-cards", "event/e", "--since", "17"));
    }

    private Task<DirectoryProgram.Run> RunAsync(params string[] arguments) => DirectoryProgram.RunAsync(_folder.Path, arguments);
}
