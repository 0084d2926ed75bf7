using System.Globalization;
using System.Text.Json;
using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Storage;
using SpeakerDirectory.Core.Values;
using SpeakerDirectory.Stores.Neo4j.Graph;
using SpeakerDirectory.Stores.Neo4j.Http;
using SpeakerDirectory.Stores.Shared;

namespace SpeakerDirectory.Stores.Neo4j.Writing;

/// <summary>Constraints, indexes and the version of what is kept.</summary>
internal static class Neo4jSchema
{
    // Version 2 says which derivation it holds: programs of version 1 do not look for it, and must not open it.
    private const int Version = 2;

    /// <summary>What is always there: nothing is written without the constraints, and a search without its index fails.</summary>
    private static readonly (string Name, string Definition)[] Needed =
    [
        ("record_id", $"CREATE CONSTRAINT record_id IF NOT EXISTS FOR (r:{GraphNames.Record}) REQUIRE r.id IS UNIQUE"),
        ("directory_key", $"CREATE CONSTRAINT directory_key IF NOT EXISTS FOR (d:{GraphNames.Directory}) REQUIRE d.key IS UNIQUE"),
        ("change_sequence", $"CREATE CONSTRAINT change_sequence IF NOT EXISTS FOR (c:{GraphNames.Change}) REQUIRE c.sequence IS UNIQUE"),
        ("changed_record", $"CREATE CONSTRAINT changed_record IF NOT EXISTS FOR (e:{GraphNames.ChangedRecord}) REQUIRE (e.record, "
            + "e.sequence) IS UNIQUE"),
        ("word_text", $"CREATE CONSTRAINT word_text IF NOT EXISTS FOR (w:{GraphWords.Word}) REQUIRE w.text IS UNIQUE"),
        (GraphWords.TypoIndex, GraphWords.TypoIndexDefinition),
    ];

    /// <summary>What makes answers quick.</summary>
    private static readonly (string Name, string Definition)[] Indexes =
    [
        Index(GraphNames.ChangedRecord, "sequence", "record"),
        Index(GraphNames.Label(RecordKind.Appearance), GraphNames.RootEvent, "person"),
        .. RecordShape.All.Select(shape => Index(GraphNames.Label(shape.Kind), GraphNames.SortPosition)),
        .. RecordShape.All
            .Where(shape => shape.Type.IsAssignableTo(typeof(IHeld)))
            .Select(shape => Index(GraphNames.Label(shape.Kind), HoldingProperties.LastedUntil, HoldingProperties.BegunBy)),
        .. RecordShape.All
            .SelectMany(shape => shape.References)
            .Where(GraphNames.IsSingle)
            .Select(f => Index(GraphNames.Label(f.Shape.Kind), f.Name, GraphNames.SortPosition)),
        .. RecordShape.All
            .SelectMany(shape => shape.References)
            .Where(f => !GraphNames.IsSingle(f))
            .Select(GraphNames.Type)
            .Distinct()
            .Select(LinkIndex),
    ];

    /// <summary>Makes what is missing, waits until it can be used, and answers whether an import has left the store half filled.</summary>
    /// <param name="fills">Whether a store that is half filled is opened too; else its indexes are left to who fills it.</param>
    /// <exception cref="StoreException">What is kept there is of a newer version or derivation.</exception>
    public static async Task<bool> PrepareAsync(Neo4jHttp http, bool fills, OpeningReport report, CancellationToken cancellation)
    {
        await RefuseNewerAsync(http, cancellation);
        var known = await NamesAsync(http, cancellation);
        foreach (var (_, definition) in Needed.Where(needed => !known.Contains(needed.Name)))
        {
            await http.RunAsync(new(definition), cancellation);
        }

        var made = await http.RunAsync(
            new(
                $$"""
                MERGE (d:{{GraphNames.Directory}} {key: 'directory'})
                ON CREATE SET d.schema = $version, d.sequence = 0, d.derivedTo = 0, d.derivation = $derivation, d.shapes = $shapes
                RETURN {{DerivationState.Columns}}
                """,
                ("version", Version), ("derivation", Derivation.Current), ("shapes", Derivation.ShapesFingerprint)),
            cancellation);
        var state = DerivationState.Read(JsonElement.Parse(made.Rows.Span)[0], 0);
        if (!state.IsCurrent && (fills || !state.IsHalfFilled))
        {
            state = await new Neo4jRederivation(http, Version, report, cancellation).RunAsync();
        }

        var isHalfFilled = state.Filling is not null;
        if (fills || !isHalfFilled)
        {
            await MakeIndexesAsync(http, cancellation);
        }

        return isHalfFilled;
    }

