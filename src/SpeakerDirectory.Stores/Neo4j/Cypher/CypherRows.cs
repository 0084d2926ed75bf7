using SpeakerDirectory.Core.Query;
using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Values;
using SpeakerDirectory.Stores.Neo4j.Graph;

namespace SpeakerDirectory.Stores.Neo4j.Cypher;

/// <summary>The rows of a list, from a kind or a relation, filtered. Composes clauses that count, group or page them.</summary>
internal sealed class CypherRows
{
    private readonly CypherNames _names;
    private readonly RecordKind _kind;
    private readonly Filter? _filter;
    private readonly string? _prefix;
    private readonly string? _parent;
    private readonly Relation? _relation;
    private readonly string _guard;
    private readonly Func<string, string, string>? _source;

    /// <summary>All records of a kind.</summary>
    public CypherRows(CypherNames names, RecordKind kind, Filter? filter)
    {
        (_names, _kind, _guard) = (names, kind, "");
        (_filter, _prefix) = Split(filter, [kind]);
    }

    /// <summary>The records at the end of a relation from a record.</summary>
    /// <param name="guard">A condition on the parent; empty when there is none.</param>
    public CypherRows(CypherNames names, string parent, Relation relation, Filter? filter, string guard)
    {
        (_names, _kind, _parent, _relation, _guard) = (names, relation.Kinds[0], parent, relation, guard);
        (_filter, _prefix) = Split(filter, relation.Kinds);
    }

    /// <summary>The records that other clauses find, each once.</summary>
    /// <param name="source">Composes the clauses for the name of a node and a condition on it.</param>
    public CypherRows(CypherNames names, RecordKind kind, Filter? filter, Func<string, string, string> source) =>
        (_names, _kind, _filter, _guard, _source) = (names, kind, filter, "", source);

    /// <summary>Whether finding the rows takes more than reading an index.</summary>
    public bool IsFiltered => _filter is not null;

    /// <summary>A subquery for all rows as one value, for several uses.</summary>
    public string Kept(string name)
    {
        var node = _names.Node();
        var (text, mayRepeat) = All(node);
        return $"{text}\nRETURN collect({(mayRepeat ? "DISTINCT " : "")}{node}) AS {name}";
    }

    /// <summary>The rows in the value of <see cref="Kept"/>.</summary>
    public CypherRows From(string kept) =>
        new(_names, _kind, null, (node, condition) =>
            $"UNWIND {kept} AS {node}{(condition == "" ? "" : $"\nWITH {node}{CypherNames.Where(condition)}")}");

    /// <summary>The targets of a field in its order, or the ancestors by it, nearest first.</summary>
    public CypherList References()
    {
        var node = _names.Node();
        var where = CypherNames.Where(_guard);
        return _relation?.Paths is not [[var hop]] ? throw new NotSupportedException($"{_relation} is not supported without a page.") : new(
            hop switch
            {
                { Traversal: Traversal.Ancestors } =>
                    $"{CypherPaths.All(hop, _parent!, node, "way = ")}{where}\nWITH {node}, min(length(way)) AS distance ORDER BY "
                    + $"distance, {node}.{GraphNames.SortPosition}",
                { Traversal: Traversal.Outgoing, Field.Type: FieldType.References } =>
                    $"MATCH ({_parent})-[to:{GraphNames.Type(hop.Field)}]->({node}){where}\nWITH {node} ORDER BY to.position",
                _ => throw new NotSupportedException($"{_relation} is not supported without a page."),
            },
            node);
    }

    public string Count(string name)
    {
        var node = _names.Node();
        var (text, mayRepeat) = All(node);
        return $"{text}\nRETURN count({(mayRepeat ? $"DISTINCT {node}" : "*")}) AS {name}";
    }

    /// <summary>The groups by a field: a node or a value, and <c>number</c>, how many rows.</summary>
    public CypherList Grouped(Grouping grouping)
    {
        var node = _names.Node();
        var (text, _) = All(node);
        var first = _names.Value(grouping.First);
        if (grouping.Field.IsReference)
        {
            var target = _names.Node();
            return new(
                $"{text}\nMATCH ({node})-[:{GraphNames.Type(grouping.Field)}]->({target})\nWITH {target}, count(DISTINCT {node}) AS "
                + $"number ORDER BY number DESC, {target}.id LIMIT {first}",
                target);
        }

        var value = grouping.Field.Type switch
        {
            FieldType.Date => $"left({node}.{grouping.Field.Name}, 4)",
            FieldType.Text or FieldType.Language => $"{node}.{grouping.Field.Name}",
            _ => RecordProperties.Written(grouping.Field, node),
        };
        return new(
            $"{text}\nWITH {value} AS key, count(DISTINCT {node}) AS number WHERE key IS NOT NULL\nWITH key, number ORDER BY number "
            + $"DESC, key LIMIT {first}",
            "key");
    }

