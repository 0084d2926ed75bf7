using System.Globalization;
using System.Text.Json;

namespace SpeakerDirectory.Stores.Sqlite.Tables;

/// <summary>The values of a statement, which its text refers to by number, and its aliases.</summary>
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

    /// <summary>Adds any number of values as one JSON list, so that the text does not depend on their number.</summary>
    public string AddList(IEnumerable<object> list) => Add(JsonSerializer.Serialize(list));

    public string Alias(char letter) => letter + (_aliases++).ToString(CultureInfo.InvariantCulture);
}