    /// <summary>
    /// Makes the indexes that are missing, all at once, so that Neo4j reads once for all of them what is there, and waits until they can
    /// be used.
    /// </summary>
    public static async Task MakeIndexesAsync(Neo4jHttp http, CancellationToken cancellation)
    {
        var known = await NamesAsync(http, cancellation);
        await TogetherAsync(http, Indexes.Where(index => !known.Contains(index.Name)).Select(index => index.Definition), cancellation);
        await http.RunAsync(new("CALL db.awaitIndexes(300)"), cancellation);
    }

    /// <summary>Takes the indexes away that only make answers quick.</summary>
    public static async Task DropIndexesAsync(Neo4jHttp http, CancellationToken cancellation)
    {
        var known = await NamesAsync(http, cancellation);
        await TogetherAsync(
            http, Indexes.Where(index => known.Contains(index.Name)).Select(index => $"DROP INDEX {index.Name} IF EXISTS"), cancellation);
    }

    private static Task<bool> TogetherAsync(Neo4jHttp http, IEnumerable<string> statements, CancellationToken cancellation) =>
        http.ChangeAsync(
            async transaction =>
            {
                foreach (var statement in statements)
                {
                    await transaction.RunAsync(new(statement));
                }

                return true;
            },
            cancellation);

    private static async Task RefuseNewerAsync(Neo4jHttp http, CancellationToken cancellation)
    {
        var answer = await http.ReadAsync(
            new($"MATCH (d:{GraphNames.Directory}) RETURN d.schema, {DerivationState.Columns}"), cancellation);
        var found = JsonElement.Parse(answer.Rows.Span);
        if (found.EnumerateArray().Any(row => row[0].GetInt32() is var version && version > Version))
        {
            throw new StoreException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"Neo4j at {http.Address} holds a directory of version {found[0][0].GetInt32()}; this program knows versions up to "
                    + $"{Version}. Use a newer program."));
        }

        foreach (var row in found.EnumerateArray())
        {
            DerivationState.Read(row, 1).RefuseNewer(http.Address);
        }
    }

    private static async Task<HashSet<string>> NamesAsync(Neo4jHttp http, CancellationToken cancellation)
    {
        var names = JsonElement.Parse((await http.ReadAsync(new("SHOW INDEXES YIELD name RETURN name"), cancellation)).Rows.Span);
        return [.. names.EnumerateArray().Select(row => row[0].GetString()!)];
    }

    private static (string, string) LinkIndex(string type)
    {
        var name = $"{type.ToLowerInvariant()}_{GraphNames.Target}_{GraphNames.SortPosition}";
        return (name, $"CREATE INDEX {name} IF NOT EXISTS FOR ()-[l:{type}]-() ON (l.{GraphNames.Target}, l.{GraphNames.SortPosition})");
    }

    private static (string, string) Index(string label, params string[] properties)
    {
        var name = $"{label.ToLowerInvariant()}_{string.Join('_', properties)}";
        return (name, $"CREATE INDEX {name} IF NOT EXISTS FOR (n:{label}) ON ({string.Join(", ", properties.Select(p => "n." + p))})");
    }
}
