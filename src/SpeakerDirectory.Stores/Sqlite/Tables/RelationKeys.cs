using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Values;
using SpeakerDirectory.Stores.Shared;

namespace SpeakerDirectory.Stores.Sqlite.Tables;

/// <summary>The keys and positions at the end of a relation of one record.</summary>
/// <param name="parent">The alias of the row that the relation starts from.</param>
internal sealed class RelationKeys(SqlValues values, string parent)
{
    public KeySource Of(Relation relation) => relation.Paths switch
    {
        [[{ Traversal: Traversal.Incoming } hop]] => Direct(hop, "target", "source", "place"),
        [[{ Traversal: Traversal.Outgoing } hop]] => Direct(hop, "source", "target", "position"),
        [[{ Traversal: Traversal.PrecedingSiblings or Traversal.FollowingSiblings } hop]] => Siblings(hop),
        [var path] => KeySource.OfQuery(Path(path), values, distinct: path.Count > 1),
        var paths => KeySource.OfQuery(string.Join(" UNION ", paths.Select(Path)), values),
    };

    private KeySource Direct(Hop hop, string near, string far, string position)
    {
        var link = values.Alias('t');
        return new(
            $"reference {link}",
            $"{link}.{far}",
            $"{link}.{position}",
            $"{link}.{near} = {parent}.key AND {link}.field = {NumberOf(hop)}",
            Distinct: false);
    }

    private KeySource Siblings(Hop hop)
    {
        var (own, sibling) = (values.Alias('q'), values.Alias('t'));
        var comparison = hop.Traversal == Traversal.PrecedingSiblings ? "<" : ">";
        return new(
            $"reference {own} CROSS JOIN reference {sibling} ON {sibling}.target = {own}.target AND {sibling}.field = {own}.field",
            $"{sibling}.source",
            $"{sibling}.place",
            $"{own}.source = {parent}.key AND {own}.field = {NumberOf(hop)} AND {sibling}.place {comparison} {own}.place",
            Distinct: false);
    }

    /// <summary>A query for the keys and positions at the end of one path.</summary>
    private string Path(ValueList<Hop> path)
    {
        var from = "";
        string? key = null;
        string? position = null;
        foreach (var hop in path)
        {
            (from, key, position) = hop.Traversal switch
            {
                Traversal.Incoming => Via(from, key, "target", "source", hop),
                Traversal.Outgoing => Via(from, key, "source", "target", hop),
                Traversal.Descendants => All(from, key, "target", "source", hop),
                Traversal.Ancestors => All(from, key, "source", "target", hop),
                _ => throw new NotSupportedException($"{hop.Traversal} is supported as the only hop of a relation."),
            };
        }

        if (position is null)
        {
            var row = values.Alias('x');
            (from, position) = ($"{from} CROSS JOIN record {row} ON {row}.key = {key}", $"{row}.place");
        }

        return $"SELECT {key} AS key, {position} AS place FROM {from}";
    }

    private (string From, string Key, string? Position) Via(string from, string? key, string near, string far, Hop hop)
    {
        var link = values.Alias('l');
        var on = $"{link}.{near} = {key ?? parent + ".key"} AND {link}.field = {NumberOf(hop)}";
        var start = from == "" ? "(SELECT 1)" : from;
        return ($"{start} CROSS JOIN reference {link} ON {on}", $"{link}.{far}", far == "source" ? $"{link}.place" : null);
    }

    private (string From, string Key, string? Position) All(string from, string? key, string near, string far, Hop hop)
    {
        var closure = values.Alias('w');
        var start = key is null ? $"SELECT {parent}.key, 0" : $"SELECT {key}, 0 FROM {from}";
        var recursive = $"""
            (WITH RECURSIVE closure(key, depth) AS ({start}
               UNION SELECT l.{far}, closure.depth + 1 FROM closure
                 CROSS JOIN reference l ON l.{near} = closure.key AND l.field = {NumberOf(hop)}
                 WHERE closure.depth < {Hierarchies.MaxDepth})
             SELECT DISTINCT key FROM closure WHERE depth > 0) {closure}
            """;
        return (recursive, $"{closure}.key", null);
    }

    private static int NumberOf(Hop hop) => SqliteSchema.NumberOf(hop.Field);
}
