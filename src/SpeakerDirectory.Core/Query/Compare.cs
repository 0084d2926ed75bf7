using System.Globalization;
using SpeakerDirectory.Core.Naming;

namespace SpeakerDirectory.Core.Query;

/// <summary>What of a field is compared.</summary>
public enum Aspect
{
    /// <summary>As it is written: ids, numbers, choices, dates.</summary>
    Written,

    /// <summary>A text, case and accents aside.</summary>
    Folded,

    /// <summary>The first day a certain date can stand for.</summary>
    Earliest,

    /// <summary>The last day a certain date can stand for; for "still so" the last of all days.</summary>
    Latest,
}

/// <summary>How values are compared; text by code point.</summary>
public enum Comparison
{
    Equal,
    NotEqual,
    In,
    NotIn,
    Contains,
    NotContains,
    StartsWith,
    NotStartsWith,
    EndsWith,
    NotEndsWith,
    Greater,
    GreaterOrEqual,
    Less,
    LessOrEqual,
}

/// <summary>A field compared with values in the form that is compared; never true where it is not known.</summary>
/// <param name="Values">Texts or whole numbers; one, but for <see cref="Comparison.In"/> and <see cref="Comparison.NotIn"/>.</param>
public sealed record Compare(RecordField Field, Aspect Aspect, Comparison Comparison, ValueList<object> Values) : Filter
{
    /// <summary>For dates this is not exact: not certainly earlier counts as certainly not earlier (<c>not lt</c> is <c>gte</c>).</summary>
    public override Filter Negated => Comparison switch
    {
        Comparison.Equal or Comparison.In or Comparison.Contains or Comparison.StartsWith or Comparison.EndsWith => this with { Comparison = Comparison + 1 },
        Comparison.NotEqual or Comparison.NotIn or Comparison.NotContains or Comparison.NotStartsWith or Comparison.NotEndsWith => this with { Comparison = Comparison - 1 },
        _ => Of(Field, Opposite(Comparison), Original),
    };

    private ValueList<object> Original { get; init; } = Values;

    /// <summary>The comparison of a field with values as people give them: texts, whole numbers, partial dates, ends.</summary>
    public static Filter Of(RecordField field, Comparison comparison, ValueList<object> values)
    {
        var ordered = comparison >= Comparison.Greater;
        if (field.Type is FieldType.Date or FieldType.End or FieldType.Moment && ordered)
        {
            return OfDay(field, comparison, values);
        }

        return field.Type is FieldType.Text or FieldType.Url or FieldType.Language
            ? new Compare(field, Aspect.Folded, comparison, values.Select(v => (object)Folding.Fold(v.ToString()!)).ToValueList()) { Original = values }
            : new Compare(field, Aspect.Written, comparison, values.Select(v => v is int number ? (object)(long)number : v is long ? v : v.ToString()!).ToValueList()) { Original = values };
    }

    public bool Equals(Compare? other) =>
        other is not null && Field == other.Field && Aspect == other.Aspect && Comparison == other.Comparison && Values.Equals(other.Values);

    public override int GetHashCode() => HashCode.Combine(Field, Aspect, Comparison, Values);

    // A date meets another only when certainly so; nothing is certain about a doubtful one.
    private static Filter OfDay(RecordField field, Comparison comparison, ValueList<object> values)
    {
        var text = values[0].ToString()!;
        if (!PartialDate.TryParse(text, out var date) || !date.IsCertain)
        {
            return new Undecided();
        }

        var (aspect, day) = comparison switch
        {
            Comparison.Greater => (Aspect.Earliest, date.Latest),
            Comparison.GreaterOrEqual => (Aspect.Earliest, date.Earliest),
            Comparison.Less => (Aspect.Latest, date.Earliest),
            _ => (Aspect.Latest, date.Latest),
        };
        return new Compare(field, aspect, comparison, [day.ToString("O", CultureInfo.InvariantCulture)]) { Original = values };
    }

    private static Comparison Opposite(Comparison comparison) => comparison switch
    {
        Comparison.Greater => Comparison.LessOrEqual,
        Comparison.GreaterOrEqual => Comparison.Less,
        Comparison.Less => Comparison.GreaterOrEqual,
        _ => Comparison.Greater,
    };
}
