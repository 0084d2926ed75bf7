using SpeakerDirectory.Core.Storage;
using SpeakerDirectory.Host.Output;
using SpeakerDirectory.Stores.Sqlite;
using SpeakerDirectory.Stores.Sqlite.Tables;

namespace SpeakerDirectory.Host.Options;

/// <summary>A directory in a SQLite file.</summary>
internal sealed record SqliteFile(string File) : StoreUri
{
    private const string Prefix = "sqlite:";

    public override bool Exists => System.IO.File.Exists(File);

    /// <summary>Null when the text does not name a SQLite file.</summary>
    public static SqliteFile? Parse(string text) =>
        text.StartsWith(Prefix, StringComparison.Ordinal) && text.Length > Prefix.Length ? new(text[Prefix.Length..]) : null;

    public override async Task<IDirectoryStore> OpenAsync(bool resumesImport, CancellationToken cancellation)
    {
        using var report = new OpeningLines();
        return await SqliteStore.OpenAsync(File, report.Report, cancellation);
    }

    public override async Task<IDirectoryStore> OpenExistingAsync(CancellationToken cancellation)
    {
        RequireExisting();
        return await OpenAsync(resumesImport: false, cancellation);
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
            throw new StoreException(
                $"There is no directory in {File}. Name another with --store, or fill this one with the command import.");
        }
    }
}
