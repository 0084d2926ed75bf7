using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Text;
using SpeakerDirectory.Core;

namespace SpeakerDirectory.Tests.Core.Precedence;

/// <summary>Records and lists, read once.</summary>
internal static class Loaded
{
    private static readonly ConcurrentDictionary<string, List<SpeakerDirectory.Core.Record>> ReadOnce = new();

    /// <summary>The lines of a list beside this file, cut at tabs.</summary>
    public static IEnumerable<string[]> List(string name, [CallerFilePath] string caller = "") =>
        File.ReadLines(Path.Combine(Path.GetDirectoryName(caller)!, "Lists", name)).Select(line => line.Split('\t'));

    public static List<SpeakerDirectory.Core.Record> SeedData() => ReadOnce.GetOrAdd(TestFiles.SeedData, Read);

    /// <summary>All records of a data set beside the repository; the test is skipped where there is none.</summary>
    public static List<SpeakerDirectory.Core.Record> Shared(string folder) => ReadOnce.GetOrAdd(TestFiles.Shared(folder), Read);

    private static List<SpeakerDirectory.Core.Record> Read(string folder)
    {
        var problems = new List<Problem>();
        var records = Directory.EnumerateFiles(folder, "*.ndjson").SelectMany(File.ReadLines).Select(line => RecordJson.Read(Encoding.UTF8.GetBytes(line), problems)!).ToList();
        Assert.Empty(problems);
        return records;
    }
}
