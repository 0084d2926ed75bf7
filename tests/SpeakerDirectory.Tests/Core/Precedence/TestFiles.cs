using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Text;
using SpeakerDirectory.Core;

namespace SpeakerDirectory.Tests.Core.Precedence;

/// <summary>Records and lists from files beside the tests, in the repository, and in the folder beside it.</summary>
internal static class TestFiles
{
    private static readonly ConcurrentDictionary<string, List<SpeakerDirectory.Core.Record>> ReadOnce = new();

    /// <summary>The lines of a list beside this file, cut at tabs.</summary>
    public static IEnumerable<string[]> List(string name, [CallerFilePath] string caller = "") =>
        File.ReadLines(Path.Combine(Path.GetDirectoryName(caller)!, "Lists", name)).Select(line => line.Split('\t'));

    /// <summary>All records of the seed data.</summary>
    public static List<SpeakerDirectory.Core.Record> SeedData() => Read(Find("seed-data") ?? throw new DirectoryNotFoundException("seed-data"));

    /// <summary>All records of a data set beside the checkout; the test is skipped where there is none.</summary>
    public static List<SpeakerDirectory.Core.Record> Shared(string folder) => ReadOnce.GetOrAdd(SharedPath(folder), Read);

    public static string SharedPath(string path)
    {
        var found = Find(Path.Combine("shared", path));
        Assert.SkipWhen(found is null && Environment.GetEnvironmentVariable("DIRECTORY_TEST_ALL") is null, $"There is no shared/{path} beside the checkout.");
        return found ?? throw new DirectoryNotFoundException(path);
    }

    private static string? Find(string path, [CallerFilePath] string caller = "")
    {
        for (var folder = new DirectoryInfo(Path.GetDirectoryName(caller)!); folder is not null; folder = folder.Parent)
        {
            var found = Path.Combine(folder.FullName, path);
            if (Path.Exists(found))
            {
                return found;
            }
        }

        return null;
    }

    private static List<SpeakerDirectory.Core.Record> Read(string folder)
    {
        var problems = new List<Problem>();
        var records = Directory.EnumerateFiles(folder, "*.ndjson").SelectMany(File.ReadLines).Select(line => RecordJson.Read(Encoding.UTF8.GetBytes(line), problems)!).ToList();
        Assert.Empty(problems);
        return records;
    }
}
