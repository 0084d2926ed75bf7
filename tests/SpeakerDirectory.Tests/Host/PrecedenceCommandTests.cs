using System.Text.Json.Nodes;

namespace SpeakerDirectory.Tests.Host;

/// <summary>The commands for protocol officers, over the seed data.</summary>
public sealed class PrecedenceCommandTests : IDisposable
{
    private const string Starting = "event/2024-ashgabat-peace-and-sustainable-development";

    // A line of an arrangement.
    private const string GuestOfHonour =
        $$"""{"event":"{{Starting}}","person":"person/terhi-hakala","place":"GUEST_OF_HONOUR","reason":"closes"""
        + """ her mandate","by":"A. Officer"}""";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task An_order_is_shown_with_reasons_undetermined_positions_and_differences_from_the_published_order()
    {
        await RunAsync("import", TestFiles.SeedData);

        var run = await RunAsync("precedence", Starting);

        Assert.Equal((0, ""), (run.Code, run.Error));
        var lines = run.Out.Split('\n');
        Assert.Equal(
            [
                "      1  Rashid Meredov, Minister of Foreign Affairs of Turkmenistan",
                "      2  Abdulaziz Kamilov, Special Representative of the President of Uzbekistan for Foreign Policy Issues",
                "      3  Melissa Fleming, Under-Secretary-General for Global Communications [VIDEO]",
                "    4–5  Natalia Gherman, Executive Director of the Counter-Terrorism Committee Executive Directorate",
                "    4–5  Alexander Zuev, Assistant Secretary-General for Rule of Law and Security Institutions",
                "      6  Terhi Hakala, EU Special Representative for Central Asia",
                "    7–8  Ban Ki-moon, President of the Assembly and Chair of the Council of GGGI and former Secretary-General of the "
                    + "United Nations [VIDEO]",
                "    7–8  Binali Yildirim, Chairman of the Council of Elders of the Organization of Turkic States",
            ],
            lines.Skip(3).Take(16).Where((_, i) => i % 2 == 0));
        Assert.Equal(
            "         Class 268 (Assistant Secretaries-General of the United Nations) has no rule that orders its people. [4]", lines[12]);
        Assert.Equal("Where the published order differs:", lines[20]);
        Assert.StartsWith("  Binali Yildirim, published 2, here 7: ", lines[21], StringComparison.Ordinal);
        Assert.StartsWith("  Melissa Fleming, published 7, here 3: ", lines[22], StringComparison.Ordinal);
        Assert.Equal("Sources:", lines[24]);
        Assert.Equal("  [1] The practice of the United Nations concerning representatives of States, A/CN.4/L.129", lines[25]);
    }

    [Fact]
    public async Task An_arrangement_overrides_the_scheme_and_names_its_author()
    {
        await RunAsync("import", TestFiles.SeedData);
        _folder.Write(
            "arrangement.ndjson",
            GuestOfHonour);

        var run = await RunAsync("precedence", Starting, "--format", "csv", "--arrangement", "arrangement.ndjson");

        Assert.Equal(
            "1,1,1,false,Terhi Hakala,EU Special Representative for Central Asia,European Union,,269,"
            + "Special representatives of the European Union and envoys of unnamed principals,"
            + "\"Terhi Hakala goes first as the guest of honour, as A. Officer decided: closes her mandate.\",",
            run.Out.Split('\n')[1]);
    }

    [Fact]
    public async Task An_arrangement_option_overrides_the_one_in_the_rules_and_a_person_not_at_the_event_gives_a_warning()
    {
        await RunAsync("import", TestFiles.SeedData);
        Directory.CreateDirectory(_folder.File("own/arrangements"));
        _folder.Write(
            "own/arrangements/ashgabat.ndjson",
            GuestOfHonour,
            $$"""{"event":"{{Starting}}","person":"person/vladimir-putin","place":"HOST","reason":"a slip","by":"A. Officer"}""");
        _folder.Write(
            "today.ndjson",
            $$"""{"event":"{{Starting}}","person":"person/terhi-hakala","place":"LOCKED","position":2,"reason":"came"""
                + """ late","by":"B. Officer"}""");

        var kept = await RunAsync("precedence", Starting, "--format", "json", "--rules", "own");
        var given = await RunAsync("precedence", Starting, "--format", "json", "--rules", "own", "--arrangement", "today.ndjson");

        var decision = JsonNode.Parse(kept.Out)!["entries"]![0]!["decision"]!;
        Assert.Equal(
            """{"place":"GUEST_OF_HONOUR","position":null,"reason":"closes her mandate","by":"A. Officer"}""", decision.ToJsonString());
        Assert.Equal($"person: warning: person/vladimir-putin does not appear at {Starting}.\n", kept.Error);
        Assert.Equal(
            ["Rashid Meredov", "Terhi Hakala"],
            JsonNode.Parse(given.Out)!["entries"]!.AsArray().Take(2).Select(e => (string)e!["person"]!));
    }

