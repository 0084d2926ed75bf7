using SpeakerDirectory.Core.Storage;
using SpeakerDirectory.Host.Output;
using SpeakerDirectory.Stores.Neo4j;
using SpeakerDirectory.Stores.Neo4j.Http;

namespace SpeakerDirectory.Host.Options;

/// <summary>A directory in a Neo4j database; opening it creates it there. User and password come from the settings.</summary>
internal sealed record Neo4jServer(string Address, Settings Settings) : StoreUri
{
    private const string Prefix = "neo4j:";

    public override bool Exists => true;

    /// <summary>Null when the text does not name a Neo4j server.</summary>
    public static Neo4jServer? Parse(string text, Settings settings) =>
        text.StartsWith(Prefix, StringComparison.Ordinal)
        && Uri.TryCreate(text[Prefix.Length..], UriKind.Absolute, out var server) && server.Scheme is "http" or "https"
            ? new(text[Prefix.Length..], settings)
            : null;

    public override async Task<IDirectoryStore> OpenAsync(bool resumesImport, CancellationToken cancellation)
    {
        using var report = new OpeningLines();
        try
        {
            return await Neo4jStore.OpenAsync(
                Neo4jEndpoint.Parse(Address, name => Settings[name]), resumesImport, report.Report, cancellation);
        }
        catch (FormatException error)
        {
            throw new StoreException(error.Message, error);
        }
    }

    public override Task<IDirectoryStore> OpenExistingAsync(CancellationToken cancellation) =>
        OpenAsync(resumesImport: false, cancellation);

    public override void BackUp(string file) =>
        throw new StoreException($"{this} is backed up by Neo4j's own tools (neo4j-admin database dump). "
            + $"Or copy it with its change log: copy {this} sqlite:{file}.");

    public override void Restore(string file) =>
        throw new StoreException($"{this} is restored by Neo4j's own tools (neo4j-admin database load). "
            + $"Or copy a directory into one that is empty: copy sqlite:{file} {this}.");

    public override string ToString() => Prefix + Address;
}
