namespace SpeakerDirectory.Tests.Host;

public sealed class CommandTests : IDisposable
{
    // The level of a Special Representative is set with each appointment; no source states it for this one.
    private static readonly string Unranked =
        $"{Path.Combine(TestFiles.SeedData, "offices.ndjson")}:102: rank: note: office/unrcca-head has no rank; 'Special Representative "
        + "of the Secretary-General for Central Asia and Head of UNRCCA' leaves open whether it is UN_UNDER_SECRETARY_GENERAL or "
            + "UN_ASSISTANT_SECRETARY_GENERAL, by 'Special Representative of the Secretary-General for Central Asia'.\n";

    private const string OneUnranked = "1 office has no rank although its title speaks of one.\n";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Seed_data_are_exported_as_imported_and_a_second_import_changes_nothing()
    {
        Assert.Equal(
            new(0, "1,056 created, 0 changed, 0 unchanged.\n" + OneUnranked, Unranked), await RunAsync("import", TestFiles.SeedData));
        Assert.Equal(new(0, "Nothing changed: all 1,056 records are there already.\n", ""), await RunAsync("import", TestFiles.SeedData));

        var export = await RunAsync("export", "out");

        Assert.Equal((0, ""), (export.Code, export.Error));
        Assert.EndsWith("1,056 records written to out.\n", export.Out, StringComparison.Ordinal);
        SameFiles(TestFiles.SeedData, _folder.File("out"));
    }

    [Fact]
    public async Task Importing_the_general_debate_before_or_after_the_seed_data_gives_the_same_directory()
    {
        var debate = TestFiles.GeneralDebate;

        await RunAsync("import", debate, "--store", "sqlite:alone.db");
        await RunAsync("export", "alone", "--store", "sqlite:alone.db");
        SameFiles(debate, _folder.File("alone"));

        var after = await RunAsync("import", TestFiles.SeedData, "--store", "sqlite:alone.db");
        await RunAsync("import", TestFiles.SeedData, "--store", "sqlite:other.db");
        var before = await RunAsync("import", debate, "--store", "sqlite:other.db");
        await RunAsync("export", "one", "--store", "sqlite:alone.db");
        await RunAsync("export", "other", "--store", "sqlite:other.db");

        // Twelve offices and three tenures are in both under different ids. The code CS was that of Czechoslovakia, later that of Serbia
        // and Montenegro.
        Assert.Equal(
            new(
                0, $"907 created, 0 changed, 149 unchanged.\n{OneUnranked}15 warnings: the command validate lists them.\n", Unranked),
            after);
        Assert.Equal(
            (0, "19,027 created, 0 changed, 149 unchanged.\n125 warnings: the command validate lists them.\n"), (before.Code, before.Out));
        SameFiles(_folder.File("one"), _folder.File("other"));
    }

    [Fact]
    public async Task Validate_reports_problems_and_warnings_with_file_and_line_and_needs_no_store()
    {
        Assert.Equal(
            new(0, OneUnranked + "1,056 records, 0 warnings, 0 problems.\n", Unranked), await RunAsync("validate", TestFiles.SeedData));

        _folder.Write("people.ndjson", """{"id":"person/ana","name":"Ana","born":"1980","died":"1970"}""");

        Assert.Equal(
            new(1, "1 record, 1 warning, 1 "
                + "problem.\n",
                "people.ndjson:1: sources: warning: It has no source.\npeople.ndjson:1: born: born 1980 is after died 1970.\n"),
            await RunAsync("validate", "people.ndjson"));
        Assert.Equal([_folder.File("people.ndjson")], Directory.GetFiles(_folder.Path));
    }

    [Fact]
    public async Task Validate_with_a_store_resolves_references_to_its_records()
    {
        var tenure = _folder.Write(
            "new.ndjson",
            """{"id":"tenure/x","person":"person/natalia-gherman","office":"office/cted-executive-director","sources":"""
                + """["source/nowhere"]}""");
        await RunAsync("import", TestFiles.SeedData);

        var alone = await RunAsync("validate", "new.ndjson");
        var onTop = await RunAsync("validate", "new.ndjson", "--store", "sqlite:directory.db");

        Assert.Equal((1, "1 record, 0 warnings, 3 problems.\n"), (alone.Code, alone.Out));
        Assert.Equal(new(1, "1 record, 0 warnings, 1 problem.\n", "new.ndjson:1: sources: There is no source/nowhere.\n"), onTop);
        Assert.True(File.Exists(tenure));
    }

