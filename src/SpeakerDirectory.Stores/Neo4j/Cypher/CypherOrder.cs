using SpeakerDirectory.Core;
using SpeakerDirectory.Core.Query;

namespace SpeakerDirectory.Stores.Neo4j;

/// <summary>How the rows of a list are ordered by terms: the columns for it, of which none is ever null, and the id behind them.</summary>
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
            foreach (var reference in term.Along)
            {
                var next = names.Node();
                Walked += $"\nOPTIONAL MATCH ({at})-[:{Graph.Type(reference)}]->({next})";
                at = next;
            }

            var isKnown = term is { Along: [], Field.Required: true };
            var unknown = isKnown ? "" : names.Value(term.IsNumber ? OrderedPlace.UnknownNumber(term.Descending) : OrderedPlace.UnknownText(term.Descending));
            foreach (var expression in term.Field is { } field ? OfField(field, term, at) : [IfThere(term, at, Count(term, at))])
            {
                _columns.Add((isKnown ? expression : $"coalesce({expression}, {unknown})", names.Column(), term.Descending));
            }
        }

        if (terms is [.., { Along: [], Field.Type: FieldType.Id }])
        {
            Place = $"{Columns}, {_columns[^1].Name}";
        }
        else
        {
            _columns.Add(($"{node}.id", names.Column(), false));
            Place = Columns;
        }
    }

    /// <summary>The columns that make a row's place: the terms' and, last, the id.</summary>
    public string Place { get; }

    /// <summary>Clauses that lead to the records whose fields are ordered by, and count.</summary>
    public string Walked { get; private set; } = "";

    public string Selected => string.Join(", ", _columns.Select(c => $"{c.Expression} AS {c.Name}"));

    public string Columns => string.Join(", ", _columns.Select(c => c.Name));

    /// <summary>The columns in order, or the other way round.</summary>
    public string By(bool turned) => string.Join(", ", _columns.Select(c => c.Descending != turned ? c.Name + " DESC" : c.Name));

    public string After(PageRequest page) => page.After == Core.Query.Place.First ? "" : Beyond(page.After, before: false);

    public string Before(PageRequest page) => page.Before == Core.Query.Place.Last ? "" : Beyond(page.Before, before: true);

    /// <summary>What comes after a place (or before it): <c>a beyond, or a equal and (b beyond, or …)</c>.</summary>
    private string Beyond(string place, bool before)
    {
        var values = OrderedPlace.TryParse(place, _terms) ?? throw new ArgumentException($"'{place}' is no place in this order.");
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
        var ways = CypherWays.Merged(term.Counted!).Select(way => new CypherWays(_names).Match(way, node, target, "", "")).ToList();
        var found = ways is [var only] ? only : CypherWays.Union(ways, node, target);
        var subquery = $"{found}\nRETURN count({(term.Counted!.Ways.Any(CypherWays.MayRepeat) ? $"DISTINCT {target}" : "*")}) AS {count}";
        Walked += $"\nCALL ({node}) {{\n{CypherNames.Indented(subquery)} }}";
        return count;
    }

    // Of a record that no reference leads to nothing is known, not even what would be said of any other.
    private static string IfThere(OrderTerm term, string node, string expression) => term.Along.Count == 0 ? expression : $"CASE WHEN {node} IS NULL THEN null ELSE {expression} END";

    private static string[] OfField(RecordField field, OrderTerm term, string node)
    {
        var written = RecordProperties.Written(field, node);
        return field.Type switch
        {
            FieldType.Text or FieldType.Url or FieldType.Language => [$"{node}.{field.Name}{RecordProperties.Folded}", written],
            FieldType.Date or FieldType.End => [CypherDay.First(written), CypherDay.Last(written)],
            FieldType.Moment => [$"left({CypherDay.First(written)}, 10)", $"left({CypherDay.Last(written)}, 10)"],
            _ when Presented.Constant(field) is not null => [IfThere(term, node, written)],
            _ => [written],
        };
    }
}
