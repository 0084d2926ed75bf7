using SpeakerDirectory.Core;
using SpeakerDirectory.Stores.Sqlite;

namespace SpeakerDirectory.Host;

/// <summary>A directory in a file of its own.</summary>
internal sealed record SqliteFile(string File) : StoreAddress
{
    private const string Prefix = "sqlite:";

    public override bool Exists => System.IO.File.Exists(File);

    public static SqliteFile? Find(string text) => text.StartsWith(Prefix, StringComparison.Ordinal) && text.Length > Prefix.Length ? new(text[Prefix.Length..]) : null;

    public override async Task<IDirectoryStore> OpenAsync(bool fills, CancellationToken cancellation) => await SqliteStore.OpenAsync(File, cancellation);

    public override async Task<IDirectoryStore> OpenExistingAsync(CancellationToken cancellation)
    {
        RequireExisting();
        return await OpenAsync(fills: false, cancellation);
    }

    public override void BackUp(string file)
    {
        RequireExisting();
        SqliteBackup.Take(File, file);
    }

    public override void Restore(string file) => SqliteBackup.Restore(file, File);

    public override string ToString() => Prefix + File;

    private void RequireExisting()
    {
        if (!Exists)
        {
            throw new StoreException($"There is no directory in {File}. Name another with --store, or fill this one with the command import.");
        }
    }
}
