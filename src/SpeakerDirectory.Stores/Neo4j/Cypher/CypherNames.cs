using System.Globalization;

namespace SpeakerDirectory.Stores.Neo4j.Cypher;

/// <summary>Gives names to the nodes, columns and parameters of one statement, and formats its text.</summary>
internal sealed class CypherNames
{
    private readonly List<(string Name, object? Value)> _parameters = [];
    private int _nodes;
    private int _columns;

    public IReadOnlyList<(string Name, object? Value)> Parameters => _parameters;

    public string Node() => "n" + (_nodes++).ToString(CultureInfo.InvariantCulture);

    public string Column() => "c" + (_columns++).ToString(CultureInfo.InvariantCulture);

    public string Value(object value)
    {
        var name = "p" + _parameters.Count.ToString(CultureInfo.InvariantCulture);
        _parameters.Add((name, value));
        return "$" + name;
    }

    public static string Indented(string text) => "  " + text.Replace("\n", "\n  ", StringComparison.Ordinal);

    /// <summary>A WHERE with the conditions that are not empty; empty when all are.</summary>
    public static string Where(params IEnumerable<string> conditions) => And(conditions) is { Length: > 0 } all ? "\nWHERE " + all : "";

    public static string And(params IEnumerable<string> conditions) => string.Join(" AND ", conditions.Where(c => c != ""));
}
