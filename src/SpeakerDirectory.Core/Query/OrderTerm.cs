using System.Buffers;
using System.Text;
using System.Text.Json;

namespace SpeakerDirectory.Core.Query;

/// <summary>
/// One thing to order by: a field of the record or of what single references lead to, or how many there are at the end of a relation from there.
/// Text goes by its folded form, then by the text; dates by their first day, then by their last; what is not known comes last in both directions. Behind
/// all terms goes the id.
/// </summary>
/// <param name="Along">The references to follow first.</param>
/// <param name="Field">Absent when something is counted.</param>
/// <param name="Counted">Absent when a field is meant.</param>
public sealed record OrderTerm(ValueList<RecordField> Along, RecordField? Field, Relation? Counted, bool Descending)
{
    public static OrderTerm Of(RecordField field, bool descending = false) => new([], field, null, descending);

    /// <summary>How many values it gives a row's place.</summary>
    public int Width => Field is { Type: FieldType.Text or FieldType.Url or FieldType.Language or FieldType.Date or FieldType.End or FieldType.Moment } ? 2 : 1;

    /// <summary>Whether its values are whole numbers; else they are texts.</summary>
    public bool IsNumber => Field is null or { Type: FieldType.Number };

    /// <summary>What tells an order from every other, for cursors.</summary>
    public override string ToString() =>
        $"{string.Concat(Along.Select(f => f.Name + "."))}{Field?.Name ?? "count:" + string.Join('|', Counted!.Ways.Select(w => string.Join('>', w.Select(s => s.Field.ToString() + s.Walk))))}{(Descending ? "-" : "+")}";
}

/// <summary>
/// The place of a row in a list that is ordered by terms: its values, in a form without unknowns, and its id, as a JSON list.
/// </summary>
public static class OrderedPlace
{
    /// <summary>What stands for an unknown text: above all when ascending, below all when descending, and so always last.</summary>
    public static string UnknownText(bool descending) => descending ? "" : Place.Last;

    /// <summary>What stands for an unknown number, likewise.</summary>
    public static long UnknownNumber(bool descending) => descending ? long.MinValue : long.MaxValue;

    /// <summary>The place of a row with these values, texts and whole numbers, the id last.</summary>
    public static string Write(IEnumerable<object> values)
    {
        var buffer = new ArrayBufferWriter<byte>();
        new CanonicalJson(buffer).List(values, (json, value) =>
        {
            if (value is long number)
            {
                json.Number(number);
            }
            else
            {
                json.Text((string)value);
            }
        });
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>The values and, last, the id; null when the text is no place in this order.</summary>
    public static IReadOnlyList<object>? TryParse(string place, ValueList<OrderTerm> order)
    {
        try
        {
            using var json = JsonDocument.Parse(place);
            object[] values = [.. json.RootElement.EnumerateArray().Select(e => e.ValueKind == JsonValueKind.Number ? (object)e.GetInt64() : e.GetString()!)];
            bool[] numbers = [.. order.SelectMany(t => Enumerable.Repeat(t.IsNumber, t.Width)), false];
            return values.Select(v => v is long).SequenceEqual(numbers) && values.All(v => v is not null) ? values : null;
        }
        catch (Exception malformed) when (malformed is JsonException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }
}
