using SpeakerDirectory.Core;
using SpeakerDirectory.Core.Query;

namespace SpeakerDirectory.Stores.Neo4j;

/// <summary>The rows that a list has, from a kind or a relation, filtered: to be counted, or to be paged in an order.</summary>
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

    /// <summary>What lies at the end of a relation from a record.</summary>
    /// <param name="guard">A condition on the parent; empty when there is none.</param>
    public CypherRows(CypherNames names, string parent, Relation relation, Filter? filter, string guard)
    {
        (_names, _kind, _parent, _relation, _guard) = (names, relation.Kinds[0], parent, relation, guard);
        (_filter, _prefix) = Split(filter, relation.Kinds);
    }

    /// <summary>What clauses from elsewhere find, each record once.</summary>
    /// <param name="source">The clauses for a node and a condition on it.</param>
    public CypherRows(CypherNames names, RecordKind kind, Filter? filter, Func<string, string, string> source) =>
        (_names, _kind, _filter, _guard, _source) = (names, kind, filter, "", source);

    /// <summary>Whether finding the rows is more than reading them from an index.</summary>
    public bool IsFiltered => _filter is not null;

    /// <summary>All rows as one value, for when several things are asked of them.</summary>
    public string Kept(string name)
    {
        var node = _names.Node();
        var (text, mayRepeat) = All(node);
        return $"{text}\nRETURN collect({(mayRepeat ? "DISTINCT " : "")}{node}) AS {name}";
    }

    /// <summary>The rows that <see cref="Kept"/> has kept.</summary>
    public CypherRows From(string kept) => new(_names, _kind, null, (node, condition) => $"UNWIND {kept} AS {node}{(condition == "" ? "" : $"\nWITH {node}{CypherNames.Where(condition)}")}");

    /// <summary>What a field refers to, in the list's order, or everything that is reached by it, nearest first.</summary>
    public CypherList References()
    {
        var node = _names.Node();
        var where = CypherNames.Where(_guard);
        return _relation?.Ways is not [[var step]] ? throw new NotSupportedException($"{_relation} needs a page.") : new(
            step switch
            {
                { Walk: Walk.ForwardAll } => $"{CypherWays.All(step, _parent!, node, "way = ")}{where}\nWITH {node}, min(length(way)) AS distance ORDER BY distance, {node}.{Graph.Place}",
                { Walk: Walk.Forward, Field.Type: FieldType.References } => $"MATCH ({_parent})-[to:{Graph.Type(step.Field)}]->({node}){where}\nWITH {node} ORDER BY to.position",
                _ => throw new NotSupportedException($"{_relation} needs a page."),
            },
            node);
    }

    public string Count(string name)
    {
        var node = _names.Node();
        var (text, mayRepeat) = All(node);
        return $"{text}\nRETURN count({(mayRepeat ? $"DISTINCT {node}" : "*")}) AS {name}";
    }

    /// <summary>The groups by a field: a record or a value, and <c>number</c>.</summary>
    public CypherList Grouped(Grouping grouping)
    {
        var node = _names.Node();
        var (text, _) = All(node);
        var first = _names.Value(grouping.First);
        if (grouping.Field.IsReference)
        {
            var target = _names.Node();
            return new($"{text}\nMATCH ({node})-[:{Graph.Type(grouping.Field)}]->({target})\nWITH {target}, count(DISTINCT {node}) AS number ORDER BY number DESC, {target}.id LIMIT {first}", target);
        }

        var value = grouping.Field.Type switch
        {
            FieldType.Date => $"left({node}.{grouping.Field.Name}, 4)",
            FieldType.Text or FieldType.Language => $"{node}.{grouping.Field.Name}",
            _ => RecordProperties.Written(grouping.Field, node),
        };
        return new($"{text}\nWITH {value} AS key, count(DISTINCT {node}) AS number WHERE key IS NOT NULL\nWITH key, number ORDER BY number DESC, key LIMIT {first}", "key");
    }

    public CypherList Page(PageRequest page, ValueList<OrderTerm> order, Told told)
    {
        var node = _names.Node();
        return order.Count > 0 ? InOrder(node, page, order, told) : new(InNaturalOrder(node, page, told), node, told.HasFlag(Told.Places) ? $"{node}.{Graph.Place}" : null);
    }

    private string InNaturalOrder(string node, PageRequest page, Told told)
    {
        var range = Range(page);
        var direction = page.FromEnd ? " DESC" : "";
        var size = _names.Value(page.RowsFor(told));
        if (_relation is null)
        {
            return $"{Found(node, range)}\n{Cut(false, "", $"{node}.{Graph.Place}")}";
        }

        var condition = Condition(node);
        var ways = CypherWays.Merged(_relation).Select(way =>
            $"{new CypherWays(_names).Match(way, _parent!, node, range, condition)}\n{Cut(CypherWays.MayRepeat(way.Steps), CypherWays.Leading(way, node), CypherWays.PlaceOf(way, node))}").ToList();
        return ways is [var only] ? only : $"{CypherWays.Union(ways, _parent!, node)}\n{Cut(false, "", $"{node}.{Graph.Place}")}";

        // What leads the index is alike in all rows, but with it the planner sees that they are in order already.
        string Cut(bool distinct, string leading, string place) =>
            $"WITH {(distinct ? "DISTINCT " : "")}{node} ORDER BY {(leading == "" ? "" : $"{leading}{direction}, ")}{place}{direction} LIMIT {size}";
    }

    private CypherList InOrder(string node, PageRequest page, ValueList<OrderTerm> terms, Told told)
    {
        var (text, mayRepeat) = All(node, follows: true);
        var order = new CypherOrder(_names, terms, node);
        var distinct = mayRepeat ? $"\nWITH DISTINCT {node}" : "";
        var bounds = CypherNames.Where(order.After(page), order.Before(page));
        return new(
            $"{text}{distinct}{order.Walked}\nWITH {node}, {order.Selected}{bounds}\nWITH {node}, {order.Columns} ORDER BY {order.By(page.FromEnd)} LIMIT {_names.Value(page.RowsFor(told))}",
            node,
            told.HasFlag(Told.Places) ? $"[{order.Place}]" : null);
    }

    /// <summary>Clauses that find all rows, the page aside.</summary>
    /// <param name="follows">Whether each is looked at, in any order.</param>
    private (string Text, bool MayRepeat) All(string node, bool follows = false)
    {
        var range = Range(null);
        if (_relation is null)
        {
            return (Found(node, range), false);
        }

        var condition = Condition(node);
        var merged = CypherWays.Merged(_relation);
        var ways = merged.Select(way => new CypherWays(_names).Match(way, _parent!, node, range, condition, follows)).ToList();
        return ways is [var only] ? (only, CypherWays.MayRepeat(merged[0].Steps)) : (CypherWays.Union(ways, _parent!, node), false);
    }

    private string Found(string node, string range)
    {
        var placed = range.Replace("{0}", $"{node}.{Graph.Place}", StringComparison.Ordinal);
        return _source is null ? CypherStart.Of(_names, _kind, _filter, node, placed) : _source(node, CypherNames.And(placed, Condition(node)));
    }

    private string Condition(string node) => CypherNames.And(_guard, _filter is null ? "" : new CypherFilter(_names).Condition(_filter, node));

    /// <summary>The range of places that is wanted, with <c>{0}</c> for the place.</summary>
    private string Range(PageRequest? page)
    {
        var (after, before) = (page?.After ?? Place.First, page?.Before ?? Place.Last);
        if (_prefix is not null)
        {
            after = CodePointOrder.Instance.Compare(after, _prefix) < 0 ? _prefix : after;
            before = CodePointOrder.Instance.Compare(before, _prefix + Place.Last) > 0 ? _prefix + Place.Last : before;
        }
        else if (page is null)
        {
            return "";
        }

        return $"{{0}} > {_names.Value(after)} AND {{0}} < {_names.Value(before)}";
    }

    private static (Filter? Remaining, string? Prefix) Split(Filter? filter, ValueList<RecordKind> kinds)
    {
        var prefix = kinds is [var kind] ? Place.PrefixIn(kind, filter) : null;
        return (Filter.Without(filter, prefix), (string?)prefix?.Values[0]);
    }
}
