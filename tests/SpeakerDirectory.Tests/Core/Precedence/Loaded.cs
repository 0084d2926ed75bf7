using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Text;
using SpeakerDirectory.Core.Json;
using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Values;

namespace SpeakerDirectory.Tests.Core.Precedence;

/// <summary>Records and lists, read once for all tests.</summary>
internal static class Loaded
{
    private static readonly ConcurrentDictionary<string, List<Record>> ReadOnce = new();

    /// <summary>The lines of a list beside this file, split at tabs.</summary>
    public static IEnumerable<string[]> List(string name, [CallerFilePath] string caller = "") =>
        File.ReadLines(Path.Combine(Path.GetDirectoryName(caller)!, "Lists", name)).Select(line => line.Split('\t'));

    public static List<Record> SeedData() => ReadOnce.GetOrAdd(TestFiles.SeedData, Read);

    public static List<Record> GeneralDebate() => ReadOnce.GetOrAdd(TestFiles.GeneralDebate, Read);

    private static List<Record> Read(string folder)
    {
        var problems = new List<Problem>();
        var records = RecordShape.All
            .SelectMany(shape => File.ReadLines(Path.Combine(folder, shape.PluralName + ".ndjson")))
            .Select(line => RecordJson.Read(Encoding.UTF8.GetBytes(line), problems)!)
            .ToList();
        Assert.Empty(problems);
        return records;
    }
}
