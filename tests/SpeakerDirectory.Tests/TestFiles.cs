using System.Runtime.CompilerServices;

namespace SpeakerDirectory.Tests;

/// <summary>Files of the repository, and data beside it, which may be absent.</summary>
internal static class TestFiles
{
    /// <summary>The folder of the projects.</summary>
    public static string Sources => Path.Combine(Repository, "src");

    public static string SeedData => Path.Combine(Repository, "seed-data");

    /// <summary>Every speech of the United Nations General Debate; its README lists sources and licences.</summary>
    public static string GeneralDebate => Path.Combine(Repository, "tests", "data", "general-debate");

    public static string Repository =>
        Upwards("Directory.sln") ?? throw new InvalidOperationException("The tests do not lie in the repository.");

    /// <summary>A folder of the data beside the repository. If it is absent, its tests are skipped, or fail if it is required.</summary>
    public static string Shared(string folder)
    {
        var root = Upwards(Path.Combine("shared", folder));
        Assert.SkipWhen(
            root is null && Environment.GetEnvironmentVariable("DIRECTORY_TEST_ALL") is null,
            $"There is no shared/{folder} beside the repository.");
        return Path.Combine(root ?? throw new InvalidOperationException($"shared/{folder} must be there."), "shared", folder);
    }

    private static string? Upwards(string path, [CallerFilePath] string caller = "")
    {
        var folder = Path.GetDirectoryName(caller);
        while (folder is not null && !Path.Exists(Path.Combine(folder, path)))
        {
            folder = Path.GetDirectoryName(folder);
        }

        return folder;
    }
}
