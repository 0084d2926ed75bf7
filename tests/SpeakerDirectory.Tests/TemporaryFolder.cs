namespace SpeakerDirectory.Tests;

/// <summary>A folder of one test, deleted afterwards.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("directory-").FullName;

    public string File(string name) => System.IO.Path.Combine(Path, name);

    /// <summary>Writes the lines, each terminated by a line feed.</summary>
    public string Write(string name, params IEnumerable<string> lines)
    {
        System.IO.File.WriteAllText(File(name), string.Concat(lines.Select(line => line + "\n")));
        return File(name);
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
