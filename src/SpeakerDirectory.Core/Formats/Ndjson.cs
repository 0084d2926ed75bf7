using SpeakerDirectory.Core.Records;

namespace SpeakerDirectory.Core.Formats;

/// <summary>The file format: line-delimited JSON, UTF-8, one record a line, one file a kind.</summary>
public static class Ndjson
{
    /// <summary>
    /// The largest length of a line in bytes. No record is so long; without a limit a file without line ends would be read into memory at
    /// once.
    /// </summary>
    public const int LongestLine = 4 * 1024 * 1024;

    /// <summary>The name of a kind's file: <c>people.ndjson</c>.</summary>
    public static string FileName(RecordShape shape) => $"{shape.PluralName}.ndjson";

    /// <summary>The names of all files, in the order of the kinds.</summary>
    public static IEnumerable<string> FileNames => RecordShape.All.Select(FileName);
}
