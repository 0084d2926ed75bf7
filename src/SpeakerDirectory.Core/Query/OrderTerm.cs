using System.Buffers;
using System.Text;
using System.Text.Json;
using SpeakerDirectory.Core.Json;
using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Values;

namespace SpeakerDirectory.Core.Query;

/// <summary>
/// One term of an order: a field, or the number of records at the end of a relation, of the record itself or of a record that references
/// lead to. Text is compared by its folded form, then as written; dates by their first day, then by their last; an unknown value comes
/// last in both directions. After all terms the id decides.
/// </summary>
/// <param name="Via">The single references to follow first, in this order.</param>
/// <param name="Field">Null when records are counted.</param>
/// <param name="Counted">Null when a field is compared.</param>
public sealed record OrderTerm(ValueList<RecordField> Via, RecordField? Field, Relation? Counted, bool Descending)
{
    /// <summary>The order by a field of the record itself.</summary>
    public static OrderTerm Of(RecordField field, bool descending = false) => new([], field, null, descending);

    /// <summary>How many values of a position the term contributes.</summary>
    public int Width =>
        Field is { Type: FieldType.Text
            or FieldType.Url
            or FieldType.Language
            or FieldType.Date
            or FieldType.End
            or FieldType.Moment } ? 2 : 1;

    /// <summary>Whether its values are whole numbers; otherwise they are text.</summary>
    public bool IsNumber => Field is null or { Type: FieldType.Number };

    /// <summary>A text that is different for every term, for the fingerprint of cursors.</summary>
    public override string ToString()
    {
        var value = Field?.Name ?? "count:" + string.Join('|', Counted!.Paths.Select(Hops));
        return $"{string.Concat(Via.Select(f => f.Name + "."))}{value}{(Descending ? "-" : "+")}";

        static string Hops(IEnumerable<Hop> path) => string.Join('>', path.Select(hop => hop.Field.ToString() + hop.Traversal));
    }
}

/// <summary>
/// The position of a row in a list that is ordered by terms: a JSON list of its values, with substitutes for unknown ones, and its id.
/// </summary>
public static class OrderedPosition
{
    /// <summary>The substitute for unknown text, which sorts last: above all text when ascending, below all when descending.</summary>
    public static string UnknownText(bool descending) => descending ? "" : SortPosition.Last;

    /// <summary>The substitute for an unknown number, likewise.</summary>
    public static long UnknownNumber(bool descending) => descending ? long.MinValue : long.MaxValue;

    /// <summary>The position of a row.</summary>
    /// <param name="values">Text and whole numbers, the id last.</param>
    /// <returns>A JSON list.</returns>
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

    /// <returns>The values and, last, the id; null when the text is not a position in this order.</returns>
    public static IReadOnlyList<object>? TryParse(string position, ValueList<OrderTerm> order)
    {
        try
        {
            using var json = JsonDocument.Parse(position);
            object[] values =
            [
                .. json.RootElement
                    .EnumerateArray()
                    .Select(e => e.ValueKind == JsonValueKind.Number ? (object)e.GetInt64() : e.GetString()!),
            ];
            bool[] numbers = [.. order.SelectMany(t => Enumerable.Repeat(t.IsNumber, t.Width)), false];
            return values.Select(v => v is long).SequenceEqual(numbers) && values.All(v => v is not null) ? values : null;
        }
        catch (Exception malformed) when (malformed is JsonException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }
}
