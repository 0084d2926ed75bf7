using System.Diagnostics;
using System.Text.Json.Nodes;

namespace SpeakerDirectory.Tests.Host;

/// <summary>The protocol officer's commands, run as a user runs them over the seed data.</summary>
public sealed class PrecedenceCommandTests : IDisposable
{
    private const string Starting = "event/2024-ashgabat-peace-and-sustainable-development";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task An_order_is_shown_with_its_reasons_its_doubts_and_what_was_published_otherwise()
    {
        await RunAsync("import", TestFiles.SeedData);

        var run = await RunAsync("precedence", Starting);

        Assert.Equal((0, ""), (run.Code, run.Error));
        var lines = run.Out.Split('\n');
        Assert.Equal(
            [
                "   1  Rashid Meredov, Minister of Foreign Affairs of Turkmenistan",
                "   2  Abdulaziz Kamilov, Special Representative of the President of Uzbekistan for Foreign Policy Issues",
                "   3  Melissa Fleming, Under-Secretary-General for Global Communications [VIDEO]",
                "   4= Natalia Gherman, Executive Director of the Counter-Terrorism Committee Executive Directorate",
                "   4= Alexander Zuev, Assistant Secretary-General for Rule of Law and Security Institutions",
                "   6  Terhi Hakala, EU Special Representative for Central Asia",
                "   7= Ban Ki-moon, President of the Assembly and Chair of the Council of GGGI [VIDEO]",
                "   7= Binali Yildirim, Chairman of the Council of Elders of the Organization of Turkic States",
            ],
            lines.Skip(3).Take(16).Where((_, i) => i % 2 == 0));
        Assert.Equal("      same class; undetermined: the scheme has no rule inside this class", lines[12]);
        Assert.Equal("Where the published order differs:", lines[20]);
        Assert.StartsWith("  Binali Yildirim, published 2, here 7: ", lines[21], StringComparison.Ordinal);
        Assert.StartsWith("  Melissa Fleming, published 7, here 3: ", lines[22], StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_arrangement_of_an_officer_is_followed_and_named()
    {
        await RunAsync("import", TestFiles.SeedData);
        _folder.Write("arrangement.ndjson", $$"""{"event":"{{Starting}}","person":"person/terhi-hakala","place":"GUEST_OF_HONOUR","reason":"closes her mandate","by":"A. Officer"}""");

        var run = await RunAsync("precedence", Starting, "--format", "csv", "--arrangement", "arrangement.ndjson");

        Assert.Equal("1,false,Terhi Hakala,EU Special Representative for Central Asia,,269,Special representatives of the European Union and envoys of unnamed principals,guest of honour: closes her mandate (decided by A. Officer)", run.Out.Split('\n')[1]);
    }

    [Fact]
    public async Task An_arrangement_that_is_kept_with_the_rules_holds_until_another_is_given_and_a_stranger_in_it_is_told()
    {
        await RunAsync("import", TestFiles.SeedData);
        Directory.CreateDirectory(_folder.File("own/arrangements"));
        _folder.Write(
            "own/arrangements/ashgabat.ndjson",
            $$"""{"event":"{{Starting}}","person":"person/terhi-hakala","place":"GUEST_OF_HONOUR","reason":"closes her mandate","by":"A. Officer"}""",
            $$"""{"event":"{{Starting}}","person":"person/vladimir-putin","place":"HOST","reason":"a slip","by":"A. Officer"}""");
        _folder.Write("today.ndjson", $$"""{"event":"{{Starting}}","person":"person/terhi-hakala","place":"LOCKED","position":2,"reason":"came late","by":"B. Officer"}""");

        var kept = await RunAsync("precedence", Starting, "--format", "json", "--rules", "own");
        var given = await RunAsync("precedence", Starting, "--format", "json", "--rules", "own", "--arrangement", "today.ndjson");

        var decision = JsonNode.Parse(kept.Out)!["entries"]![0]!["decision"]!;
        Assert.Equal("""{"place":"GUEST_OF_HONOUR","position":null,"reason":"closes her mandate","by":"A. Officer"}""", decision.ToJsonString());
        Assert.Equal($"person: warning: person/vladimir-putin does not appear at {Starting}.\n", kept.Error);
        Assert.Equal(["Rashid Meredov", "Terhi Hakala"], JsonNode.Parse(given.Out)!["entries"]!.AsArray().Take(2).Select(e => (string)e!["person"]!));
    }

    [Fact]
    public async Task Place_cards_leave_out_who_spoke_by_video_and_tell_what_is_uncertain()
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
        Assert.Contains("<section class=\"card\">\n<h2 class=\"name\" dir=\"auto\">H.E. Mr. Rashid Meredov</h2>\n<p dir=\"auto\">Minister of Foreign Affairs of Turkmenistan</p>", html.Out, StringComparison.Ordinal);
        Assert.Equal(6, html.Out.Split("<section").Length - 1);
    }

    [Fact]
    public async Task Nobody_without_a_place_gets_lost_in_a_spreadsheet()
    {
        await RunAsync("import", TestFiles.SeedData);

        var run = await RunAsync("precedence", "event/2025-ashgabat-peace-and-trust-forum", "--format", "csv");

        Assert.StartsWith(
            ",,Kaha Imnadze,\"Special Representative of the UN Secretary-General for Central Asia, Head of the United Nations Regional Centre for Preventive Diplomacy for Central Asia\",,,,The office Special Representative",
            run.Out.TrimEnd().Split('\n')[^1],
            StringComparison.Ordinal);
    }

    /// <summary>Measured by a browser, because only a browser knows how wide a name comes out.</summary>
    [Fact]
    public async Task Long_names_and_other_scripts_stay_on_their_cards_and_eight_cards_on_a_page()
    {
        string[] names =
        [
            "Her Royal Highness Princess Maha Chakri Sirindhorn Debaratanarajasuda Krom Phra Debaratanarajasuda Chao Fa", "محمد بن سلمان بن عبد العزيز آل سعود", "გიორგი მარგველაშვილი",
            "Khürelsükh-Battulgasuren-Tsakhiagiinelbegdorjmunkhbayaratsaikhan", "Ана Петровна Константинопольская-Нижегородская", "José <b>Ramos</b> & Söhne", "王毅", "Ana", "Bo",
        ];
        const string Title = "Minister for Foreign Affairs and International Cooperation, Regional Integration, Diaspora, Trade Promotion and Francophonie, Head of the National Delegation to the Inter-Ministerial Committee on the Implementation of the Programme of Action for Landlocked Developing Countries";
        _folder.Write("organizations.ndjson", """{"id":"organization/tha","name":"Thailand","type":"STATE"}""");
        _folder.Write("events.ndjson", """{"id":"event/e","name":"E","type":"CONFERENCE","start":"2024","country":"organization/tha"}""");
        _folder.Write("people.ndjson", [.. names.Select((name, i) => new JsonObject { ["id"] = $"person/p{i}", ["name"] = name }.ToJsonString())]);
        _folder.Write("offices.ndjson", $$"""{"id":"office/o","title":"{{Title}}","organization":"organization/tha","rank":"FOREIGN_MINISTER","seats":0}""");
        _folder.Write("tenures.ndjson", [.. names.Select((_, i) => $$"""{"id":"tenure/t{{i}}","person":"person/p{{i}}","office":"office/o"}""")]);
        _folder.Write("appearances.ndjson", [.. names.Select((_, i) => $$"""{"id":"appearance/a{{i}}","person":"person/p{{i}}","event":"event/e","role":"SPEAKER","tenures":["tenure/t{{i}}"]}""")]);
        Assert.Equal(0, (await RunAsync("import", ".")).Code);

        var cards = (await RunAsync("place-cards", "event/e")).Out;

        const string Measure = """
            <script>
            const cut = [...document.querySelectorAll('.card')].filter(c => c.scrollHeight > c.clientHeight || c.scrollWidth > c.clientWidth).map(c => c.innerText);
            const tops = [...document.querySelectorAll('.card')].map(c => Math.round(c.getBoundingClientRect().bottom - document.querySelector('.sheet').getBoundingClientRect().top));
            document.body.innerText = JSON.stringify({ cut, fourthRow: tops[7] < 277 * 96 / 25.4 });
            </script>
            """;
        File.WriteAllText(_folder.File("cards.html"), cards.Replace("</body>", Measure + "</body>", StringComparison.Ordinal));
        Assert.Contains("{\"cut\":[],\"fourthRow\":true}", await BrowserAsync(_folder.File("cards.html")), StringComparison.Ordinal);
    }

    private static async Task<string> BrowserAsync(string page)
    {
        var start = new ProcessStartInfo("chromium", ["--headless", "--no-sandbox", "--disable-gpu", "--dump-dom", new Uri(page).AbsoluteUri]) { RedirectStandardOutput = true, RedirectStandardError = true };
        try
        {
            using var browser = Process.Start(start)!;
            _ = browser.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
            return await browser.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Skip("There is no chromium to measure the cards with.");
            throw;
        }
    }

    [Fact]
    public async Task Ranks_are_read_from_one_title_or_from_many()
    {
        _folder.Write("titles.tsv", "title\tstate", "President of the Council of Ministers\tITA", "Chair of the Delegation\tBEN", "Minister of State\tBFA", "rime Minister and Minister for Europe\tALB");

        Assert.Equal(new(0, "HEAD_OF_GOVERNMENT\tPresident of the Government\n", ""), await RunAsync("rank", "President of the Government", "--state", "esp"));
        Assert.Equal(
            new(
                0,
                "HEAD_OF_GOVERNMENT\tPresident of the Council of Ministers\n-\tChair of the Delegation\nunsure MINISTER DEPUTY_MINISTER\tMinister of State\nHEAD_OF_GOVERNMENT\trime Minister\n",
                ""),
            await RunAsync("rank", "--file", "titles.tsv"));
        await RunAsync("import", TestFiles.SeedData);
        Assert.Equal(new(0, "IGO_HEAD\tSecretary General\n", ""), await RunAsync("rank", "Secretary General", "--organization", "organization/osce"));
    }

    [Fact]
    public async Task What_cannot_be_run_is_told_in_a_sentence()
    {
        await RunAsync("import", TestFiles.SeedData);

        Assert.Equal(new(2, "", "There is no event event/nowhere in sqlite:directory.db.\n"), await RunAsync("precedence", "event/nowhere"));
        Assert.Equal(
            new(1, "", "There is no scheme 'court' for the day of the event; there are academic-event, diplomatic-corps, eu, states-alphabetical, un-conference, un-general-debate.\n"),
            await RunAsync("precedence", Starting, "--scheme", "court"));
        Assert.Equal(new(1, "", "host: 'LAST' is not one of IN_ITS_PLACE, FIRST.\n"), await RunAsync("precedence", Starting, "--scheme", "states-alphabetical", "--set", "host=LAST"));
        Assert.Equal(2, (await RunAsync("rank")).Code);
        var lunch = await RunAsync("precedence", Starting, "--purpose", "lunch");
        Assert.Equal((2, "'lunch' is not a value of --purpose: there are list, seating, speaking, photo, arrival."), (lunch.Code, lunch.Error.Split('\n')[0]));
    }

    [Fact]
    public async Task A_scheme_of_one_s_own_is_used_and_a_broken_one_told_with_its_line()
    {
        await RunAsync("import", TestFiles.SeedData);
        Directory.CreateDirectory(_folder.File("own/schemes"));
        const string Scheme = """{"id":"house","version":"1","name":"House","description":"Everybody alike.","purposes":[{"purpose":"LIST","basis":"unsourced"}],"classes":[{"code":1,"name":"Guests","who":[{"roles":["SPEAKER","OPENING_SPEAKER"]}],"basis":"unsourced"}]}""";
        File.WriteAllText(_folder.File("own/schemes/house.json"), Scheme);

        var run = await RunAsync("precedence", Starting, "--scheme", "house", "--rules", "own", "--format", "csv");
        File.WriteAllText(_folder.File("own/schemes/house.json"), Scheme.Replace("SPEAKER", "ORATOR", StringComparison.Ordinal));
        var broken = await RunAsync("precedence", Starting, "--scheme", "house", "--rules", "own");

        Assert.Equal(9, run.Out.Trim().Split('\n').Length);
        Assert.Equal(1, broken.Code);
        Assert.StartsWith("schemes/house.json:1: roles: 'ORATOR' is not one of ", broken.Error, StringComparison.Ordinal);
    }

    private Task<DirectoryProgram.Run> RunAsync(params string[] arguments) => DirectoryProgram.RunAsync(_folder.Path, arguments);
}
