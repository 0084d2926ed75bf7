namespace SpeakerDirectory.Core.Formats;

/// <summary>The file format: line-delimited JSON, UTF-8, one record a line, one file a kind.</summary>
public static class Ndjson
{
    /// <summary>Nobody writes a record this long; a file without line ends would otherwise be read into memory whole.</summary>
    public const int LongestLine = 4 * 1024 * 1024;

    public static string FileName(RecordShape shape) => $"{shape.PluralName}.ndjson";

    /// <summary>The eight names, in the order of the kinds.</summary>
    public static IEnumerable<string> FileNames => RecordShape.All.Select(FileName);
}
