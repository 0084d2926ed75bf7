using System.Globalization;
using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Values;

namespace SpeakerDirectory.Core.Query;

/// <summary>The form of a field that is compared.</summary>
public enum Aspect
{
    /// <summary>The value as written: ids, numbers, choices, dates.</summary>
    Written,

    /// <summary>Text without regard to case and accents.</summary>
    Folded,

    /// <summary>The first day of a date; unknown when the date is uncertain.</summary>
    Earliest,

    /// <summary>The last day of a date; unknown when the date is uncertain. For "still so" the last of all days.</summary>
    Latest,
}

/// <summary>The comparison. Text is ordered by code point.</summary>
public enum Operator
{
    /// <summary>The value is equal.</summary>
    Equal,

    /// <summary>The value is another.</summary>
    NotEqual,

    /// <summary>The value is one of several.</summary>
    In,

    /// <summary>The value is none of several.</summary>
    NotIn,

    /// <summary>The text contains another.</summary>
    Contains,

    /// <summary>The text does not contain another.</summary>
    NotContains,

    /// <summary>The text starts with another.</summary>
    StartsWith,

    /// <summary>The text does not start with another.</summary>
    NotStartsWith,

    /// <summary>The text ends with another.</summary>
    EndsWith,

    /// <summary>The text does not end with another.</summary>
    NotEndsWith,

    /// <summary>The value is greater, or the date certainly later.</summary>
    Greater,

    /// <summary>The value is greater or equal, or the date certainly not earlier.</summary>
    GreaterOrEqual,

    /// <summary>The value is less, or the date certainly earlier.</summary>
    Less,

    /// <summary>The value is less or equal, or the date certainly not later.</summary>
    LessOrEqual,
}

/// <summary>Compares a field with values; never true for a record without a value.</summary>
/// <param name="Values">Text or whole numbers, in the form of the aspect. Exactly one, except with <see cref="Operator.In"/> and
/// <see cref="Operator.NotIn"/>.</param>
public sealed record FieldFilter(RecordField Field, Aspect Aspect, Operator Operator, ValueList<object> Values) : Filter
{
    /// <summary>
    /// Negating a date comparison is approximate: <c>not &lt;</c> becomes <c>&gt;=</c>, though a vague date may satisfy neither.
    /// </summary>
    public override Filter Negated => Operator switch
    {
        Operator.Equal or Operator.In or Operator.Contains or Operator.StartsWith or Operator.EndsWith =>
            this with { Operator = Operator + 1 },
        Operator.NotEqual or Operator.NotIn or Operator.NotContains or Operator.NotStartsWith or Operator.NotEndsWith =>
            this with { Operator = Operator - 1 },
        _ => Of(Field, Opposite(Operator), Original),
    };

    private ValueList<object> Original { get; init; } = Values;

    /// <summary>Compares a field with values as a client gives them: text, whole numbers, partial dates, ends.</summary>
    public static Filter Of(RecordField field, Operator comparison, ValueList<object> values)
    {
        var ordered = comparison >= Operator.Greater;
        if (field.Type is FieldType.Date or FieldType.End or FieldType.Moment && ordered)
        {
            return OfDay(field, comparison, values);
        }

        return field.Type is FieldType.Text or FieldType.Url or FieldType.Language
            ? new FieldFilter(
                field,
                Aspect.Folded,
                comparison,
                values.Select(v => (object)Folding.Fold(v.ToString()!)).ToValueList()) { Original = values }
            : new FieldFilter(
                field,
                Aspect.Written,
                comparison,
                values.Select(v => v is int number ? (object)(long)number : v is long ? v : v.ToString()!).ToValueList())
                {
                    Original = values,
                };
    }

    /// <summary>Whether a record has this external id.</summary>
    /// <param name="field">A field of external ids.</param>
    /// <param name="id">The external id.</param>
    public static FieldFilter OfExternalId(RecordField field, ExternalId id) =>
        new(field, Aspect.Written, Operator.Contains, [ExternalIdText.Of([id])]);

    /// <summary>The values are compared in the form that is compared with the field.</summary>
    public bool Equals(FieldFilter? other) =>
        other is not null && Field == other.Field && Aspect == other.Aspect && Operator == other.Operator && Values.Equals(other.Values);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Field, Aspect, Operator, Values);

    // A date matches only when it definitely does; an uncertain date never does.
    private static Filter OfDay(RecordField field, Operator comparison, ValueList<object> values)
    {
        var text = values[0].ToString()!;
        if (!PartialDate.TryParse(text, out var date) || !date.IsCertain)
        {
            return new Indeterminate();
        }

        var (aspect, day) = comparison switch
        {
            Operator.Greater => (Aspect.Earliest, date.Latest),
            Operator.GreaterOrEqual => (Aspect.Earliest, date.Earliest),
            Operator.Less => (Aspect.Latest, date.Earliest),
            _ => (Aspect.Latest, date.Latest),
        };
        return new FieldFilter(field, aspect, comparison, [day.ToString("O", CultureInfo.InvariantCulture)]) { Original = values };
    }

    private static Operator Opposite(Operator comparison) => comparison switch
    {
        Operator.Greater => Operator.LessOrEqual,
        Operator.GreaterOrEqual => Operator.Less,
        Operator.Less => Operator.GreaterOrEqual,
        _ => Operator.Greater,
    };
}
