using System.Runtime.CompilerServices;
using System.Text.Unicode;
using SpeakerDirectory.Core.Json;
using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Values;

namespace SpeakerDirectory.Core.Formats;

/// <summary>A line that was read: a record, or what is wrong with it.</summary>
/// <param name="Number">The number of the line, from 1.</param>
/// <param name="Record">The record; null when there are problems.</param>
/// <param name="Problems">What is wrong with the line; empty when it is a record.</param>
public readonly record struct ReadLine(int Number, Record? Record, IReadOnlyList<Problem> Problems);

/// <summary>Reads records from a stream, one a line. It reads any content to the end and returns records and problems.</summary>
public static class NdjsonReader
{
    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>Reads every line that is not empty.</summary>
    /// <param name="stream">The stream, read to its end and left open.</param>
    /// <param name="file">The name of the file, for problems.</param>
    public static async IAsyncEnumerable<ReadLine> ReadAsync(
        Stream stream, string file, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var line in Lines.ReadAsync(stream, Ndjson.LongestLine, cancellation))
        {
            if (line.IsTooLong)
            {
                yield return Refused($"The line is longer than {Ndjson.LongestLine / 1024 / 1024} MB. A line holds one record.");
            }
            else if (Content(line.Bytes.Span, line.Number == 1).IsEmpty)
            {
                continue;
            }
            else if (!Utf8.IsValid(line.Bytes.Span))
            {
                yield return Refused("The line is not valid UTF-8.");
            }
            else
            {
                var problems = new List<Problem>();
                var record = RecordJson.Read(Content(line.Bytes.Span, line.Number == 1), problems);
                yield return new(
                    line.Number,
                    record,
                    problems.Count == 0 ? [] : [.. problems.Select(p => p with { Location = new(file, line.Number) })]);
            }

            ReadLine Refused(string message) => new(line.Number, null, [new(null, null, message) { Location = new(file, line.Number) }]);
        }
    }

    private static ReadOnlySpan<byte> Content(ReadOnlySpan<byte> line, bool isFirst) =>
        (isFirst && line.StartsWith(ByteOrderMark) ? line[ByteOrderMark.Length..] : line).Trim(" \t\r"u8);
}