    public CypherList Page(PageRequest page, ValueList<OrderTerm> order, PageDetails details)
    {
        var node = _names.Node();
        return order.Count > 0
            ? InOrder(node, page, order, details)
            : new(
                InNaturalOrder(node, page, details),
                node,
                details.HasFlag(PageDetails.Cursors) ? $"{node}.{GraphNames.SortPosition}" : null);
    }

    private string InNaturalOrder(string node, PageRequest page, PageDetails details)
    {
        var range = Range(page);
        var direction = page.FromEnd ? " DESC" : "";
        var size = _names.Value(page.RowsFor(details));
        if (_relation is null)
        {
            return $"{Found(node, range)}\n{Limited(false, "", $"{node}.{GraphNames.SortPosition}")}";
        }

        var condition = Condition(node);
        var paths = CypherPaths.Merged(_relation).Select(PageOf).ToList();
        return paths is [var only]
            ? only
            : $"{CypherPaths.Union(paths, _parent!, node)}\n{Limited(false, "", $"{node}.{GraphNames.SortPosition}")}";

        string PageOf(CypherPath path) =>
            new CypherPaths(_names).Match(path, _parent!, node, range, condition)
            + "\n"
            + Limited(CypherPaths.MayRepeat(path.Hops), CypherPaths.Leading(path, node), CypherPaths.PositionOf(path, node));

        // The first property of the index is the same in all rows, but with it the planner sees that they come in order.
        string Limited(bool distinct, string leading, string position) =>
            $"WITH {(distinct ? "DISTINCT " : "")}{node} ORDER BY "
            + $"{(leading == "" ? "" : $"{leading}{direction}, ")}{position}{direction} LIMIT {size}";
    }

    private CypherList InOrder(string node, PageRequest page, ValueList<OrderTerm> terms, PageDetails details)
    {
        var (text, mayRepeat) = All(node, follows: true);
        var order = new CypherOrder(_names, terms, node);
        var distinct = mayRepeat ? $"\nWITH DISTINCT {node}" : "";
        var bounds = CypherNames.Where(order.After(page), order.Before(page));
        return new(
            $"{text}{distinct}{order.Traversed}\nWITH {node}, {order.Selected}{bounds}\nWITH {node}, {order.Columns} ORDER BY "
            + $"{order.By(page.FromEnd)} LIMIT {_names.Value(page.RowsFor(details))}",
            node,
            details.HasFlag(PageDetails.Cursors) ? $"[{order.Position}]" : null);
    }

    /// <summary>Clauses that find all rows, without a page.</summary>
    /// <param name="follows">Whether all are read in any order.</param>
    private (string Text, bool MayRepeat) All(string node, bool follows = false)
    {
        var range = Range(null);
        if (_relation is null)
        {
            return (Found(node, range), false);
        }

        var condition = Condition(node);
        var merged = CypherPaths.Merged(_relation);
        var paths = merged.Select(path => new CypherPaths(_names).Match(path, _parent!, node, range, condition, follows)).ToList();
        return paths is [var only] ? (only, CypherPaths.MayRepeat(merged[0].Hops)) : (CypherPaths.Union(paths, _parent!, node), false);
    }

    private string Found(string node, PositionRange? range)
    {
        var inRange = PositionRange.Condition(range, $"{node}.{GraphNames.SortPosition}");
        return _source is null
            ? AnchorPattern.Of(_names, _kind, _filter, node, inRange)
            : _source(node, CypherNames.And(inRange, Condition(node)));
    }

    private string Condition(string node) =>
        CypherNames.And(_guard, _filter is null ? "" : new CypherFilter(_names).Condition(_filter, node));

    /// <summary>The range of positions of a page; null when it contains all.</summary>
    private PositionRange? Range(PageRequest? page)
    {
        var (after, before) = (page?.After ?? SortPosition.First, page?.Before ?? SortPosition.Last);
        if (_prefix is not null)
        {
            after = CodePointOrder.Instance.Compare(after, _prefix) < 0 ? _prefix : after;
            before = CodePointOrder.Instance.Compare(before, _prefix + SortPosition.Last) > 0 ? _prefix + SortPosition.Last : before;
        }
        else if (page is null)
        {
            return null;
        }

        return new(_names.Value(after), _names.Value(before));
    }

    private static (Filter? Remaining, string? Prefix) Split(Filter? filter, ValueList<RecordKind> kinds)
    {
        var prefix = kinds is [var kind] ? SortPosition.PrefixIn(kind, filter) : null;
        return (Filter.Without(filter, prefix), (string?)prefix?.Values[0]);
    }
}
