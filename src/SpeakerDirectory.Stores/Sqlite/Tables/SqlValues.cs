using System.Globalization;
using System.Text.Json;

namespace SpeakerDirectory.Stores.Sqlite;

/// <summary>The values of a statement, which its text names by number, and the aliases used so far.</summary>
internal sealed class SqlValues
{
    private readonly List<object> _values = [];
    private int _aliases;

    public IReadOnlyList<object> All => _values;

    public string Add(object value)
    {
        _values.Add(value);
        return "?" + _values.Count.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>Any number of values as one, so that the text is the same for all numbers: a JSON list.</summary>
    public string AddList(IEnumerable<object> list) => Add(JsonSerializer.Serialize(list));

    public string Alias(char letter) => letter + (_aliases++).ToString(CultureInfo.InvariantCulture);
}