    [Fact]
    public async Task An_import_notes_at_most_twenty_proposed_ranks_and_validate_all_of_them()
    {
        _folder.Write(
            "offices.ndjson",
            [.. Enumerable
                .Range(1, 23)
                .Select(i => $$"""{"id":"office/minister-{{i:00}}","title":"Minister of State","organization":"organization/uzb"}""")]);
        _folder.Write("organizations.ndjson", """{"id":"organization/uzb","name":"Uzbekistan","type":"STATE"}""");

        var import = await RunAsync("import", "organizations.ndjson", "offices.ndjson");
        var validate = await RunAsync("validate", "organizations.ndjson", "offices.ndjson");

        string Note(
            int i) =>
                $"offices.ndjson:{i}: rank: note: office/minister-{i:00} has no rank; 'Minister of State' leaves open whether it is "
                + "MINISTER or DEPUTY_MINISTER.\n";
        Assert.Equal(string.Concat(Enumerable.Range(1, 20).Select(Note)), import.Error);
        Assert.StartsWith(
            "24 created, 0 changed, 0 unchanged.\n23 offices have no rank although their titles speak of one: the first 20 are noted "
            + "here, and the command validate notes all of them.\n",
            import.Out,
            StringComparison.Ordinal);
        Assert.StartsWith(string.Concat(Enumerable.Range(1, 23).Select(Note)), validate.Error, StringComparison.Ordinal);
        Assert.StartsWith(
            "23 offices have no rank although their titles speak of one.\n24 records, ", validate.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_import_with_a_problem_changes_nothing()
    {
        _folder.Write("a.ndjson", """{"id":"person/ana","name":"Ana"}""", """{"id":"person/bob","nickname":"Bob","name":"Robert"}""");

        var import = await RunAsync("import", "a.ndjson");
        var export = await RunAsync("export", "out");

        Assert.Equal(1, import.Code);
        Assert.Equal("", import.Out);
        Assert.StartsWith(
            "a.ndjson:2: nickname: A person has no field 'nickname'. It has id, name, ", import.Error, StringComparison.Ordinal);
        Assert.EndsWith("\n1 problem. Nothing was changed.\n", import.Error, StringComparison.Ordinal);
        Assert.EndsWith("0 records written to out.\n", export.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_dry_run_reports_what_would_change_and_changes_nothing()
    {
        _folder.Write("a.ndjson", """{"id":"person/ana","name":"Ana"}""");

        var first = await RunAsync("import", "a.ndjson", "--dry-run");

        Assert.StartsWith("Dry run, nothing was changed: 1 created, 0 changed, 0 unchanged.\n", first.Out, StringComparison.Ordinal);
        Assert.False(File.Exists(_folder.File("directory.db")));

        await RunAsync("import", "a.ndjson");
        _folder.Write("a.ndjson", """{"id":"person/ana","name":"Anna"}""");

        Assert.StartsWith(
            "Dry run, nothing was changed: 0 created, 1 changed, 0 unchanged.\n",
            (await RunAsync("import", "a.ndjson", "--dry-run")).Out,
            StringComparison.Ordinal);
        Assert.StartsWith("0 created, 1 changed, 0 unchanged.\n", (await RunAsync("import", "a.ndjson")).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_store_may_be_set_by_an_environment_variable()
    {
        var environment = new Dictionary<string, string> { ["DIRECTORY_STORE"] = "sqlite:elsewhere.db" };
        _folder.Write("a.ndjson", """{"id":"person/ana","name":"Ana"}""");

        var run = await DirectoryProgram.RunAsync(_folder.Path, environment, "import", "a.ndjson");

        Assert.Equal(0, run.Code);
        Assert.True(File.Exists(_folder.File("elsewhere.db")));
        Assert.False(File.Exists(_folder.File("directory.db")));
    }

    [Theory]
    [InlineData("There is no file or folder nowhere.\n", "import", "nowhere")]
    [InlineData("There is no file or folder nowhere.\n", "validate", "nowhere")]
    [InlineData(
        "There is no directory in nowhere.db. Name another with --store, or fill this one with the command import.\n",
        "export",
        "out",
        "--store",
        "sqlite:nowhere.db")]
    [InlineData(
        "'mysql:x' is not a store. It should be sqlite: and the path of a file, like sqlite:directory.db, or neo4j: and the HTTP "
        + "address of a Neo4j, like neo4j:http://localhost:7474.\nWith --help the program says what it can do.\n",
        "export",
        "out",
        "--store",
        "mysql:x")]
    [InlineData(
        "'nonsense' is not an address to answer at like http://127.0.0.1:5080.\nWith --help the program says what it can do.\n",
        "serve",
        "--urls",
        "nonsense")]
    public async Task A_command_that_cannot_run_reports_the_reason(string error, params string[] arguments)
    {
        Assert.Equal(new(2, "", error), await RunAsync(arguments));
    }

    [Theory]
    [InlineData("frobnicate")]
    [InlineData("import")]
    [InlineData("import", "--frobnicate", "a")]
    [InlineData("--store", "sqlite:a.db", "import", "b")]
    public async Task Invalid_arguments_are_refused_and_nothing_is_written(params string[] arguments)
    {
        var run = await RunAsync(arguments);

        Assert.Equal((2, ""), (run.Code, run.Out));
        Assert.EndsWith("With --help the program says what it can do.\n", run.Error, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(_folder.Path));
    }

    [Theory]
    [InlineData("serve")]
    [InlineData("import")]
    [InlineData("export")]
    [InlineData("validate")]
    public async Task Help_shows_examples(string command)
    {
        var all = await RunAsync("--help");
        var one = await RunAsync(command, "--help");

        Assert.Equal((0, 0, "", ""), (all.Code, one.Code, all.Error, one.Error));
        Assert.Contains($"\n  {command} ", all.Out, StringComparison.Ordinal);
        Assert.Contains($"Examples:\n  {command} ", one.Out, StringComparison.Ordinal);
    }

    private Task<DirectoryProgram.Run> RunAsync(params string[] arguments) => DirectoryProgram.RunAsync(_folder.Path, arguments);

    private static void SameFiles(string expected, string actual)
    {
        var names = Directory.GetFiles(expected, "*.ndjson").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal).ToArray();
        Assert.Equal(names, Directory.GetFiles(actual).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal));
        Assert.All(
            names,
            name => Assert.True(
                File.ReadAllBytes(Path.Combine(expected, name)).AsSpan().SequenceEqual(File.ReadAllBytes(Path.Combine(actual, name))),
                name));
    }
}
