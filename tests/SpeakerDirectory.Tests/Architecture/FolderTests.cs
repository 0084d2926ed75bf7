using System.Text.RegularExpressions;

namespace SpeakerDirectory.Tests.Architecture;

/// <summary>The order of the folders, as <see cref="Layers"/> lists it.</summary>
public sealed partial class FolderTests
{
    public static TheoryData<string> Projects => [.. Layers.Projects];

    [Theory, MemberData(nameof(Projects))]
    public void The_namespace_of_a_file_is_its_folder(string project)
    {
        var wrong = from file in SourceFiles(project)
                    let expected = $"SpeakerDirectory.{project}/{FolderOf(file)}".TrimEnd('/').Replace('/', '.')
                    let found = Namespace().Match(File.ReadAllText(Path.Combine(RootOf(project), file))) is { Success: true } match
                        ? match.Groups["name"].Value
                        : null
                    where found != expected && !(file == "Program.cs" && found is null) // Top-level statements have no namespace.
                    select $"{file} has the namespace {found ?? "(none)"} instead of {expected}.";

        Assert.Empty(wrong);
    }

    [Theory, MemberData(nameof(Projects))]
    public void The_order_lists_every_folder_once(string project)
    {
        Assert.Equal(
            SourceFiles(project).Select(FolderOf).Distinct().Order(StringComparer.Ordinal),
            Layers.Of(project).Order(StringComparer.Ordinal));
    }

    [Theory, MemberData(nameof(Projects))]
    public void A_folder_uses_none_that_stands_after_it(string project)
    {
        Assert.Empty(Against(Layers.Of(project), FolderUses.Of(project)));
    }

    [Theory, MemberData(nameof(Projects))]
    public void In_the_opposite_order_every_use_is_against_it(string project)
    {
        var uses = FolderUses.Of(project);

        Assert.NotEmpty(uses);
        Assert.Equal(uses.Count, Against([.. Layers.Of(project).Reverse()], uses).Count);
    }

    [Fact]
    public void A_use_is_found_wherever_a_type_can_name_another()
    {
        var uses = FolderUses.Of("Core").ToHashSet();

        Assert.Contains(new("Editing", "SaveRecord", "Records", "Record"), uses); // In a signature.
        Assert.Contains(new("Records", "Person", "Values", "PartialDate"), uses); // In a property.
        Assert.Contains(new("Formats", "NdjsonWriter", "Records", "RecordShape"), uses); // In a method body alone.
    }

    [Theory, MemberData(nameof(Projects))]
    public void A_folder_holds_at_most_twenty_files(string project)
    {
        Assert.Empty(
            SourceFiles(project)
                .GroupBy(FolderOf)
                .Where(folder => folder.Count() > 20)
                .Select(folder => $"{folder.Key} holds {folder.Count()} files."));
    }

    private static List<FolderUse> Against(string[] order, IReadOnlyList<FolderUse> uses) =>
        [.. uses.Where(use => Array.IndexOf(order, use.UsedFolder) > Array.IndexOf(order, use.Folder))];

    private static IEnumerable<string> SourceFiles(string project) =>
        Directory.EnumerateFiles(RootOf(project), "*.cs", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(RootOf(project), file).Replace('\\', '/'))
            .Where(file => !file.StartsWith("obj/", StringComparison.Ordinal) && !file.StartsWith("bin/", StringComparison.Ordinal));

    private static string FolderOf(string file) => Path.GetDirectoryName(file)!.Replace('\\', '/');

    private static string RootOf(string project) => Path.Combine(TestFiles.Sources, $"SpeakerDirectory.{project}");

    [GeneratedRegex(@"^namespace (?<name>[\w.]+);", RegexOptions.Multiline)]
    private static partial Regex Namespace();
}
