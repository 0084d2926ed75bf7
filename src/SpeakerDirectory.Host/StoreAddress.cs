using System.Diagnostics.CodeAnalysis;
using SpeakerDirectory.Core;
using SpeakerDirectory.Stores.Sqlite;

namespace SpeakerDirectory.Host;

/// <summary>Where a directory is kept, as given on the command line: <c>sqlite:FILE</c>.</summary>
public sealed record StoreAddress
{
    private const string Sqlite = "sqlite:";

    private readonly string _file;

    private StoreAddress(string file) => _file = file;

    public static StoreAddress Default { get; } = new("directory.db");

    /// <summary>The sentence for a text that is no address.</summary>
    public static string Expected(string text) => $"'{text}' is not a store. It should be sqlite: and the path of a file, like sqlite:directory.db.";

    public static bool TryParse(string text, [NotNullWhen(true)] out StoreAddress? address)
    {
        address = text.StartsWith(Sqlite, StringComparison.Ordinal) && text.Length > Sqlite.Length ? new(text[Sqlite.Length..]) : null;
        return address is not null;
    }

    /// <summary>Opens the store, and makes it when it does not exist.</summary>
    /// <exception cref="StoreException">It cannot be opened.</exception>
    public async Task<IDirectoryStore> OpenAsync(CancellationToken cancellation) => await SqliteStore.OpenAsync(_file, cancellation);

    /// <summary>Opens the store for somebody who only reads: nothing is made when it does not exist.</summary>
    /// <exception cref="StoreException">It does not exist, or cannot be opened.</exception>
    public async Task<IDirectoryStore> OpenExistingAsync(CancellationToken cancellation)
    {
        RequireExisting();
        return await OpenAsync(cancellation);
    }

    public bool Exists => File.Exists(_file);

    /// <summary>Copies the store, which may be in use, to a file.</summary>
    /// <exception cref="StoreException">It does not exist, or cannot be copied.</exception>
    public void BackUp(string file)
    {
        RequireExisting();
        SqliteBackup.Take(_file, file);
    }

    /// <summary>Puts a backup in the place of the store.</summary>
    /// <exception cref="StoreException">The backup is damaged, or the store is in use.</exception>
    public void Restore(string file) => SqliteBackup.Restore(file, _file);

    public override string ToString() => Sqlite + _file;

    private void RequireExisting()
    {
        if (!Exists)
        {
            throw new StoreException($"There is no directory in {_file}. Name another with --store, or fill this one with the command import.");
        }
    }
}
