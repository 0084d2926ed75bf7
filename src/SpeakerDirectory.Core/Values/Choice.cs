using System.Collections.Concurrent;
using System.Text;

namespace SpeakerDirectory.Core.Values;

/// <summary>The written form of an enumeration's values: <c>IN_PERSON</c> for <c>InPerson</c>.</summary>
public sealed class Choice
{
    private static readonly ConcurrentDictionary<Type, Choice> Known = new();

    private readonly Dictionary<string, object> _values = new(StringComparer.Ordinal);
    private readonly Dictionary<object, string> _texts = [];

    private Choice(Type type)
    {
        foreach (var value in Enum.GetValues(type))
        {
            var text = UpperSnake(value.ToString()!);
            _values.Add(text, value);
            _texts.Add(value, text);
        }
    }

    /// <summary>The written values, in the order of the enumeration.</summary>
    public IReadOnlyCollection<string> Texts => _values.Keys;

    /// <summary>The form of an enumeration's values.</summary>
    public static Choice Of(Type type) => Known.GetOrAdd(type, t => new(t));

    /// <summary>The written form of a value.</summary>
    public static string Text<T>(T value)
        where T : struct, Enum => Of(typeof(T)).Text((object)value);

    /// <summary>The written form of a value of this enumeration.</summary>
    public string Text(object value) => _texts[value];

    /// <summary>Finds the value that is written so; the case counts.</summary>
    public bool TryParse(string text, out object? value) => _values.TryGetValue(text, out value);

    /// <summary><c>InPerson</c> as <c>IN_PERSON</c>: also how references become relationship types.</summary>
    public static string UpperSnake(string name)
    {
        var text = new StringBuilder();
        foreach (var letter in name)
        {
            if (char.IsUpper(letter) && text.Length > 0)
            {
                text.Append('_');
            }

            text.Append(char.ToUpperInvariant(letter));
        }

        return text.ToString();
    }
}
