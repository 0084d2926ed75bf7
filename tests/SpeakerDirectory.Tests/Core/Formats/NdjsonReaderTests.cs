using System.Text;
using SpeakerDirectory.Core.Formats;

namespace SpeakerDirectory.Tests.Core.Formats;

public sealed class NdjsonReaderTests
{
    private const string Ana = """{"id":"person/ana","name":"Ana"}""";
    private const string Bob = """{"id":"person/bob","name":"Bob"}""";

    [Theory]
    [InlineData($"{Ana}\n{Bob}\n", 1, 2)]
    [InlineData($"{Ana}\n{Bob}", 1, 2)]
    [InlineData($"{Ana}\r\n{Bob}\r\n", 1, 2)]
    [InlineData($"\uFEFF{Ana}\n{Bob}\n", 1, 2)]
    [InlineData($"\n\n {Ana} \n\t\r\n{Bob}\n\n", 3, 5)]
    public async Task Records_are_read_with_their_lines(string text, int first, int second)
    {
        Assert.Equal([(first, "person/ana", ""), (second, "person/bob", "")], await ReadAsync(Encoding.UTF8.GetBytes(text)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n")]
    [InlineData("\uFEFF")]
    [InlineData("\r\n \n")]
    public async Task A_file_without_records_is_empty(string text)
    {
        Assert.Empty(await ReadAsync(Encoding.UTF8.GetBytes(text)));
    }

    [Fact]
    public async Task A_damaged_line_is_reported_and_the_others_are_read()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes($"{Ana}\n{{\n"), 0x22, 0xFF, 0x22, .. "\n"u8, .. Encoding.UTF8.GetBytes(Bob)];

        var read = await ReadAsync(bytes);

        Assert.Equal([1, 2, 3, 4], read.Select(line => line.Number));
        Assert.Equal(["person/ana", null, null, "person/bob"], read.Select(line => line.Id));
        Assert.Equal("a.ndjson:3: The line is not valid UTF-8.", read[2].Problem);
        Assert.StartsWith("a.ndjson:2: This is not one JSON object: ", read[1].Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_line_that_is_too_long_is_reported_and_the_others_are_read()
    {
        var text = $"{Ana}\n{new string('x', (4 * 1024 * 1024) + 1)}\n{Bob}\n{new string('y', 9 * 1024 * 1024)}";

        Assert.Equal(
            [
                (1, "person/ana", ""),
                (2, null, "a.ndjson:2: The line is longer than 4 MB. A line holds one record."),
                (3, "person/bob", ""),
                (4, null, "a.ndjson:4: The line is longer than 4 MB. A line holds one record."),
            ],
            await ReadAsync(Encoding.UTF8.GetBytes(text)));
    }

    [Fact]
    public async Task A_line_as_long_as_allowed_is_read()
    {
        var note = new string('n', (4 * 1024 * 1024) - """{"id":"person/ana","name":"Ana","note":""}""".Length);

        Assert.Equal(
            [(1, "person/ana", ""), (2, "person/bob", "")],
            await ReadAsync(Encoding.UTF8.GetBytes($$"""{"id":"person/ana","name":"Ana","note":"{{note}}"}""" + $"\n{Bob}\n")));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    public async Task Lines_are_read_from_chunks_of_any_size(int size)
    {
        await using var stream = new SlowStream(Encoding.UTF8.GetBytes($"{Ana}\n\n{Bob}"), size);

        Assert.Equal([(1, "person/ana", ""), (3, "person/bob", "")], await ReadAsync(stream));
    }

    private static Task<List<(int Number, string? Id, string Problem)>> ReadAsync(byte[] bytes) => ReadAsync(new MemoryStream(bytes));

    private static async Task<List<(int Number, string? Id, string Problem)>> ReadAsync(Stream stream)
    {
        var lines = new List<(int, string?, string)>();
        await foreach (var line in NdjsonReader.ReadAsync(stream, "a.ndjson", TestContext.Current.CancellationToken))
        {
            lines.Add((line.Number, line.Record?.Id, string.Join('\n', line.Problems)));
        }

        return lines;
    }

    private sealed class SlowStream(byte[] bytes, int size) : MemoryStream(bytes)
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            base.ReadAsync(buffer[..Math.Min(size, buffer.Length)], cancellationToken);
    }
}
