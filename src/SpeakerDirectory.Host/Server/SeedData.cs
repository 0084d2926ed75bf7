using SpeakerDirectory.Core;
using SpeakerDirectory.Core.Formats;

namespace SpeakerDirectory.Host;

/// <summary>What a new directory starts with.</summary>
internal static class SeedData
{
    private const string Folder = "seed-data";

    /// <summary>Fills a directory that never had a change; one whose records were all deleted stays empty.</summary>
    /// <param name="folder">Absent for the seed data that come with the program.</param>
    public static async Task<Findings> FillAsync(IDirectoryStore store, string? folder, CancellationToken cancellation)
    {
        folder ??= new[] { Folder, Path.Combine(AppContext.BaseDirectory, Folder) }.FirstOrDefault(Directory.Exists);
        if (folder is null || await store.SequenceAsync(cancellation) > 0)
        {
            return new([], []);
        }

        var outcome = await new DirectoryEditor(store, TimeProvider.System).ImportAsync(NdjsonFiles.Find([folder]), "seed data", null, cancellation);
        if (outcome.Saved is { } saved)
        {
            Console.Out.WriteLine($"The directory was empty and starts with {Report.Count(saved.Created, "record")} from {folder}.");
        }

        return outcome.Findings;
    }
}
