using System.Text;
using SpeakerDirectory.Core;
using SpeakerDirectory.Core.Query;

namespace SpeakerDirectory.Stores.Neo4j;

/// <summary>
/// Turns a question into one statement. It answers with one row: a list of records, after their total when that was asked. A record comes as
/// <c>[properties, list, …]</c>, with a list for each include, again after its total when that was asked. The text depends on the shape of the question alone, so that
/// Neo4j plans it once.
/// </summary>
internal sealed class CypherComposer
{
    private readonly CypherNames _names = new();

    private CypherComposer()
    {
    }

    public static Neo4jStatement Compose(Fetch fetch)
    {
        var composer = new CypherComposer();
        var text = fetch.Root switch
        {
            Root.ByIds root => composer.ByIds(root, fetch.Includes),
            Root.OfKind root => composer.OfKind(root, fetch.Includes),
            _ => throw new NotSupportedException($"{fetch.Root} is no root."),
        };
        return new($"RETURN {text}", composer._names.Parameters);
    }

    /// <summary>The kinds that the records of a root can be of.</summary>
    public static ValueList<RecordKind> KindsOf(Root root) => root switch
    {
        Root.OfKind ofKind => [ofKind.Kind],
        Root.ByIds byIds => byIds.Ids.Select(id => RecordShape.TryOfId(id, out var shape) ? shape.Kind : (RecordKind?)null).OfType<RecordKind>().Distinct().ToValueList(),
        _ => throw new NotSupportedException($"{root} is no root."),
    };

    private string ByIds(Root.ByIds root, ValueList<Include> includes)
    {
        var node = _names.Node();
        return $$"""
            COLLECT {
              MATCH ({{node}}:{{Graph.Record}}) WHERE {{node}}.id IN {{_names.Value(root.Ids)}}
              RETURN {{Row(node, KindsOf(root), includes)}} } AS rows
            """;
    }

    private string OfKind(Root.OfKind root, ValueList<Include> includes)
    {
        var ways = new CypherWays(_names, null, root.Filter);
        var total = root.Count ? ways.Count(root.Kind) + " AS total, " : "";
        return $"{total}{Collect(ways.Page(root.Kind, root.Page), [root.Kind], includes)} AS rows";
    }

    private string IncludeOf(Include include, string parent, bool guarded)
    {
        var kinds = include.Relation.Kinds;
        var ways = new CypherWays(_names, parent, include.Filter) { Guard = guarded ? include.From : null };
        if (include.Relation.IsReference || include.Relation.Ways is [[{ Walk: Walk.ForwardAll }]])
        {
            return Collect(ways.References(include.Relation.Ways[0][0]), kinds, include.Includes);
        }

        var page = include.Page ?? throw new NotSupportedException($"{include} needs a page.");
        var total = include.Count ? ways.Count(include.Relation) + ",\n" : "";
        return total + Collect(ways.Page(include.Relation, page), kinds, include.Includes);
    }

    private string Collect((string Text, string Node) list, ValueList<RecordKind> kinds, ValueList<Include> includes) => $$"""
        COLLECT {
        {{Indented(list.Text)}}
          RETURN {{Row(list.Node, kinds, includes)}} }
        """;

    private string Row(string node, ValueList<RecordKind> kinds, ValueList<Include> includes)
    {
        var row = new StringBuilder($"[{node} {{.*}}");
        foreach (var include in includes.Where(i => kinds.Contains(i.From)))
        {
            row.Append(",\n").Append(Indented(IncludeOf(include, node, guarded: kinds.Count > 1)));
        }

        return row.Append(']').ToString();
    }

    private static string Indented(string text) => "  " + text.Replace("\n", "\n  ", StringComparison.Ordinal);
}
