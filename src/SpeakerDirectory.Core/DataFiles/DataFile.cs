using SpeakerDirectory.Core.Values;

namespace SpeakerDirectory.Core.DataFiles;

/// <summary>A file of rules: built in, or an organization's own.</summary>
/// <param name="Name">The path inside the folder, with <c>/</c>; problems name it.</param>
/// <param name="Utf8">The content.</param>
public sealed record DataFile(string Name, ReadOnlyMemory<byte> Utf8)
{
    private const string BuiltInPrefix = "precedence/";

    /// <summary>The files that come with the program, ordered by name.</summary>
    public static ValueList<DataFile> BuiltIn() =>
        typeof(DataFile).Assembly.GetManifestResourceNames().Where(name => name.StartsWith(BuiltInPrefix, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal).Select(ReadBuiltIn).ToValueList();

    /// <summary>Every file of a folder and of the folders in it, ordered by name.</summary>
    public static ValueList<DataFile> In(string folder) =>
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(path => new DataFile(Path.GetRelativePath(folder, path).Replace('\\', '/'), File.ReadAllBytes(path)))
            .OrderBy(file => file.Name, StringComparer.Ordinal).ToValueList();

    private static DataFile ReadBuiltIn(string name)
    {
        using var stream = typeof(DataFile).Assembly.GetManifestResourceStream(name)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return new(name[BuiltInPrefix.Length..].Replace('\\', '/'), bytes);
    }
}
