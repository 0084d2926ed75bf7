using SpeakerDirectory.Core.Editing;
using SpeakerDirectory.Core.Formats;
using SpeakerDirectory.Core.Import;
using SpeakerDirectory.Core.Storage;
using SpeakerDirectory.Host.Output;

namespace SpeakerDirectory.Host.Server;

/// <summary>The records that a new directory is filled with.</summary>
internal static class SeedData
{
    private const string Folder = "seed-data";

    /// <summary>Fills a directory whose change log is empty; one whose records were all deleted stays empty.</summary>
    /// <param name="folder">Absent for the seed data that come with the program; when these are missing too, the directory stays
    /// empty.</param>
    public static async Task<Findings> FillAsync(IDirectoryStore store, string? folder, CancellationToken cancellation)
    {
        folder ??= new[] { Folder, Path.Combine(AppContext.BaseDirectory, Folder) }.FirstOrDefault(Directory.Exists);
        if (folder is null || await store.SequenceAsync(cancellation) > 0)
        {
            return new([], []);
        }

        var outcome = await new DirectoryImport(store, TimeProvider.System).RunAsync(
            NdjsonFiles.Find([folder]), "seed data", null, cancellation);
        if (outcome.Saved is { } saved)
        {
            Console.Out.WriteLine($"The directory was empty and starts with {Report.Count(saved.Created, "record")} from {folder}.");
        }

        return outcome.Findings;
    }
}