    [Fact]
    public async Task The_csv_lists_people_without_a_position_last()
    {
        await RunAsync("import", TestFiles.SeedData);

        var run = await RunAsync("precedence", "event/2025-ashgabat-peace-and-trust-forum", "--format", "csv");

        Assert.StartsWith(
            ",,,,Kaha Imnadze,Special Representative of the Secretary-General for Central Asia and Head of UNRCCA,"
            + "United Nations Regional Centre for Preventive Diplomacy for Central Asia,,,,The office Special Representative",
            run.Out.TrimEnd().Split('\n')[^1],
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ranks_are_read_from_one_title_or_a_file_of_titles()
    {
        _folder.Write(
            "titles.tsv",
            "title\tstate",
            "President of the Council of Ministers\tITA",
            "Chair of the Delegation\tBEN",
            "Minister of State\tBFA",
            "rime Minister and Minister for Europe\tALB");

        Assert.Equal(
            new(0, "HEAD_OF_GOVERNMENT\tPresident of the Government\n", ""),
            await RunAsync("rank", "President of the Government", "--state", "esp"));
        Assert.Equal(
            new(
                0,
                "HEAD_OF_GOVERNMENT\tPresident of the Council of Ministers\n-\tChair of the Delegation\nunsure MINISTER "
                + "DEPUTY_MINISTER\tMinister of State\nHEAD_OF_GOVERNMENT\trime Minister\n",
                ""),
            await RunAsync("rank", "--file", "titles.tsv"));
        await RunAsync("import", TestFiles.SeedData);
        Assert.Equal(
            new(0, "IGO_HEAD\tSecretary General\n", ""),
            await RunAsync("rank", "Secretary General", "--organization", "organization/osce"));
    }

    [Fact]
    public async Task An_unknown_event_scheme_or_value_is_reported()
    {
        await RunAsync("import", TestFiles.SeedData);

        Assert.Equal(
            new(2, "", "There is no event event/nowhere in sqlite:directory.db.\n"), await RunAsync("precedence", "event/nowhere"));
        Assert.Equal(
            new(1, "", "There is no scheme 'court' for the day of the event; there are academic-event, diplomatic-corps, eu, "
                + "states-alphabetical, un-conference, un-general-debate.\n"),
            await RunAsync("precedence", Starting, "--scheme", "court"));
        Assert.Equal(
            new(1, "", "host: 'LAST' is not one of IN_ITS_PLACE, FIRST.\n"),
            await RunAsync("precedence", Starting, "--scheme", "states-alphabetical", "--set", "host=LAST"));
        Assert.Equal(2, (await RunAsync("rank")).Code);
        var lunch = await RunAsync("precedence", Starting, "--purpose", "lunch");
        Assert.Equal(
            (2, "'lunch' is not a value of --purpose: there are list, seating, speaking, photo, arrival."),
            (lunch.Code, lunch.Error.Split('\n')[0]));
    }

    [Fact]
    public async Task A_custom_scheme_is_used_and_an_invalid_one_reported_with_file_and_line()
    {
        await RunAsync("import", TestFiles.SeedData);
        Directory.CreateDirectory(_folder.File("own/schemes"));
        const string Scheme =
            """
            {
              "id": "house", "version": "1", "name": "House", "description": "Everybody alike.",
              "purposes": [{ "purpose": "LIST", "basis": "unsourced" }],
              "classes": [{ "code": 1, "name": "Guests", "who": [{ "roles": ["SPEAKER", "OPENING_SPEAKER"] }], "basis": "unsourced" }]
            }
            """;
        File.WriteAllText(_folder.File("own/schemes/house.json"), Scheme);

        var run = await RunAsync("precedence", Starting, "--scheme", "house", "--rules", "own", "--format", "csv");
        File.WriteAllText(_folder.File("own/schemes/house.json"), Scheme.Replace("SPEAKER", "ORATOR", StringComparison.Ordinal));
        var broken = await RunAsync("precedence", Starting, "--scheme", "house", "--rules", "own");

        Assert.Equal(9, run.Out.Trim().Split('\n').Length);
        Assert.Equal(1, broken.Code);
        Assert.StartsWith("schemes/house.json:4: roles: 'ORATOR' is not one of ", broken.Error, StringComparison.Ordinal);
    }

    private Task<DirectoryProgram.Run> RunAsync(params string[] arguments) => DirectoryProgram.RunAsync(_folder.Path, arguments);
}
