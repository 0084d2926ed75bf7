using static SpeakerDirectory.Tests.Host.Cards.CardDirectory;

namespace SpeakerDirectory.Tests.Host.Cards;

/// <summary>The cards of sessions, and events that have nobody.</summary>
public sealed class SessionCardTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public SessionCardTests()
    {
        CardDirectory.Write(_folder, new("Ana Boro"), new("Cy Dun", "MALE"), new("Fay Gil"));
        _folder.Write(
            "appearances.ndjson",
            Appearance(0, other: ",\"session\":\"Opening ceremony\""),
            Appearance(1, other: ",\"session\":\"Closing\""),
            Appearance(2, "event/e-session"));
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_session_that_is_an_event_has_the_cards_and_the_order_of_those_who_appear_in_it()
    {
        await RunAsync("import", ".");

        Assert.Equal(
            "H.E. Ms. Fay Gil\nMinister of Foreign Affairs\nTurkmenistan\n",
            (await RunAsync("place-cards", "event/e-session", "--format", "text")).Out);
        Assert.Equal(["Fay Gil"], await OrderAsync("event/e-session"));
        Assert.Equal(["Ana Boro", "Cy Dun"], await OrderAsync("event/e"));
        Assert.Equal(
            "Sessions with people of their own are: event/e-session (1 appearance).\n",
            (await RunAsync("place-cards", "event/e", "--format", "text")).Error);
    }

    [Fact]
    public async Task Somebody_who_appears_on_behalf_of_another_is_reported_on_cards_and_in_lists()
    {
        CardDirectory.Write(_folder, new("Ana Boro"), new("Cy Dun", "MALE", "President"));
        _folder.Write("appearances.ndjson", Appearance(0, other: ",\"onBehalfOf\":\"office/o1\""));
        await RunAsync("import", ".");

        const string Remark = "Ana Boro: appears on behalf of President, which the title does not say.\n1 remark on 1 person to check.\n";
        Assert.EndsWith(Remark, (await RunAsync("place-cards", "event/e", "--format", "text")).Error, StringComparison.Ordinal);
        Assert.EndsWith(Remark, (await RunAsync("precedence", "event/e")).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_session_that_is_named_by_appearances_has_the_cards_and_the_order_of_those_who_appear_in_it()
    {
        await RunAsync("import", ".");

        Assert.Equal(
            "H.E. Ms. Ana Boro\nMinister of Foreign Affairs\nTurkmenistan\n",
            (await RunAsync("place-cards", "event/e", "--session", "opening ceremony", "--format", "text")).Out);
        Assert.Equal(["Cy Dun"], await OrderAsync("event/e", "--session", "Closing"));
        Assert.Equal(
            new(
                2, "", "No appearance at event/e names the session 'Lunch'. The sessions are: Closing; Opening ceremony.\n"),
            await RunAsync("place-cards", "event/e", "--session", "Lunch"));
    }

    [Fact]
    public async Task An_event_without_people_gives_a_sentence_and_no_page()
    {
        _folder.Write("appearances.ndjson", Appearance(2, "event/e-session"), Appearance(0, "event/empty", ",\"mode\":\"VIDEO\""));
        await RunAsync("import", ".");

        const string Nobody = "Nobody appears at event/e. Whoever has an appearance at it is in its order, and gets a card if in person.\n"
            + "Its sessions with people are: event/e-session (1 appearance).\n";
        Assert.Equal(new(1, "", Nobody), await RunAsync("place-cards", "event/e"));
        Assert.Equal(
            new(1, "", "Nobody appears at event/empty in person, so nobody gets a card.\n"), await RunAsync("place-cards", "event/empty"));
        var order = await RunAsync("precedence", "event/e", "--format", "csv");
        Assert.Equal((0, Nobody, 1), (order.Code, order.Error, order.Out.TrimEnd().Split('\n').Length));
    }

    private async Task<IEnumerable<string>> OrderAsync(params string[] arguments) =>
        from line in (await RunAsync(["precedence", .. arguments, "--format", "csv"])).Out.TrimEnd().Split('\n')[1..]
        select line.Split(',')[4];

    private Task<DirectoryProgram.Run> RunAsync(params string[] arguments) => DirectoryProgram.RunAsync(_folder.Path, arguments);
}
