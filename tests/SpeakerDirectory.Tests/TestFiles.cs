using System.Runtime.CompilerServices;

namespace SpeakerDirectory.Tests;

/// <summary>Files of the repository, and data kept beside it, which a machine may lack.</summary>
internal static class TestFiles
{
    public static string SeedData => Path.Combine(Repository, "seed-data");

    public static string Readme => Path.Combine(Repository, "README.md");

    private static string Repository => Upwards("Directory.sln") ?? throw new InvalidOperationException("The tests do not lie in the repository.");

    /// <summary>A folder of the data beside the repository. Its tests are skipped where it is absent, and fail where it is promised.</summary>
    public static string Shared(string folder)
    {
        var root = Upwards(Path.Combine("shared", folder));
        Assert.SkipWhen(root is null && Environment.GetEnvironmentVariable("DIRECTORY_TEST_ALL") is null, $"There is no shared/{folder} beside the repository.");
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
