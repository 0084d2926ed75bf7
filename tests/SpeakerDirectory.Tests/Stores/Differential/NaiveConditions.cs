using System.Globalization;
using SpeakerDirectory.Core;
using SpeakerDirectory.Core.Naming;
using SpeakerDirectory.Core.Query;

namespace SpeakerDirectory.Tests.Stores.Differential;

/// <summary>Whether a condition is so: true, false, or null where what is known does not decide it.</summary>
internal sealed class NaiveConditions(NaiveDirectory directory)
{
    public bool? Holds(Condition condition, Record record) => condition switch
    {
        AllOf all => All(all.Parts.Select(part => Holds(part, record))),
        OneOf one => Any(one.Parts.Select(part => Holds(part, record))),
        Not not => !Holds(not.Part, record),
        Is comparison => Compare(comparison, record),
        IsKnown known => NaiveOrder.Presented(known.Field, record) is not null == known.Known,
        LeadsTo leads => leads.Reference.TargetsOf(record).Select(id => directory.Records[id]).FirstOrDefault(r => RecordShape.Of(r).Kind == leads.Kind) is { } target ? Holds(leads.Target, target) : null,
        AtLeastOne some => Any(new NaiveRelations(directory).Follow(record, some.Relation).Select(r => Holds(some.Where, r))),
        Each each => All(new NaiveRelations(directory).Follow(record, each.Relation).Select(r => Holds(each.Where, r))),
        IsWithin within => IsBelow(record, within),
        HasStatus status => StatusOf((IHeld)record, status.Day, status.Today) is var now && status.Statuses.Contains(now) ? true : now == TenureStatus.Unknown ? null : false,
        _ => throw new ArgumentException($"{condition} is no condition."),
    };

    /// <summary>As it is written in a file.</summary>
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
        record.Id == within.Id || within.Along.Any(field => field.TargetsOf(record).Any(id => IsBelow(directory.Records[id], within)));

    private static bool? Compare(Is asked, Record record)
    {
        if (NaiveOrder.Presented(asked.Field, record) is not { } value)
        {
            return null;
        }

        if (asked.Comparison >= Comparison.Greater)
        {
            return value is int number ? CompareNumbers(number, asked.Comparison, (int)asked.Values[0]) : CompareDays(value, asked.Comparison, (string)asked.Values[0]);
        }

        var isText = asked.Field.Type is FieldType.Text or FieldType.Url or FieldType.Language;
        var text = isText ? Folding.Fold(Written(value)) : Written(value);
        var others = asked.Values.Select(v => isText ? Folding.Fold(Written(v)) : Written(v)).ToList();
        return asked.Comparison switch
        {
            Comparison.Equal or Comparison.In => others.Contains(text),
            Comparison.NotEqual or Comparison.NotIn => !others.Contains(text),
            Comparison.Contains => text.Contains(others[0], StringComparison.Ordinal),
            Comparison.NotContains => !text.Contains(others[0], StringComparison.Ordinal),
            Comparison.StartsWith => text.StartsWith(others[0], StringComparison.Ordinal),
            Comparison.NotStartsWith => !text.StartsWith(others[0], StringComparison.Ordinal),
            Comparison.EndsWith => text.EndsWith(others[0], StringComparison.Ordinal),
            _ => !text.EndsWith(others[0], StringComparison.Ordinal),
        };
    }

    private static bool CompareNumbers(int one, Comparison comparison, int other) => comparison switch
    {
        Comparison.Greater => one > other,
        Comparison.GreaterOrEqual => one >= other,
        Comparison.Less => one < other,
        _ => one <= other,
    };

    // Before a date is before its first day, after it is after its last one; "at the earliest in 2020" begins with its first day. From what is doubtful nothing follows.
    private static bool? CompareDays(object value, Comparison comparison, string asked)
    {
        var (first, last) = value switch
        {
            OpenEnd { IsStillSo: true } => (DateOnly.MaxValue, DateOnly.MaxValue),
            _ when DateIn(value) is { IsCertain: true } date => (date.Earliest, date.Latest),
            _ => ((DateOnly?)null, (DateOnly?)null),
        };
        if (first is null || !PartialDate.TryParse(asked, out var other) || !other.IsCertain)
        {
            return null;
        }

        return comparison switch
        {
            Comparison.Greater => first > other.Latest ? true : last <= other.Latest ? false : null,
            Comparison.GreaterOrEqual => first >= other.Earliest ? true : last < other.Earliest ? false : null,
            Comparison.Less => last < other.Earliest ? true : first >= other.Earliest ? false : null,
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

    /// <summary>Did X hold Y on day D, in the words of the model.</summary>
    public static TenureStatus StatusOf(IHeld fact, DateOnly day, DateOnly today)
    {
        if ((fact.From is { IsCertain: true } start && day < start.Earliest) || (fact.To is { Date: { IsCertain: true } end } && day > end.Latest))
        {
            return TenureStatus.NotHeld;
        }

        return BegunBy(fact).Any(begun => begun <= day) && LastedUntil(fact, day > today).Any(lasted => lasted >= day) ? TenureStatus.Held : TenureStatus.Unknown;
    }

    /// <summary>Days by which it had certainly begun.</summary>
    public static IEnumerable<DateOnly> BegunBy(IHeld fact) => fact.Confirmed.Cast<PartialDate?>().Append(fact.From).Where(d => d is { IsCertain: true }).Select(d => d!.Value.Latest);

    /// <summary>Days until which it certainly lasted; "still so" lasts until today, which is not known where <paramref name="isFuture"/>.</summary>
    public static IEnumerable<DateOnly> LastedUntil(IHeld fact, bool isFuture) =>
        fact.Confirmed.Cast<PartialDate?>().Append(fact.To?.Date).Where(d => d is { IsCertain: true }).Select(d => d!.Value.Earliest)
            .Concat(fact.To is { IsStillSo: true } && !isFuture ? [DateOnly.MaxValue] : Array.Empty<DateOnly>());
}
