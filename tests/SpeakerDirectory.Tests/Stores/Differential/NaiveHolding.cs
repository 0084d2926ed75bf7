using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Values;

namespace SpeakerDirectory.Tests.Stores.Differential;

/// <summary>Whether X held Y on day D, by the rules of the model.</summary>
internal sealed class NaiveHolding(NaiveDirectory directory, IHeld fact)
{
    private readonly List<PartialDate> _shown = [.. fact.Confirmed.Where(day => day.IsCertain)];
    private readonly List<PartialDate> _bounds = [.. BoundsOf(directory, fact).OfType<PartialDate>()];

    public TenureStatus On(DateOnly day, DateOnly today) =>
        IsBefore(day) || IsAfter(day) ? TenureStatus.NotHeld
        : HadBegunBy(day) && LastedUntil(day, today) ? TenureStatus.Held
        : TenureStatus.Unknown;

    /// <summary>Whether the day is before all days that the beginning can stand for.</summary>
    public bool IsBefore(DateOnly day) =>
        fact.From is { } from && day < Moved(from, from.Earliest, -1) && (from.IsCertain || !HadBegunBy(day));

    /// <summary>Whether the day is after all days that an end can stand for.</summary>
    public bool IsAfter(DateOnly day) =>
        _bounds.Exists(bound => day > Moved(bound, bound.Latest, 1))
        || (fact.To?.Date is { } to && day > Moved(to, to.Latest, 1) && (to.IsCertain || !_shown.Exists(shown => shown.Earliest >= day)));

    public bool HadBegunBy(DateOnly day) =>
        fact.From is { IsCertain: true } from && from.Latest <= day ? true : _shown.Exists(shown => shown.Latest <= day);

    /// <summary>Whether it certainly had not ended before the day; of a day after today an ongoing fact says nothing.</summary>
    public bool LastedUntil(DateOnly day, DateOnly today)
    {
        var byItself = fact.To switch
        {
            null => false,
            { IsStillSo: true } => day <= today,
            { Date: var end } => end is { IsCertain: true } certain && certain.Earliest >= day,
        };
        return _shown.Exists(shown => shown.Earliest >= day)
            ? fact.To is not { IsStillSo: true } || day <= today
            : byItself && _bounds.TrueForAll(bound => Moved(bound, bound.Earliest, -1) >= day);
    }

    private static PartialDate?[] BoundsOf(NaiveDirectory directory, IHeld fact)
    {
        if (fact is Tenure tenure)
        {
            var office = directory.Find<Office>(tenure.Office)!;
            return
            [
                directory.Find<Person>(tenure.Person)!.Died,
                office.Abolished,
                directory.Find<Organization>(office.Organization)!.Dissolved,
            ];
        }

        var membership = (Membership)fact;
        return
        [
            directory.Records[membership.Member.Id] switch { Person person => person.Died, var body => ((Organization)body).Dissolved },
            directory.Find<Organization>(membership.Organization)!.Dissolved,
        ];
    }

    // An approximate date may be off by a year, an uncertain one by ten.
    private static DateOnly Moved(PartialDate date, DateOnly day, int direction)
    {
        var years = direction * (date.ToString()[^1] switch { '~' => 1, '?' => 10, _ => 0 });
        return day.Year + years < 1 ? DateOnly.MinValue : day.Year + years > 9999 ? DateOnly.MaxValue : day.AddYears(years);
    }
}
