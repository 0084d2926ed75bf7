using SpeakerDirectory.Core.ChangeLog;
using SpeakerDirectory.Core.Editing;
using SpeakerDirectory.Core.Formats;
using SpeakerDirectory.Core.Import;
using SpeakerDirectory.Core.Json;
using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Values;
using SpeakerDirectory.Stores.Sqlite;
using SpeakerDirectory.Tests.Stores;

namespace SpeakerDirectory.Tests.Core.Editing;

public sealed class ImportTests : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private SqliteStore _store = null!; // Opened before each test.
    private DirectoryImport _import = null!; // Likewise.

    public async ValueTask InitializeAsync()
    {
        _store = await SqliteStore.OpenAsync(_folder.File("test.db"), StoreTesting.Cancellation);
        _import = new(_store, TimeProvider.System);
    }

    public async ValueTask DisposeAsync()
    {
        await _store.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task Records_are_imported_in_any_order()
    {
        var file = Write(
            "a.ndjson", Samples.Tenure("ana", "chair"), Samples.Office("chair", "un"), Samples.Person("ana"), Samples.Body("un"));

        Assert.Equal(new SaveOutcome(1, 4, 0, 0, 0), (await ImportAsync(file)).Saved);
        Assert.Equal(["organization/un", "person/ana", "office/chair", "tenure/ana-chair"], await _store.AllAsync());
    }

    [Fact]
    public async Task Different_records_are_replaced_and_equal_ones_change_nothing()
    {
        await ImportAsync(Write("a.ndjson", Samples.Person("ana"), Samples.Person("bob")));
        var second = Write("b.ndjson", Samples.Person("ana"), Samples.Person("bob", "Robert"), Samples.Person("cat"));

        Assert.Equal(new SaveOutcome(2, 1, 1, 0, 1), (await ImportAsync(second)).Saved);
        Assert.Equal(new SaveOutcome(null, 0, 0, 0, 3), (await ImportAsync(second)).Saved);
    }

    [Fact]
    public async Task A_preview_counts_the_same_and_saves_nothing()
    {
        await ImportAsync(Write("a.ndjson", Samples.Person("ana"), Samples.Person("bob")));
        var files = NdjsonFiles.Find([Write("b.ndjson", Samples.Person("ana"), Samples.Person("bob", "Robert"), Samples.Person("cat"))]);

        Assert.Equal(new SaveOutcome(null, 1, 1, 0, 1), (await _import.PreviewAsync(files, null, StoreTesting.Cancellation)).Saved);
        Assert.Equal(1, await _store.SequenceAsync(StoreTesting.Cancellation));
    }

    [Fact]
    public async Task Problems_are_reported_with_file_and_line_in_file_order_and_nothing_is_saved()
    {
        var first = _folder.Write(
            "a.ndjson",
            """{"id":"person/ana","name":"Ana"}""",
            """{"id":"person/bob"}""",
            "",
            "rubbish",
            """{"id":"tenure/a","person":"person/cat","office":"office/chair"}""");
        var second = _folder.Write(
            "b.ndjson", """{"id":"tenure/b","person":"person/bob","office":"organization/un"}""", """{"id":"person/ana","name":"Ann"}""");

        var outcome = await ImportAsync(first, second);

        Assert.Null(outcome.Saved);
        Assert.Equal(
            [
                $"{first}:2: name: The field 'name' is missing; a person must have it.",
                $"{first}:4: This is not one JSON object: 'r' is an invalid start of a value. (at byte 1)",
                $"{first}:5: person: There is no person/cat.",
                $"{first}:5: office: There is no office/chair.",
                $"{second}:1: office: 'organization/un' is not the id of an office.",
                $"{second}:2: id: person/ana is already at {first}:1.",
            ],
            outcome.Findings.Problems.Select(problem => problem.ToString()));
        Assert.Empty(await _store.AllAsync());
    }

    [Fact]
    public async Task Stored_records_can_be_referred_to()
    {
        await ImportAsync(Write("a.ndjson", Samples.Body("un"), Samples.Body("cted", "un"), Samples.Person("ana")));

        Assert.Equal(
            2, (await ImportAsync(Write("b.ndjson", Samples.Office("chair", "un"), Samples.Tenure("ana", "chair")))).Saved?.Created);
        Assert.Equal(
            ["The chain leads back to where it starts: organization/un → organization/cted → organization/un."],
            (await ImportAsync(Write("c.ndjson", Samples.Body("un", "cted")))).Findings.Problems.Select(p => p.Message));
    }

    [Fact]
    public async Task An_import_that_invalidates_stored_records_is_refused()
    {
        await ImportAsync(
            Write(
                "a.ndjson",
                Samples.Body("un"),
                Samples.Person("ana"),
                Samples.Office("chair", "un"),
                Samples.Tenure("ana", "chair", "2020")));

        var outcome = await ImportAsync(Write("b.ndjson", Samples.Person("ana") with { Died = PartialDate.Parse("2019") }));

        Assert.Equal(
            [new Problem("tenure/ana-chair", "from", "2020 is after the death of person/ana on 2019.")], outcome.Findings.Problems);
    }

    [Fact]
    public async Task Warnings_consider_stored_records()
    {
        await ImportAsync(
            Write(
                "a.ndjson",
                Samples.Body("un"),
                Samples.Person("ana", "Ana"),
                Samples.Office("chair", "un"),
                Samples.Tenure("ana", "chair", "2020-01-01", "..")));
        var source = ValueList.Create<Ref<Source>>([new("source/page")]);

        var file = Write(
            "b.ndjson",
            Samples.Page(),
            Samples.Person("bob", "ANA") with { Sources = source },
            Samples.Tenure("bob", "chair", "2021-01-01", "..") with { Sources = source });

        Assert.Equal(
            [
                $"{file}:2: names: The name \"ana\" is also that of person/ana.",
                $"{file}:3: office: 2 people held office/chair on 2021-01-01, which has one seat: also tenure/ana-chair.",
            ],
            (await ImportAsync(file)).Findings.Warnings.Select(warning => warning.ToString()));
    }

    private string Write(string name, params IEnumerable<Record> records) =>
        _folder.Write(name, records.Select(record => System.Text.Encoding.UTF8.GetString(RecordJson.Write(record))));

    private Task<EditOutcome> ImportAsync(params string[] files) =>
        _import.RunAsync(NdjsonFiles.Find(files), "import", null, StoreTesting.Cancellation);
}
