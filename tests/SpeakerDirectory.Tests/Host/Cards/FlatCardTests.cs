using System.Text.Json.Nodes;

namespace SpeakerDirectory.Tests.Host.Cards;

/// <summary>Flat place cards, eight on a page.</summary>
public sealed class FlatCardTests : IDisposable
{
    private const string Starting = "event/2024-ashgabat-peace-and-sustainable-development";

    // The cards with text outside them, and their bottoms in millimetres.
    private const string Measure = """
        {
          cut: [...document.querySelectorAll('.card')]
            .filter(c => c.scrollHeight > c.clientHeight || c.scrollWidth > c.clientWidth)
            .map(c => c.innerText),
          bottoms: [...document.querySelectorAll('.card')].map(c =>
            Math.round((c.getBoundingClientRect().bottom - document.querySelector('.sheet').getBoundingClientRect().top) * 25.4 / 96)),
        }
        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Place_cards_are_printed_for_people_present_in_person()
    {
        await RunAsync("import", TestFiles.SeedData);

        var text = await RunAsync("place-cards", Starting, "--format", "text");
        var html = await RunAsync("place-cards", Starting);

        Assert.Equal(
            new(
                0,
                """
                H.E. Mr. Rashid Meredov
                Minister of Foreign Affairs of Turkmenistan

                Mr. Abdulaziz Kamilov
                Special Representative of the President of Uzbekistan for Foreign Policy Issues

                Ms. Natalia Gherman
                Executive Director of the Counter-Terrorism Committee Executive Directorate

                Mr. Alexander Zuev
                Assistant Secretary-General for Rule of Law and Security Institutions

                Ms. Terhi Hakala
                EU Special Representative for Central Asia

                Mr. Binali Yildirim
                Chairman of the Council of Elders of the Organization of Turkic States

                """,
                ""),
            text);
        Assert.Contains(
            "<section class=\"card\">\n<div class=\"text\" lang=\"en\" dir=\"ltr\">\n<h2 class=\"name\" dir=\"auto\">H.E. Mr. Rashid "
            + "Meredov</h2>\n<p dir=\"auto\">Minister of Foreign Affairs of Turkmenistan</p>",
            html.Out,
            StringComparison.Ordinal);
        Assert.Equal(6, html.Out.Split("<section").Length - 1);
    }

    /// <summary>Measured in a browser, because the width of text depends on its fonts.</summary>
    [Fact]
    public async Task Long_names_and_other_scripts_fit_their_cards_and_eight_cards_fit_a_page()
    {
        string[] names =
        [
            "Her Royal Highness Princess Maha Chakri Sirindhorn Debaratanarajasuda Krom Phra Debaratanarajasuda Chao Fa",
            "محمد بن سلمان بن عبد العزيز آل سعود",
            "გიორგი მარგველაშვილი",
            "Khürelsükh-Battulgasuren-Tsakhiagiinelbegdorjmunkhbayaratsaikhan",
            "Ана Петровна Константинопольская-Нижегородская",
            "José <b>Ramos</b> & Söhne",
            "王毅",
            "Ana",
            "Bo",
        ];
        const string Title =
            "Minister for Foreign Affairs and International Cooperation, Regional Integration, Diaspora, Trade Promotion and "
            + "Francophonie, Head of the National Delegation to the Inter-Ministerial Committee on the Implementation of the Programme "
                + "of Action for Landlocked Developing Countries";
        _folder.Write("organizations.ndjson", """{"id":"organization/tha","name":"Thailand","type":"STATE"}""");
        _folder.Write("events.ndjson", """{"id":"event/e","name":"E","type":"CONFERENCE","start":"2024","country":"organization/tha"}""");
        _folder.Write(
            "people.ndjson", [.. names.Select((name, i) => new JsonObject { ["id"] = $"person/p{i}", ["name"] = name }.ToJsonString())]);
        _folder.Write(
            "offices.ndjson",
            $$"""{"id":"office/o","title":"{{Title}}","organization":"organization/tha","rank":"FOREIGN_MINISTER","seats":0}""");
        _folder.Write(
            "tenures.ndjson", [.. names.Select((_, i) => $$"""{"id":"tenure/t{{i}}","person":"person/p{{i}}","office":"office/o"}""")]);
        _folder.Write(
            "appearances.ndjson",
            [.. names.Select(
                (_, i) =>
                    $$"""{"id":"appearance/a{{i}}","person":"person/p{{i}}","event":"event/e","role":"SPEAKER","tenures":"""
                        + $$"""["tenure/t{{i}}"]}""")]);
        Assert.Equal(0, (await RunAsync("import", ".")).Code);

        var cards = (await RunAsync("place-cards", "event/e")).Out;

        Assert.Equal(
            """{"cut":[],"bottoms":[68,68,136,136,204,204,272,272,340]}""", // Eight in the 277 mm of a page.
            (await CardBrowser.MeasureAsync(_folder, cards, Measure)).ToJsonString());
    }

    [Fact]
    public async Task Two_languages_fit_a_card()
    {
        CardDirectory.Write(
            _folder,
            new("Princess Maha Chakri Sirindhorn Debaratanarajasuda", Names: [("ar", "ماها تشاكري سيريندهورن ديباراتاناراجاسودا")]),
            new(
                "Ana Boro",
                Title: string.Join(", ", Enumerable.Repeat("Minister for Regional Integration", 8)),
                Names: [("ar", "آنا بورو")]));
        Assert.Equal(0, (await RunAsync("import", ".")).Code);

        var cards = (await RunAsync("place-cards", "event/e", "--language", "en", "--language", "ar")).Out;

        Assert.Equal("""{"cut":[],"bottoms":[68,68]}""", (await CardBrowser.MeasureAsync(_folder, cards, Measure)).ToJsonString());
    }

    private Task<DirectoryProgram.Run> RunAsync(params string[] arguments) => DirectoryProgram.RunAsync(_folder.Path, arguments);
}
