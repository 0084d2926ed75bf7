using System.Globalization;
using SpeakerDirectory.Core.Query;
using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Values;

namespace SpeakerDirectory.Tests.Stores.Differential;

/// <summary>Evaluates a condition: true, false, or null if the known values do not decide it.</summary>
internal sealed class NaiveConditions(NaiveDirectory directory)
{
    public bool? Holds(Condition condition, Record record) => condition switch
    {
        AllOf all => All(all.Parts.Select(part => Holds(part, record))),
        OneOf one => Any(one.Parts.Select(part => Holds(part, record))),
        Not not => !Holds(not.Part, record),
        Is comparison => Compare(comparison, record),
        IsKnown known => NaiveOrder.EffectiveValue(known.Field, record) is not null == known.Known,
        LeadsTo leads =>
            leads.Reference
                .TargetsOf(record)
                .Select(id => directory.Records[id])
                .FirstOrDefault(r => RecordShape.Of(r).Kind == leads.Kind) is { } target ? Holds(leads.Target, target) : null,
        AtLeastOne some => Any(new NaiveRelations(directory).Follow(record, some.Relation).Select(r => Holds(some.Where, r))),
        Each each => All(new NaiveRelations(directory).Follow(record, each.Relation).Select(r => Holds(each.Where, r))),
        IsWithin within => IsBelow(record, within),
        HasStatus status =>
            new NaiveHolding(directory, (IHeld)record).On(status.Day, status.Today) is var now && status.Statuses.Contains(now) ? true
                : now == TenureStatus.Unknown ? null
                : false,
        _ => throw new ArgumentException($"{condition} is no condition.", nameof(condition)),
    };

    /// <summary>The value in the form of the data files.</summary>
    public static string Written(object value) => value switch
    {
        Uri url => url.OriginalString,
        Enum choice => string.Concat(choice.ToString().Select((c, i) => i > 0 && char.IsUpper(c) ? $"_{c}" : $"{c}")).ToUpperInvariant(),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    private static bool? All(IEnumerable<bool?> parts)
    {
        var list = parts.ToList();
        return list.Contains(false) ? false : list.Contains(null) ? null : true;
    }

    private static bool? Any(IEnumerable<bool?> parts)
    {
        var list = parts.ToList();
        return list.Contains(true) ? true : list.Contains(null) ? null : false;
    }

    private bool IsBelow(Record record, IsWithin within) =>
        record.Id == within.Id || within.Via.Any(field => field.TargetsOf(record).Any(id => IsBelow(directory.Records[id], within)));

    private static bool? Compare(Is condition, Record record)
    {
        if (NaiveOrder.EffectiveValue(condition.Field, record) is not { } value)
        {
            return null;
        }

        if (condition.Comparison >= Operator.Greater)
        {
            return value is int number
                ? CompareNumbers(number, condition.Comparison, (int)condition.Values[0])
                : CompareDays(value, condition.Comparison, (string)condition.Values[0]);
        }

        var isText = condition.Field.Type is FieldType.Text or FieldType.Url or FieldType.Language;
        var text = isText ? Folding.Fold(Written(value)) : Written(value);
        var others = condition.Values.Select(v => isText ? Folding.Fold(Written(v)) : Written(v)).ToList();
        return condition.Comparison switch
        {
            Operator.Equal or Operator.In => others.Contains(text),
            Operator.NotEqual or Operator.NotIn => !others.Contains(text),
            Operator.Contains => text.Contains(others[0], StringComparison.Ordinal),
            Operator.NotContains => !text.Contains(others[0], StringComparison.Ordinal),
            Operator.StartsWith => text.StartsWith(others[0], StringComparison.Ordinal),
            Operator.NotStartsWith => !text.StartsWith(others[0], StringComparison.Ordinal),
            Operator.EndsWith => text.EndsWith(others[0], StringComparison.Ordinal),
            _ => !text.EndsWith(others[0], StringComparison.Ordinal),
        };
    }

    private static bool CompareNumbers(int one, Operator comparison, int other) => comparison switch
    {
        Operator.Greater => one > other,
        Operator.GreaterOrEqual => one >= other,
        Operator.Less => one < other,
        _ => one <= other,
    };

    // A day is before a date if it is before its first day, and after it if after its last day; the first day of "2020 at the earliest" is
    // 1 January 2020. A doubtful date decides nothing.
    private static bool? CompareDays(object value, Operator comparison, string operand)
    {
        var (first, last) = value switch
        {
            OpenEnd { IsStillSo: true } => (DateOnly.MaxValue, DateOnly.MaxValue),
            _ when DateIn(value) is { IsCertain: true } date => (date.Earliest, date.Latest),
            _ => ((DateOnly?)null, (DateOnly?)null),
        };
        if (first is null || !PartialDate.TryParse(operand, out var other) || !other.IsCertain)
        {
            return null;
        }

        return comparison switch
        {
            Operator.Greater => first > other.Latest ? true : last <= other.Latest ? false : null,
            Operator.GreaterOrEqual => first >= other.Earliest ? true : last < other.Earliest ? false : null,
            Operator.Less => last < other.Earliest ? true : first >= other.Earliest ? false : null,
            _ => last <= other.Latest ? true : first > other.Latest ? false : null,
        };
    }

    private static PartialDate? DateIn(object value) => value switch
    {
        PartialDate date => date,
        OpenEnd end => end.Date,
        Moment moment => moment.Date,
        _ => null,
    };
}
