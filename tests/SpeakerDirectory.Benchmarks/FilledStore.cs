using System.Diagnostics;
using SpeakerDirectory.Core.Formats;
using SpeakerDirectory.Core.Import;
using SpeakerDirectory.Stores.Sqlite;

namespace SpeakerDirectory.Benchmarks;

/// <summary>A SQLite store in a temporary folder, which is deleted afterwards.</summary>
internal sealed class FilledStore : IAsyncDisposable
{
    private readonly DirectoryInfo _folder;

    private FilledStore(DirectoryInfo folder) => _folder = folder;

    public required SqliteStore Store { get; init; }

    public string File => Path.Combine(_folder.FullName, "directory.db");

    /// <param name="folder">The data files, or the SQLite file of a filled store. Null for an empty store.</param>
    public static async Task<FilledStore> OpenAsync(string? folder)
    {
        var temporary = Directory.CreateTempSubdirectory("directory-benchmark-");
        if (System.IO.File.Exists(folder))
        {
            return new(temporary) { Store = await SqliteStore.OpenAsync(folder, CancellationToken.None) };
        }

        var store = await SqliteStore.OpenAsync(Path.Combine(temporary.FullName, "directory.db"), CancellationToken.None);
        var filled = new FilledStore(temporary) { Store = store };
        if (folder is not null)
        {
            var watch = Stopwatch.StartNew();
            var outcome = await new DirectoryImport(store, TimeProvider.System).RunAsync(
                NdjsonFiles.Find([folder]), "benchmark", null, CancellationToken.None);
            Console.Out.WriteLine($"{outcome.Saved?.Created:N0} records imported in {watch.Elapsed.TotalSeconds:N1} s");
        }

        return filled;
    }

    public async ValueTask DisposeAsync()
    {
        await Store.DisposeAsync();
        _folder.Delete(recursive: true);
    }
}
