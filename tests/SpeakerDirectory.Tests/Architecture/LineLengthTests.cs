namespace SpeakerDirectory.Tests.Architecture;

/// <summary>The length of the lines of code, raw strings included.</summary>
public sealed class LineLengthTests
{
    private const int Longest = 140;

    [Fact]
    public void A_line_of_code_has_at_most_140_characters()
    {
        var tooLong = from file in Files()
                      from line in File.ReadLines(Path.Combine(TestFiles.Repository, file)).Index()
                      where line.Item.Length > Longest
                      select $"{file}:{line.Index + 1} has {line.Item.Length} characters.";

        Assert.Empty(tooLong);
    }

    [Fact]
    public void The_lines_of_the_program_the_tests_and_the_benchmarks_are_measured()
    {
        var names = Files().Select(Path.GetFileName).ToHashSet();

        Assert.Contains("DirectoryEditor.cs", names);
        Assert.Contains("LineLengthTests.cs", names);
        Assert.Contains("GrowthBenchmark.cs", names);
    }

    // Relative to the repository. The folder obj holds generated code.
    private static IEnumerable<string> Files() =>
        from folder in (string[])["src", "tests"]
        from path in Directory.EnumerateFiles(Path.Combine(TestFiles.Repository, folder), "*.cs", SearchOption.AllDirectories)
        let file = Path.GetRelativePath(TestFiles.Repository, path)
        where !file.Split(Path.DirectorySeparatorChar).Contains("obj")
        select file;
}
