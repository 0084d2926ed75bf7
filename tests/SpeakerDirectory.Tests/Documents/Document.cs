using System.Text.RegularExpressions;

namespace SpeakerDirectory.Tests.Documents;

/// <summary>A fenced block of a document.</summary>
/// <param name="Line">The line of its first fence, counted from 1.</param>
internal sealed record Block(string Language, string Text, int Line);

/// <summary>A Markdown document of the repository.</summary>
/// <param name="Path">From the root of the repository, with slashes.</param>
internal sealed partial record Document(string Path, string Text)
{
    private static readonly string[] AtTheRoot = ["README.md", "CONTRIBUTING.md", "CHANGELOG.md", "NOTICE.md", "SECURITY.md"];

    /// <summary>The documents whose examples are tested.</summary>
    public static IReadOnlyList<Document> All { get; } =
    [
        .. AtTheRoot.Select(Read),
        .. Directory.EnumerateFiles(Full("docs"), "*.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(OfFile),
    ];

    /// <summary>These, and those that describe the data.</summary>
    public static IReadOnlyList<Document> WithData { get; } = [.. All, Read("seed-data/README.md"), Read("seed-data/precedence/README.md")];

    public IReadOnlyList<Block> Blocks =>
        [.. Fenced().Matches(Text).Select(m => new Block(m.Groups["language"].Value, m.Groups["text"].Value, LineAt(m.Index)))];

    /// <summary>The text without its fenced blocks.</summary>
    public string Prose => Fenced().Replace(Text, "");

    public static Document Read(string path) => new(path, File.ReadAllText(Full(path)));

    public static string Full(string path) => System.IO.Path.Combine(TestFiles.Repository, path);

    /// <summary>Each block of a language with the block of another that must come next.</summary>
    public IEnumerable<(Block Example, Block Answer)> Pairs(string language, string answer)
    {
        var blocks = Blocks;
        for (var i = 0; i < blocks.Count; i++)
        {
            if (blocks[i].Language == language)
            {
                var follows = i + 1 < blocks.Count && blocks[i + 1].Language == answer;
                Assert.True(follows, $"{Path}:{blocks[i].Line}: no {answer} follows the {language}.");
                yield return (blocks[i], blocks[i + 1]);
            }
        }
    }

    /// <summary>The rows of the first table below a heading, without its head; cells are trimmed.</summary>
    public IReadOnlyList<string[]> Table(string heading)
    {
        var lines = Text.Split('\n').SkipWhile(line => line != heading).Skip(1).TakeWhile(line => !line.StartsWith('#'));
        var rows = lines.SkipWhile(line => !line.StartsWith('|')).TakeWhile(line => line.StartsWith('|'));
        return [.. rows.Skip(2).Select(row => row.Trim()[1..^1].Split('|', StringSplitOptions.TrimEntries))];
    }

    public override string ToString() => Path;

    private static Document OfFile(string file) => Read(System.IO.Path.GetRelativePath(TestFiles.Repository, file).Replace('\\', '/'));

    private int LineAt(int index) => Text.AsSpan(0, index).Count('\n') + 1;

    [GeneratedRegex(@"^```(?<language>\w*)\n(?<text>.*?)^```$", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Fenced();
}
