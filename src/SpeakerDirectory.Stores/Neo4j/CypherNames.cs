using System.Globalization;

namespace SpeakerDirectory.Stores.Neo4j;

/// <summary>Names for the nodes and values of one statement.</summary>
internal sealed class CypherNames
{
    private readonly List<(string Name, object? Value)> _parameters = [];
    private int _nodes;

    public IReadOnlyList<(string Name, object? Value)> Parameters => _parameters;

    public string Node() => "n" + (_nodes++).ToString(CultureInfo.InvariantCulture);

    public string Value(object value)
    {
        var name = "p" + _parameters.Count.ToString(CultureInfo.InvariantCulture);
        _parameters.Add((name, value));
        return "$" + name;
    }
}
