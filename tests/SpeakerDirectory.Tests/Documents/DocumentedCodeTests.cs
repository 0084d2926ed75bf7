using System.Text.RegularExpressions;

namespace SpeakerDirectory.Tests.Documents;

/// <summary>What documents say about the code: the steps of a read and of a change, and the paths of files.</summary>
public sealed partial class DocumentedCodeTests
{
    private static readonly string[] Folders = [".ci", "docs", "seed-data", "src", "tests"];

    [Fact]
    public void The_steps_of_the_architecture_are_those_of_the_comments()
    {
        var documented = Document.Read("docs/architecture.md").Blocks.SelectMany(block => DocumentedSteps().Matches(block.Text));
        var commented = CodeFiles().SelectMany(file => CommentedSteps().Matches(File.ReadAllText(file)));

        Assert.Equal(Named(documented), Named(commented));

        static IEnumerable<string> Named(IEnumerable<Match> steps) =>
            steps.Select(step => $"Step {step.Groups["number"]}: {step.Groups["name"]}").Distinct().Order(StringComparer.Ordinal);
    }

    [Fact]
    public void Every_path_that_a_document_names_exists()
    {
        var names = CodeFiles()
            .Concat(Directory.EnumerateFiles(TestFiles.Repository))
            .Concat(Directory.EnumerateFiles(Document.Full("tests"), "*", SearchOption.AllDirectories))
            .Select(Path.GetFileName)
            .ToHashSet(StringComparer.Ordinal);

        var missing = from document in Document.All
                      from Match code in InlineCode().Matches(document.Prose)
                      from word in code.Groups[1].Value.Split(' ')
                      where IsPath(word) ? !Exists(word) : FileName().IsMatch(word) && !names.Contains(word)
                      select $"{document}: there is no `{word}` in the repository.";

        Assert.Empty(missing);
    }

    private static bool IsPath(string word) =>
        !word.Contains('*', StringComparison.Ordinal)
        && word.Split('/') is [var first, _, ..]
        && (Folders.Contains(first) || first.StartsWith("SpeakerDirectory.", StringComparison.Ordinal));

    // The recipes give paths from the folder src.
    private static bool Exists(string path) => Path.Exists(Document.Full(path)) || Path.Exists(Path.Combine(TestFiles.Sources, path));

    private static IEnumerable<string> CodeFiles() => Directory.EnumerateFiles(TestFiles.Sources, "*.cs", SearchOption.AllDirectories);

    [GeneratedRegex(@"^ *Step (?<number>W?\d+)  +(?<name>\w+)", RegexOptions.Multiline)]
    private static partial Regex DocumentedSteps();

    [GeneratedRegex(@"^ *//.*\bStep (?<number>W?\d+): (?<name>\w+)", RegexOptions.Multiline)]
    private static partial Regex CommentedSteps();

    [GeneratedRegex("`([^`\n]+)`")]
    private static partial Regex InlineCode();

    [GeneratedRegex(@"^[\w.-]+\.(cs|csproj|props|sln|yml|graphql)$")]
    private static partial Regex FileName();
}
