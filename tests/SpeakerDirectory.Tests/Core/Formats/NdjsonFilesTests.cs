using SpeakerDirectory.Core.Formats;
using SpeakerDirectory.Core.Records;

namespace SpeakerDirectory.Tests.Core.Formats;

public sealed class NdjsonFilesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_files_of_a_folder_are_read_in_the_order_of_the_kinds()
    {
        foreach (var name in new[] { "appearances.ndjson", "people.ndjson", "sources.ndjson", "other.ndjson", "people.txt" })
        {
            _folder.Write(name);
        }

        var files = NdjsonFiles.Find([_folder.Path]);

        Assert.Equal([_folder.File("sources.ndjson"), _folder.File("people.ndjson"), _folder.File("appearances.ndjson")], files.Paths);
        Assert.Equal([_folder.File("other.ndjson")], files.Ignored);
    }

    [Fact]
    public void A_single_file_may_have_any_name_and_is_read_once()
    {
        _folder.Write("people.ndjson");
        var other = _folder.Write("other.txt");

        Assert.Equal([other, _folder.File("people.ndjson")], NdjsonFiles.Find([other, _folder.Path, other]).Paths);
    }

    [Fact]
    public void A_missing_file_is_reported()
    {
        Assert.Equal(
            "There is no file or folder nowhere.", Assert.Throws<FileNotFoundException>(() => NdjsonFiles.Find(["nowhere"])).Message);
        Assert.StartsWith(
            $"The folder {_folder.Path} has none of the files sources.ndjson, ",
            Assert.Throws<IOException>(() => NdjsonFiles.Find([_folder.Path])).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_changes_between_two_readings_is_not_read_again()
    {
        var files = NdjsonFiles.Find([_folder.Write("people.ndjson", """{"id":"person/ana","name":"Ana"}""")]);
        _folder.Write("people.ndjson", """{"id":"person/ana","name":"Ana"}""", """{"id":"person/bob","name":"Bob"}""");

        await Assert.ThrowsAsync<IOException>(
            async () => await files.ReadAsync(TestContext.Current.CancellationToken).CountAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Records_are_written_to_eight_files_including_empty_ones()
    {
        Record[] records = [Samples.Page(), Samples.Person("ana"), Samples.Person("bob")];

        var counts = await NdjsonWriter.WriteAsync(records.ToAsyncEnumerable(), _folder.File("new"), TestContext.Current.CancellationToken);

        Assert.Equal((1, 2, 0), (counts[RecordKind.Source], counts[RecordKind.Person], counts[RecordKind.Event]));
        Assert.Equal(
            [
                "appearances.ndjson: ", "events.ndjson: ", "memberships.ndjson: ", "offices.ndjson: ", "organizations.ndjson: ",
                """people.ndjson: {"id":"person/ana","name":"ana"}|{"id":"person/bob","name":"bob"}|""",
                """sources.ndjson: {"id":"source/page","title":"A page"}|""",
                "tenures.ndjson: ",
            ],
            Directory.GetFiles(_folder.File("new"))
                .Order(StringComparer.Ordinal)
                .Select(file => $"{Path.GetFileName(file)}: {File.ReadAllText(file).Replace('\n', '|')}"));
    }

    [Fact]
    public async Task An_interrupted_export_leaves_the_files_unchanged()
    {
        _folder.Write("people.ndjson", "before");

        await Assert.ThrowsAsync<InvalidOperationException>(
            () => NdjsonWriter.WriteAsync(BreaksOff(), _folder.Path, TestContext.Current.CancellationToken));

        Assert.Equal([_folder.File("people.ndjson")], Directory.GetFiles(_folder.Path));
        Assert.Equal("before\n", File.ReadAllText(_folder.File("people.ndjson")));

        static async IAsyncEnumerable<Record> BreaksOff()
        {
            await Task.Yield();
            yield return Samples.Person("ana");
            throw new InvalidOperationException("The store went away.");
        }
    }
}
