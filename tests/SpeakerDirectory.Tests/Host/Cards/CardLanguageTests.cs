using static SpeakerDirectory.Tests.Host.Cards.CardDirectory;

namespace SpeakerDirectory.Tests.Host.Cards;

/// <summary>Place cards in one or two languages.</summary>
public sealed class CardLanguageTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_card_has_the_name_and_the_function_in_both_languages_the_first_above()
    {
        await ImportAsync(new Speaker("Ana Boro", Names: [("fr", "Anne Boro"), ("ar", "آنا بورو")]));

        var text = await RunAsync("place-cards", "event/e", "--language", "ar", "--language", "fr", "--format", "text");

        // Arabic has no forms of address, so no style; French is in the form of a minister, with the title translated.
        Assert.Equal(
            new(
                0,
                "آنا بورو\nوزيرة الخارجية\nتركمانستان\nS.E. Mme Anne Boro\nMinistre des affaires étrangères\nTurkménistan\n",
                ""),
            text);
    }

    [Fact]
    public async Task Text_from_right_to_left_has_its_language_and_direction()
    {
        await ImportAsync(new Speaker("Ana Boro", Names: [("ar", "آنا بورو")]));

        foreach (var fold in new string[][] { [], ["--fold"] })
        {
            var run = await RunAsync(["place-cards", "event/e", "--language", "en", "--language", "ar", .. fold]);

            var parts = run.Out.Split("<div class=\"text\" ")[1..3];
            Assert.StartsWith("lang=\"en\" dir=\"ltr\">\n<h2 class=\"name\" dir=\"auto\"", parts[0], StringComparison.Ordinal);
            Assert.StartsWith("lang=\"ar\" dir=\"rtl\">\n<h2 class=\"name\" dir=\"auto\"", parts[1], StringComparison.Ordinal);
            Assert.Contains("آنا بورو", parts[1], StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task What_both_languages_say_alike_is_printed_once()
    {
        await ImportAsync(new Speaker("Ana Boro", Title: "Chair of Boards"), new Speaker("Cy Dun", "MALE", Names: [("de", "Zy Dun")]));

        var run = await RunAsync("place-cards", "event/e", "--language", "en", "--language", "de", "--format", "text");

        // The title of neither is known in German, and the State has no German name.
        Assert.Equal(
            "H.E. Ms. Ana Boro\nChair of Boards\nTurkmenistan\n\n"
                + "H.E. Mr. Cy Dun\nMinister of Foreign Affairs\nTurkmenistan\nZy Dun\n",
            run.Out);
        Assert.Equal(
            "Ana Boro: the name 'Ana Boro' is not known in 'de': the card is in one language.\n"
                + "Cy Dun: the title 'Minister of Foreign Affairs' is not known in 'de': it is shown as recorded.\n"
                + "2 remarks on 2 people to check.\n",
            run.Error);
    }

    [Fact]
    public async Task The_same_language_twice_is_one()
    {
        await ImportAsync(new Speaker("Ana Boro"));

        var once = await RunAsync("place-cards", "event/e");

        Assert.Equal(once, await RunAsync("place-cards", "event/e", "--language", "en", "--language", "en"));
    }

    [Fact]
    public async Task A_third_language_a_list_of_languages_and_a_language_that_nobody_has_a_name_in_are_refused()
    {
        await ImportAsync(new Speaker("Ana Boro", Names: [("ar", "آنا بورو")]));

        var three = await RunAsync("place-cards", "event/e", "--language", "en", "--language", "fr", "--language", "ar");
        var list = await RunAsync("place-cards", "event/e", "--language", "en,fr");
        var unknown = await RunAsync("place-cards", "event/e", "--language", "en", "--language", "zh");
        var order = await RunAsync("precedence", "event/e", "--language", "ar");

        Assert.Equal((2, "A card has one or two languages, and 3 were given."), (three.Code, three.Error.Split('\n')[0]));
        Assert.Equal(
            (2, "'en,fr' is not a language tag like en or uz-Latn. Repeat --language for a second language."),
            (list.Code, list.Error.Split('\n')[0]));
        Assert.Equal(
            new(
                1,
                "",
                "--language: There are no forms of address in 'zh'. The languages are en, es, fr, ru. "
                    + "Nobody at the event has a name in 'zh'.\n"),
            unknown);
        Assert.Equal(
            new(1, "", "--language: There are no forms of address in 'ar'. The languages are en, es, fr, ru.\n"), order);
    }

    private async Task ImportAsync(params Speaker[] speakers)
    {
        CardDirectory.Write(_folder, speakers);
        Assert.Equal(0, (await RunAsync("import", ".")).Code);
    }

    private Task<DirectoryProgram.Run> RunAsync(params string[] arguments) => DirectoryProgram.RunAsync(_folder.Path, arguments);
}
