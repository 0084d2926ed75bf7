using System.Diagnostics.CodeAnalysis;
using SpeakerDirectory.Core.Storage;

namespace SpeakerDirectory.Host.Options;

/// <summary>Where a directory is kept, as given on the command line: <c>sqlite:FILE</c> or <c>neo4j:http://HOST:7474</c>.</summary>
public abstract record StoreUri
{
    public static StoreUri Default { get; } = new SqliteFile("directory.db");

    /// <summary>The error message for a text that is not an address.</summary>
    public static string Expected(string text) =>
        $"'{text}' is not a store. It should be sqlite: and the path of a file, like sqlite:directory.db, "
        + "or neo4j: and the HTTP address of a Neo4j, like neo4j:http://localhost:7474.";

    /// <param name="settings">Where the credentials of a Neo4j come from.</param>
    public static bool TryParse(string text, Settings settings, [NotNullWhen(true)] out StoreUri? address)
    {
        address = (StoreUri?)SqliteFile.Parse(text) ?? Neo4jServer.Parse(text, settings);
        return address is not null;
    }

    public abstract bool Exists { get; }

    /// <summary>Opens the store, and creates it when it does not exist.</summary>
    /// <param name="resumesImport">Whether a store that an interrupted import has left incomplete may be opened, to complete it.</param>
    /// <exception cref="StoreException">It cannot be opened.</exception>
    public abstract Task<IDirectoryStore> OpenAsync(bool resumesImport, CancellationToken cancellation);

    /// <summary>Opens the store for reading; it is not created when it does not exist.</summary>
    /// <exception cref="StoreException">It does not exist, or cannot be opened.</exception>
    public abstract Task<IDirectoryStore> OpenExistingAsync(CancellationToken cancellation);

    /// <summary>Copies the store, which may be in use, to a file.</summary>
    /// <exception cref="StoreException">It does not exist, or cannot be copied.</exception>
    public abstract void BackUp(string file);

    /// <summary>Replaces the store by a backup.</summary>
    /// <exception cref="StoreException">The backup is damaged, or the store is in use. The store is then unchanged.</exception>
    public abstract void Restore(string file);
}
