using System.Runtime.CompilerServices;
using SpeakerDirectory.Core.Values;

namespace SpeakerDirectory.Core.Formats;

/// <summary>A line of one of several files.</summary>
/// <param name="File">The position of its file in <see cref="NdjsonFiles.Paths"/>.</param>
/// <param name="Line">The line.</param>
public readonly record struct ReadRecord(int File, ReadLine Line);

/// <summary>Files of records that are read more than once, so that nothing is saved before everything was checked.</summary>
public sealed class NdjsonFiles
{
    private readonly (long Length, DateTime Written)[] _versions;

    private NdjsonFiles(ValueList<string> paths, ValueList<string> ignored)
    {
        (Paths, Ignored) = (paths, ignored);
        _versions = [.. paths.Select(Version)];
    }

    /// <summary>The files, in the order given, those of a folder in the order of the kinds.</summary>
    public ValueList<string> Paths { get; }

    /// <summary>Files in the folders that do not have the name of a kind's file.</summary>
    public ValueList<string> Ignored { get; }

    /// <exception cref="IOException">Nothing is there, or a folder has none of the files.</exception>
    public static NdjsonFiles Find(IEnumerable<string> paths)
    {
        var found = new List<string>();
        var ignored = new List<string>();
        foreach (var path in paths)
        {
            if (Directory.Exists(path))
            {
                var files = Ndjson.FileNames.Select(name => Path.Combine(path, name)).Where(File.Exists).ToList();
                found.AddRange(
                    files.Count > 0
                        ? files
                        : throw new IOException($"The folder {path} has none of the files {string.Join(", ", Ndjson.FileNames)}."));
                ignored.AddRange(Directory.EnumerateFiles(path, "*.ndjson").Except(files).Order(StringComparer.Ordinal));
            }
            else
            {
                found.Add(File.Exists(path) ? path : throw new FileNotFoundException($"There is no file or folder {path}."));
            }
        }

        return new(found.DistinctBy(Path.GetFullPath).ToValueList(), ignored.ToValueList());
    }

    /// <exception cref="IOException">A file is not what it was when it was found.</exception>
    public async IAsyncEnumerable<ReadRecord> ReadAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        for (var i = 0; i < Paths.Count; i++)
        {
            await using var stream = new FileStream(
                Paths[i], new FileStreamOptions { BufferSize = 0, Options = FileOptions.SequentialScan });
            if (Version(Paths[i]) != _versions[i])
            {
                throw new IOException($"{Paths[i]} was changed while it was read. Nothing was saved.");
            }

            await foreach (var line in NdjsonReader.ReadAsync(stream, Paths[i], cancellation))
            {
                yield return new(i, line);
            }
        }
    }

    internal int PositionOf(string path) => Paths.AsSpan().IndexOf(path);

    private static (long, DateTime) Version(string path) => (new FileInfo(path).Length, File.GetLastWriteTimeUtc(path));
}
