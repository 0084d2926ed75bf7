using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace SpeakerDirectory.Tests.Documents;

/// <summary>The form of the documents: size, links, languages of examples.</summary>
public sealed partial class DocumentFormTests
{
    private const int LargestReadme = 8 * 1024;

    // Whatever can be run is in a language whose examples other tests run; "text" is a picture.
    private static readonly string[] Tested = ["graphql", "json", "ndjson", "cypher", "console", "sh", "text"];

    [Fact]
    public void The_README_has_at_most_8_KB()
    {
        Assert.InRange(new FileInfo(Document.Full("README.md")).Length, 1, LargestReadme);
    }

    [Fact]
    public void The_newest_version_of_the_changelog_is_that_of_the_program()
    {
        var version = XDocument.Load(Document.Full("Directory.Build.props")).Descendants("Version").Single().Value;

        Assert.Equal(version, Versions().Match(Document.Read("CHANGELOG.md").Text).Groups["version"].Value);
    }

    [Fact]
    public void Every_example_is_in_a_language_that_is_tested()
    {
        var others = from document in Document.All
                     from block in document.Blocks
                     where !Tested.Contains(block.Language)
                     select $"{document}:{block.Line}: {block.Language}";

        Assert.Empty(others);
    }

    [Fact]
    public void Every_JSON_example_is_JSON()
    {
        foreach (var block in Document.All.SelectMany(document => document.Blocks).Where(block => block.Language == "json"))
        {
            Assert.NotNull(JsonNode.Parse(block.Text));
        }
    }

    [Fact]
    public void Every_link_leads_to_a_file_and_to_a_heading_of_it()
    {
        var broken = from document in Document.WithData
                     from Match link in Links().Matches(document.Prose)
                     let target = link.Groups["target"].Value
                     where !target.Contains("://", StringComparison.Ordinal) && !Exists(document, target)
                     select $"{document}: {target}";

        Assert.Empty(broken);
    }

    [Fact]
    public void Every_document_is_named_in_the_README_or_in_the_index_of_its_folder()
    {
        var named = Document.All.Where(document => Path.GetFileName(document.Path) == "README.md")
            .SelectMany(index => Links().Matches(index.Prose).Select(link => Resolve(index, link.Groups["target"].Value.Split('#')[0])))
            .ToHashSet(StringComparer.Ordinal);

        var paths = Document.All.Select(document => document.Path);
        var unnamed = paths.Where(path => path != "README.md" && !named.Contains(Document.Full(path)));

        Assert.Empty(unnamed);
    }

    private static bool Exists(Document document, string target)
    {
        var (path, anchor) = target.Split('#') is [var file, var heading] ? (file, heading) : (target, null);
        var full = path == "" ? Document.Full(document.Path) : Resolve(document, path);
        return Path.Exists(full) && (anchor is null || Anchors(File.ReadAllText(full)).Contains(anchor));
    }

    private static string Resolve(Document document, string path) =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Document.Full(document.Path))!, path)); // A file has a folder.

    // As GitHub makes them: lower case, without punctuation, hyphens for spaces.
    private static IEnumerable<string> Anchors(string text) =>
        Headings().Matches(text)
            .Select(heading => Punctuation().Replace(heading.Groups["text"].Value.ToLowerInvariant(), "").Replace(' ', '-'));

    [GeneratedRegex(@"\[[^\]]*\]\((?<target>[^)\s]+)\)")]
    private static partial Regex Links();

    [GeneratedRegex(@"^## \[(?<version>\d[^\]]*)\]", RegexOptions.Multiline)]
    private static partial Regex Versions();

    [GeneratedRegex("^#+ (?<text>.+)$", RegexOptions.Multiline)]
    private static partial Regex Headings();

    [GeneratedRegex(@"[^\p{L}\p{N} _-]")]
    private static partial Regex Punctuation();
}
