using SpeakerDirectory.Core.Query;
using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Values;
using SpeakerDirectory.Stores.Neo4j.Graph;

namespace SpeakerDirectory.Stores.Neo4j.Cypher;

/// <summary>Composes the order of a list by terms: a column for each value, never null, and the id after them.</summary>
internal sealed class CypherOrder
{
    private readonly CypherNames _names;
    private readonly ValueList<OrderTerm> _terms;
    private readonly List<(string Expression, string Name, bool Descending)> _columns = [];

    public CypherOrder(CypherNames names, ValueList<OrderTerm> terms, string node)
    {
        (_names, _terms) = (names, terms);
        foreach (var term in terms)
        {
            var at = node;
            foreach (var reference in term.Via)
            {
                var next = names.Node();
                Traversed += $"\nOPTIONAL MATCH ({at})-[:{GraphNames.Type(reference)}]->({next})";
                at = next;
            }

            var isKnown = term is { Via: [], Field.Required: true };
            var unknown = isKnown
                ? ""
                : names.Value(
                    term.IsNumber ? OrderedPosition.UnknownNumber(term.Descending) : OrderedPosition.UnknownText(term.Descending));
            foreach (var expression in term.Field is { } field ? OfField(field, term, at) : [IfThere(term, at, Count(term, at))])
            {
                _columns.Add((isKnown ? expression : $"coalesce({expression}, {unknown})", names.Column(), term.Descending));
            }
        }

        if (terms is [.., { Via: [], Field.Type: FieldType.Id }])
        {
            Position = $"{Columns}, {_columns[^1].Name}";
        }
        else
        {
            _columns.Add(($"{node}.id", names.Column(), false));
            Position = Columns;
        }
    }

    /// <summary>The columns that make the position of a row: those of the terms and, last, the id.</summary>
    public string Position { get; }

    /// <summary>The clauses that lead to the records whose fields decide the order, or count records.</summary>
    public string Traversed { get; private set; } = "";

    public string Selected => string.Join(", ", _columns.Select(c => $"{c.Expression} AS {c.Name}"));

    public string Columns => string.Join(", ", _columns.Select(c => c.Name));

    /// <summary>The columns in their order, or in the opposite order.</summary>
    public string By(bool reversed) => string.Join(", ", _columns.Select(c => c.Descending != reversed ? c.Name + " DESC" : c.Name));

    public string After(PageRequest page) => page.After == Core.Query.SortPosition.First ? "" : Beyond(page.After, before: false);

    public string Before(PageRequest page) => page.Before == Core.Query.SortPosition.Last ? "" : Beyond(page.Before, before: true);

    /// <summary>The condition that a row comes after a position, or before it: <c>a beyond, or a equal and (b beyond, or …)</c>.</summary>
    private string Beyond(string position, bool before)
    {
        var values = OrderedPosition.TryParse(position, _terms)
            ?? throw new ArgumentException($"'{position}' is not a position in this order.", nameof(position));
        var condition = "";
        for (var i = _columns.Count - 1; i >= 0; i--)
        {
            var (name, value) = (_columns[i].Name, _names.Value(values[i]));
            var beyond = $"{name} {(_columns[i].Descending != before ? "<" : ">")} {value}";
            condition = condition == "" ? beyond : $"({beyond} OR ({name} = {value} AND {condition}))";
        }

        return condition;
    }

    private string Count(OrderTerm term, string node)
    {
        var (target, count) = (_names.Node(), _names.Column());
        var paths = CypherPaths.Merged(term.Counted!).Select(path => new CypherPaths(_names).Match(path, node, target, null, "")).ToList();
        var found = paths is [var only] ? only : CypherPaths.Union(paths, node, target);
        var subquery = $"{found}\nRETURN count({(term.Counted!.Paths.Any(CypherPaths.MayRepeat) ? $"DISTINCT {target}" : "*")}) AS {count}";
        Traversed += $"\nCALL ({node}) {{\n{CypherNames.Indented(subquery)} }}";
        return count;
    }

    // If the optional reference is absent its sort value is null; defaults do not apply.
    private static string IfThere(OrderTerm term, string node, string expression) =>
        term.Via.Count == 0 ? expression : $"CASE WHEN {node} IS NULL THEN null ELSE {expression} END";

    private static string[] OfField(RecordField field, OrderTerm term, string node)
    {
        var written = RecordProperties.Written(field, node);
        return field.Type switch
        {
            FieldType.Text or FieldType.Url or FieldType.Language => [$"{node}.{field.Name}{RecordProperties.Folded}", written],
            FieldType.Date or FieldType.End => [CypherDay.First(written), CypherDay.Last(written)],
            FieldType.Moment => [$"left({CypherDay.First(written)}, 10)", $"left({CypherDay.Last(written)}, 10)"],
            _ when EffectiveValue.Constant(field) is not null => [IfThere(term, node, written)],
            _ => [written],
        };
    }
}
