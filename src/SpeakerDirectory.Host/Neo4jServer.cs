using SpeakerDirectory.Core;
using SpeakerDirectory.Stores.Neo4j;

namespace SpeakerDirectory.Host;

/// <summary>A directory in a Neo4j, which is made there when it has none. User and password come from the environment.</summary>
internal sealed record Neo4jServer(string Address) : StoreAddress
{
    private const string Prefix = "neo4j:";

    public override bool Exists => true;

    public static Neo4jServer? Find(string text) =>
        text.StartsWith(Prefix, StringComparison.Ordinal) && Uri.TryCreate(text[Prefix.Length..], UriKind.Absolute, out var server) && server.Scheme is "http" or "https" ? new(text[Prefix.Length..]) : null;

    public override async Task<IDirectoryStore> OpenAsync(bool fills, CancellationToken cancellation)
    {
        try
        {
            return await Neo4jStore.OpenAsync(Neo4jAddress.Parse(Address, Environment.GetEnvironmentVariable), fills, cancellation);
        }
        catch (FormatException wrong)
        {
            throw new StoreException(wrong.Message, wrong);
        }
    }

    public override Task<IDirectoryStore> OpenExistingAsync(CancellationToken cancellation) => OpenAsync(fills: false, cancellation);

    public override void BackUp(string file) =>
        throw new StoreException($"{this} is backed up by Neo4j's own tools (neo4j-admin database dump). Or copy it with its change log: copy {this} sqlite:{file}.");

    public override void Restore(string file) =>
        throw new StoreException($"{this} is restored by Neo4j's own tools (neo4j-admin database load). Or copy a directory into one that is empty: copy sqlite:{file} {this}.");

    public override string ToString() => Prefix + Address;
}
