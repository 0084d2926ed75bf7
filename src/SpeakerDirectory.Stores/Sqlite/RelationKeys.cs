using SpeakerDirectory.Core;
using SpeakerDirectory.Core.Query;

namespace SpeakerDirectory.Stores.Sqlite;

/// <summary>Where the keys and places of a list come from; <c>{0}</c> stands for an alias of its own in each use.</summary>
/// <param name="Distinct">The same record can come more than once.</param>
internal sealed record KeySource(string Source, string Key, string Place, string Where, bool Distinct)
{
    /// <summary>It reads a list that the statement makes, not a table.</summary>
    public bool IsList => Source.StartsWith('(') && Source.EndsWith(") {0}", StringComparison.Ordinal);
}

/// <summary>The keys and places at the end of a relation of one record.</summary>
internal sealed class RelationKeys(SqlValues values, string parent)
{
    /// <summary>How far a walk along one field goes; the rules refuse cycles, this ends what a damaged file may hold.</summary>
    public const int MostSteps = 64;

    public KeySource Of(Relation relation) => relation.Ways switch
    {
        [[{ Walk: Walk.Backward } step]] => new("reference {0}", "{0}.source", "{0}.place", $"{{0}}.target = {parent}.key AND {{0}}.field = {NumberOf(step)}", Distinct: false),
        [[{ Walk: Walk.Forward } step]] => new("reference {0}", "{0}.target", "{0}.position", $"{{0}}.source = {parent}.key AND {{0}}.field = {NumberOf(step)}", Distinct: false),
        [[{ Walk: Walk.SiblingsBefore or Walk.SiblingsAfter } step]] => Siblings(step),
        [var way] => new($"({Way(way)}) {{0}}", "{0}.key", "{0}.place", "1", Distinct: way.Count > 1),
        var ways => new($"({string.Join(" UNION ", ways.Select(Way))}) {{0}}", "{0}.key", "{0}.place", "1", Distinct: false),
    };

    private KeySource Siblings(Step step)
    {
        var own = values.Alias('q');
        var beyond = step.Walk == Walk.SiblingsBefore ? "<" : ">";
        return new($"reference {own} CROSS JOIN reference {{0}} ON {{0}}.target = {own}.target AND {{0}}.field = {own}.field", "{0}.source", "{0}.place",
            $"{own}.source = {parent}.key AND {own}.field = {NumberOf(step)} AND {{0}}.place {beyond} {own}.place", Distinct: false);
    }

    /// <summary>A query for the keys and places at the end of one way.</summary>
    private string Way(ValueList<Step> way)
    {
        var from = "";
        string? key = null;
        string? place = null;
        foreach (var step in way)
        {
            (from, key, place) = step.Walk switch
            {
                Walk.Backward => Along(from, key, "target", "source", step),
                Walk.Forward => Along(from, key, "source", "target", step),
                Walk.BackwardAll => All(from, key, "target", "source", step),
                Walk.ForwardAll => All(from, key, "source", "target", step),
                _ => throw new NotSupportedException($"{step.Walk} stands alone in a relation."),
            };
        }

        if (place is null)
        {
            var row = values.Alias('x');
            (from, place) = ($"{from} CROSS JOIN record {row} ON {row}.key = {key}", $"{row}.place");
        }

        return $"SELECT {key} AS key, {place} AS place FROM {from}";
    }

    private (string From, string Key, string? Place) Along(string from, string? key, string near, string far, Step step)
    {
        var link = values.Alias('l');
        var on = $"{link}.{near} = {key ?? parent + ".key"} AND {link}.field = {NumberOf(step)}";
        return (from == "" ? $"(SELECT 1) CROSS JOIN reference {link} ON {on}" : $"{from} CROSS JOIN reference {link} ON {on}", $"{link}.{far}", far == "source" ? $"{link}.place" : null);
    }

    private (string From, string Key, string? Place) All(string from, string? key, string near, string far, Step step)
    {
        var walk = values.Alias('w');
        var start = key is null ? $"SELECT {parent}.key, 0" : $"SELECT {key}, 0 FROM {from}";
        var recursive = $"""
            (WITH RECURSIVE walk(key, depth) AS ({start}
               UNION SELECT l.{far}, walk.depth + 1 FROM walk CROSS JOIN reference l ON l.{near} = walk.key AND l.field = {NumberOf(step)} WHERE walk.depth < {MostSteps})
             SELECT DISTINCT key FROM walk WHERE depth > 0) {walk}
            """;
        return (recursive, $"{walk}.key", null);
    }

    private static int NumberOf(Step step) => SqliteSchema.NumberOf(step.Field);
}
