using System.Text.RegularExpressions;

namespace SpeakerDirectory.Tests.Host;

public sealed partial class LogAndBackupTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_log_shows_who_changed_what_and_when()
    {
        await ImportAsync("""{"id":"person/ana","name":"Ana","note":"First."}""", """{"id":"person/bob","name":"Bob"}""");
        await ImportAsync("""{"id":"person/ana","name":"Anna Lee","born":"1970"}""");

        var all = await RunAsync("log");
        var ofAna = await RunAsync("log", "--record", "person/ana", "--after", "1");

        Assert.Equal(
            """
            1  AT  import  created  person/ana
                name: + Ana
                note: + First.
            1  AT  import  created  person/bob
                name: + Bob
            2  AT  import  changed  person/ana
                name: Ana → Anna Lee
                born: + 1970
                note: - First.

            """,
            Timeless(all.Out));
        Assert.Equal(
            """
            2  AT  import  changed  person/ana
                name: Ana → Anna Lee
                born: + 1970
                note: - First.

            """,
            Timeless(ofAna.Out));
        Assert.Equal(
            """{"sequence":2,"at":"AT","by":"import","action":"CHANGED","recordId":"person/ana","fields":"""
                + """[{"field":"name","before":"Ana","after":"Anna Lee"},{"field":"born","before":null,"after":"1970"},"""
                + """{"field":"note","before":"First.","after":null}]}"""
                + "\n",
            Timeless((await RunAsync("log", "--after", "1", "--format", "ndjson")).Out));
        Assert.Equal(new(0, "", ""), await RunAsync("log", "--record", "person/nobody"));
    }

    [Fact]
    public async Task A_backup_of_a_served_directory_holds_its_state_at_that_moment()
    {
        var environment = new Dictionary<string, string> { ["DIRECTORY_EDITORS"] = "Maya=key" };
        await using (var server = await RunningServer.StartAsync(
            _folder.Path, environment, "serve", "--urls", "http://127.0.0.1:0", "--seed", TestFiles.SeedData))
        {
            await server.ChangeAsync("key", """mutation { savePerson(input: { name: "Early" }) { change } }""");

            var backup = await RunAsync("backup", "copy.db");
            await server.ChangeAsync("key", """mutation { savePerson(input: { name: "Late" }) { change } }""");

            Assert.Equal((0, ""), (backup.Code, backup.Error));
            Assert.StartsWith("sqlite:directory.db was copied to copy.db (", backup.Out, StringComparison.Ordinal);
            Assert.Equal(
                new(2, "", "sqlite:directory.db exists already. Replace it with --force: its content is lost.\n"),
                await RunAsync("restore", "copy.db"));
            Assert.Equal(
                new(2, "", "directory.db is in use. Stop the program that serves it first.\n"),
                await RunAsync("restore", "copy.db", "--force"));
            Assert.Equal("""{"data":{"person":{"name":"Late"}}}""", await server.SendAsync("""{ person(id: "person/late") { name } }"""));
            await server.StopAsync();
        }

        Assert.Equal(new(0, "sqlite:directory.db was restored from copy.db.\n", ""), await RunAsync("restore", "copy.db", "--force"));
        Assert.Equal("2  AT  Maya  created  person/early\n    name: + Early\n", Timeless((await RunAsync("log", "--after", "1")).Out));
        Assert.Equal(
            new(0, "sqlite:new.db was restored from copy.db.\n", ""), await RunAsync("restore", "copy.db", "--store", "sqlite:new.db"));
        await RunAsync("export", "one");
        await RunAsync("export", "other", "--store", "sqlite:new.db");
        Assert.Equal(File.ReadAllText(_folder.File("one/people.ndjson")), File.ReadAllText(_folder.File("other/people.ndjson")));
        Assert.Contains("person/early", File.ReadAllText(_folder.File("one/people.ndjson")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_existing_backup_is_only_replaced_with_force()
    {
        await ImportAsync("""{"id":"person/ana","name":"Ana"}""");
        await RunAsync("backup", "copy.db");

        Assert.Equal(
            new(2, "", "copy.db exists already. Name another file, or replace it with --force.\n"), await RunAsync("backup", "copy.db"));
        Assert.Equal(0, (await RunAsync("backup", "copy.db", "--force")).Code);
        Assert.Equal(
            new(2, "", "directory.db is the directory itself. Name another file.\n"), await RunAsync("backup", "directory.db", "--force"));
        Assert.Equal(
            ["copy.db", "directory.db", "people.ndjson"],
            Directory.GetFileSystemEntries(_folder.Path).Select(file => Path.GetFileName(file)!).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_missing_foreign_truncated_or_damaged_backup_is_refused_and_the_directory_is_unchanged()
    {
        await ImportAsync([.. Enumerable.Range(0, 2_000).Select(i => $$"""{"id":"person/p{{i}}","name":"P{{i}}"}""")]);
        await RunAsync("backup", "copy.db");
        _folder.Write("text.db", "This is a text and no database, however long it goes on, and on, and on, and on, and on, and on.");
        var bytes = File.ReadAllBytes(_folder.File("copy.db"));
        File.WriteAllBytes(_folder.File("half.db"), bytes[..(bytes.Length / 2)]);
        var damaged = (byte[])bytes.Clone();
        damaged.AsSpan(bytes.Length / 2, 8_192).Fill(0x55);
        File.WriteAllBytes(_folder.File("damaged.db"), damaged);

        Assert.Equal(new(2, "", "There is no file nowhere.db.\n"), await RunAsync("restore", "nowhere.db", "--force"));
        Assert.Equal(new(2, "", "text.db is no backup of a directory.\n"), await RunAsync("restore", "text.db", "--force"));
        Assert.Equal(2, (await RunAsync("restore", "half.db", "--force")).Code);
        Assert.Equal(2, (await RunAsync("restore", "damaged.db", "--force")).Code);
        Assert.Equal(
            2_000, (await RunAsync("export", "out")) is { Code: 0 } ? File.ReadLines(_folder.File("out/people.ndjson")).Count() : 0);
    }

    [Fact]
    public async Task Backup_and_log_need_an_existing_directory()
    {
        const string Nothing =
            "There is no directory in directory.db. Name another with --store, or fill this one with the command import.\n";

        Assert.Equal(new(2, "", Nothing), await RunAsync("backup", "copy.db"));
        Assert.Equal(new(2, "", Nothing), await RunAsync("log"));
        Assert.Empty(Directory.GetFileSystemEntries(_folder.Path));
    }

    [Theory]
    [InlineData("log")]
    [InlineData("backup")]
    [InlineData("restore")]
    public async Task Help_shows_examples(string command) =>
        Assert.Contains($"Examples:\n  {command} ", (await RunAsync(command, "--help")).Out, StringComparison.Ordinal);

    private async Task ImportAsync(params string[] people) =>
        Assert.Equal(0, (await RunAsync("import", _folder.Write("people.ndjson", people))).Code);

    private Task<DirectoryProgram.Run> RunAsync(params string[] arguments) => DirectoryProgram.RunAsync(_folder.Path, arguments);

    private static string Timeless(string log) => Moment().Replace(log, "AT");

    [GeneratedRegex(@"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")]
    private static partial Regex Moment();
}
