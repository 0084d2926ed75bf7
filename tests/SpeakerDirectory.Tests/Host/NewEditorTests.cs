using System.Text.Json.Nodes;

namespace SpeakerDirectory.Tests.Host;

/// <summary>Typical changes of an editor over HTTP, all of which can be undone.</summary>
public sealed class NewEditorTests : IDisposable
{
    private const string Key = "the-key-of-maya";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_new_speaker_and_a_handed_over_office_can_be_undone()
    {
        var environment = new Dictionary<string, string> { ["DIRECTORY_EDITORS"] = $"Maya={Key},Bert=another-key" };
        await using var server = await RunningServer.StartAsync(
            _folder.Path, environment, "serve", "--urls", "http://127.0.0.1:0", "--seed", TestFiles.SeedData);

        var made = await AddSpeakerAsync(server);
        made.AddRange(await HandOverAsync(server));

        Assert.Equal(new(0, $"2 changes of {made[^1]}", ""), await LogOfAsync(made[^1] - 1));

        // In reverse order, because later changes depend on earlier ones.
        foreach (var change in made.AsEnumerable().Reverse())
        {
            Saved(
                await server.ChangeAsync(
                    Key,
                    "mutation ($change: Int!) { undo(sequence: $change) { problems { recordId field message } change } }",
                    new { change }),
                "undo");
        }

        Assert.Equal(0, await server.StopAsync());
        Assert.Equal("", server.Error);
        Assert.Equal(0, (await DirectoryProgram.RunAsync(_folder.Path, "export", "out")).Code);
        Assert.All(
            Directory.GetFiles(TestFiles.SeedData, "*.ndjson"),
            file => Assert.True(
                File.ReadAllBytes(file)
                    .AsSpan()
                    .SequenceEqual(File.ReadAllBytes(Path.Combine(_folder.File("out"), Path.GetFileName(file)))),
                file));
    }

    [Fact]
    public async Task Without_editors_changes_are_refused_and_the_message_explains_how_to_add_one()
    {
        await using var server = await RunningServer.StartAsync(
            _folder.Path, new Dictionary<string, string>(), "serve", "--urls", "http://127.0.0.1:0", "--seed", TestFiles.SeedData);

        var answer = JsonNode.Parse(await server.SendAsync("""mutation { undo(sequence: 1) { change } }"""))!["errors"]![0]!;

        Assert.Equal(
            ("WRITING_DISABLED", "This directory takes no changes, because nobody has a key. Start it with DIRECTORY_EDITORS=name=key, "
                + "or with DIRECTORY_EDITORS_FILE and the path of a file of such lines."),
            ((string?)answer["extensions"]!["code"], (string?)answer["message"]));
    }

    [Fact]
    public async Task Editors_may_be_read_from_a_file()
    {
        var file = _folder.Write("editors", "# those who write", "", $"Maya = {Key}");
        var environment = new Dictionary<string, string> { ["DIRECTORY_EDITORS_FILE"] = file };
        await using var server = await RunningServer.StartAsync(
            _folder.Path, environment, "serve", "--urls", "http://127.0.0.1:0", "--seed", TestFiles.SeedData);

        Saved(
            await server.ChangeAsync(Key, """mutation { saveSource(input: { title: "A page" }) { problems { message } change } }"""),
            "saveSource");
    }

    [Theory]
    [InlineData("DIRECTORY_EDITORS", "Maya", "Entry 1 of the editors is not of the form name=key.\n")]
    [InlineData("DIRECTORY_EDITORS_FILE", "nowhere", "There is no file nowhere, which DIRECTORY_EDITORS_FILE names.\n")]
    public async Task Invalid_editors_are_reported_before_the_server_starts(string variable, string value, string error)
    {
        Assert.Equal(
            new(2, "", error),
            await DirectoryProgram.RunAsync(
                _folder.Path, new Dictionary<string, string> { [variable] = value }, "serve", "--urls", "http://127.0.0.1:0"));
        Assert.Empty(Directory.GetFileSystemEntries(_folder.Path));
    }

