using System.Diagnostics.CodeAnalysis;
using SpeakerDirectory.Core;

namespace SpeakerDirectory.Host;

/// <summary>Where a directory is kept, as given on the command line: <c>sqlite:FILE</c> or <c>neo4j:http://HOST:7474</c>.</summary>
public abstract record StoreAddress
{
    public static StoreAddress Default { get; } = new SqliteFile("directory.db");

    /// <summary>The sentence for a text that is no address.</summary>
    public static string Expected(string text) =>
        $"'{text}' is not a store. It should be sqlite: and the path of a file, like sqlite:directory.db, or neo4j: and the HTTP address of a Neo4j, like neo4j:http://localhost:7474.";

    public static bool TryParse(string text, [NotNullWhen(true)] out StoreAddress? address)
    {
        address = (StoreAddress?)SqliteFile.Find(text) ?? Neo4jServer.Find(text);
        return address is not null;
    }

    public abstract bool Exists { get; }

    /// <summary>Opens the store, and makes it when it does not exist.</summary>
    /// <param name="fills">Also one that a large import has left half filled, to complete it.</param>
    /// <exception cref="StoreException">It cannot be opened.</exception>
    public abstract Task<IDirectoryStore> OpenAsync(bool fills, CancellationToken cancellation);

    /// <summary>Opens the store for somebody who only reads: nothing is made when it does not exist.</summary>
    /// <exception cref="StoreException">It does not exist, or cannot be opened.</exception>
    public abstract Task<IDirectoryStore> OpenExistingAsync(CancellationToken cancellation);

    /// <summary>Copies the store, which may be in use, to a file.</summary>
    /// <exception cref="StoreException">It does not exist, or cannot be copied.</exception>
    public abstract void BackUp(string file);

    /// <summary>Puts a backup in the place of the store.</summary>
    /// <exception cref="StoreException">The backup is damaged, or the store is in use.</exception>
    public abstract void Restore(string file);
}