    // An invented person: no real one may be recorded at an event they did not attend.
    private static async Task<List<int>> AddSpeakerAsync(RunningServer server)
    {
        var found = await server.ChangeAsync(
            Key, """{ search(text: "peace and trust unity", kinds: [EVENT]) { nodes { record { id } } } }""");
        Assert.Equal("event/2025-ashgabat-peace-and-trust-forum", (string?)found["search"]!["nodes"]![0]!["record"]!["id"]);

        var source = await SaveAsync(
            server,
            "saveSource",
            "source { id }",
            "SourceInput",
            new
            {
                title = "Speakers of the forum",
                publisher = "A paper",
                url = "https://example.org/forum",
                date = "2025-12-13",
                language = "en",
            });
        var institute = await SaveAsync(server, "saveOrganization", "organization { id }", "OrganizationInput", new
        {
            name = "Institute of Neutrality",
            names = new[] { new { text = "Институт нейтралитета", language = "ru" } },
            type = "ACADEMIC",
            country = "organization/tkm",
            city = "Ashgabat",
            sources = new[] { source.Id },
        });
        var office = await SaveAsync(
            server,
            "saveOffice",
            "office { id }",
            "OfficeInput",
            new { title = "Director", organization = institute.Id, rank = "ACADEMIC", sources = new[] { source.Id } });
        var person = await SaveAsync(
            server,
            "savePerson",
            "person { id }",
            "PersonInput",
            new
            {
                name = "Огулджан Непесова",
                gender = "FEMALE",
                nationality = new[] { "organization/tkm" },
                sources = new[] { source.Id },
            });
        var tenure = await SaveAsync(
            server,
            "saveTenure",
            "tenure { id }",
            "TenureInput",
            new
            {
                person = person.Id,
                office = office.Id,
                from = "2024",
                confirmed = new[] { "2025-12-12" },
                sources = new[] { source.Id },
            });
        var appearance = await SaveAsync(server, "saveAppearance", "appearance { id }", "AppearanceInput", new
        {
            person = person.Id,
            @event = "event/2025-ashgabat-peace-and-trust-forum",
            role = "SPEAKER",
            tenures = new[] { tenure.Id },
            organization = institute.Id,
            title = "Director of the Institute",
            sources = new[] { source.Id },
        });

        Assert.Equal(
            [
                "source/a-paper-2025-12-13-speakers-of-the-forum", "organization/institute-of-neutrality",
                "office/institute-of-neutrality-director", "person/oguldzhan-nepesova",
                "tenure/oguldzhan-nepesova-institute-of-neutrality-director-2024",
                "appearance/2025-ashgabat-peace-and-trust-forum-oguldzhan-nepesova",
            ],
            new[] { source, institute, office, person, tenure, appearance }.Select(saved => saved.Id));
        return [source.Change, institute.Change, office.Change, person.Change, tenure.Change, appearance.Change];
    }

    private static async Task<int[]> HandOverAsync(RunningServer server)
    {
        var next = await SaveAsync(
            server,
            "savePerson",
            "person { id }",
            "PersonInput",
            new { name = "Jana Nováková", sources = new[] { "source/astana-times-2025-02-25-new-eusr" } });
        const string HandOver = """
            mutation ($dryRun: Boolean!) {
              handOver(
                input: {
                  office: "office/eu-special-representative-central-asia", person: "person/jana-novakova", day: "2026-01-10",
                  sources: ["source/astana-times-2025-02-25-new-eusr"]
                },
                dryRun: $dryRun
              ) {
                previous { id to } tenure { id predecessor { id } } preview { recordId action } problems { recordId field message } change
              }
            }
            """;

        var preview = (await server.ChangeAsync(Key, HandOver, new { dryRun = true }))["handOver"]!;
        Assert.Equal(
            """[{"recordId":"tenure/eduards-stiprais-eu-special-representative-central-asia-2025","action":"CHANGED"},"""
                + """{"recordId":"tenure/jana-novakova-eu-special-representative-central-asia-2026","action":"CREATED"}]""",
            preview["preview"]!.ToJsonString());

        var done = await server.ChangeAsync(Key, HandOver, new { dryRun = false });
        Assert.Equal("2026-01-10", (string?)done["handOver"]!["previous"]!["to"]);
        return [next.Change, Saved(done, "handOver")];
    }

    private static async Task<(string Id, int Change)> SaveAsync(
        RunningServer server, string mutation, string record, string type, object input)
    {
        var data = await server.ChangeAsync(
            Key,
            $"mutation ($input: {type}!) {{ {mutation}(input: $input) {{ {record} problems {{ recordId field message }} change }} }}",
            new { input });
        var change = Saved(data, mutation);
        return ((string)data[mutation]![record.Split(' ')[0]]!["id"]!, change);
    }

    private static int Saved(JsonNode data, string mutation)
    {
        Assert.Equal("[]", data[mutation]!["problems"]!.ToJsonString());
        return (int)data[mutation]!["change"]!;
    }

    private async Task<DirectoryProgram.Run> LogOfAsync(int after)
    {
        var log = await DirectoryProgram.RunAsync(_folder.Path, "log", "--after", $"{after}", "--format", "ndjson");
        var changes = log.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!).ToList();
        Assert.All(changes, change => Assert.Equal("Maya", (string?)change["by"]));
        return log with
        {
            Out = $"{changes.Count} changes of {string.Join(", ", changes.Select(change => (int)change["sequence"]!).Distinct())}",
        };
    }
}
