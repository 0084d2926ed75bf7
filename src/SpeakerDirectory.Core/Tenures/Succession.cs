using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Values;

namespace SpeakerDirectory.Core.Tenures;

/// <summary>A tenure that came before another in an office.</summary>
/// <param name="Tenure">The earlier tenure.</param>
/// <param name="GapDays">
/// How many days lie between its last date and the first date of the later one; null when one of them has no date, 0 when they meet.
/// </param>
public sealed record EarlierTenure(Tenure Tenure, int? GapDays);

/// <summary>
/// Who comes before whom in an office: by <c>predecessor</c> where a tenure names it, else by the earliest of <c>from</c>,
/// <c>appointed</c> and <c>confirmed</c>, unless more than a year lies between the two.
/// </summary>
public static class Succession
{
    /// <summary>
    /// The tenure before this one; null when there is none, the dates do not decide which it is, or more than a year lies between them.
    /// </summary>
    /// <param name="tenure">The tenure.</param>
    /// <param name="others">The other tenures of the office around this one, among them the one it names.</param>
    public static Tenure? PredecessorOf(Tenure tenure, IReadOnlyCollection<Tenure> others) =>
        tenure.Predecessor is { } named ? others.FirstOrDefault(o => o.Id == named.Id)
        : PredecessorByDate(tenure, others) is { } before && TenureGap.IsShort(before, tenure) ? before
        : null;

    /// <summary>The tenure before this one, however long before; null when there is none, or the dates do not decide which it is.</summary>
    /// <param name="tenure">The tenure.</param>
    /// <param name="others">The other tenures of the office around this one, among them the one it names.</param>
    public static EarlierTenure? PreviousKnownTo(Tenure tenure, IReadOnlyCollection<Tenure> others)
    {
        var before = tenure.Predecessor is { } named ? others.FirstOrDefault(o => o.Id == named.Id) : PredecessorByDate(tenure, others);
        return before is null ? null : new(before, TenureGap.DaysBetween(before, tenure));
    }

    /// <summary>
    /// The tenure after this one; null when there is none, the dates do not decide which it is, or more than a year lies between them.
    /// </summary>
    /// <param name="tenure">The tenure.</param>
    /// <param name="others">The other tenures of the office around this one, among them those that name it.</param>
    public static Tenure? SuccessorOf(Tenure tenure, IReadOnlyCollection<Tenure> others)
    {
        var naming = others.Where(o => o.Predecessor?.Id == tenure.Id).ToList();
        if (naming.Count > 0)
        {
            return naming.Count == 1 ? naming[0] : null;
        }

        return others.FirstOrDefault(
            o => o.Predecessor is null && PredecessorOf(o, [tenure, .. others.Where(other => other.Id != o.Id)])?.Id == tenure.Id);
    }

    private static Tenure? PredecessorByDate(Tenure tenure, IReadOnlyCollection<Tenure> others)
    {
        var start = Start.Of(tenure);
        Tenure? nearest = null;
        foreach (var other in others)
        {
            var theirs = Start.Of(other);
            if (theirs.IsBefore(start))
            {
                nearest = nearest is null || Start.Of(nearest).IsBefore(theirs) ? other : nearest;
            }
            else if (!start.IsBefore(theirs))
            {
                return null;
            }
        }

        return nearest is not null
            && others.All(o => o.Id == nearest.Id || start.IsBefore(Start.Of(o)) || Start.Of(o).IsBefore(Start.Of(nearest)))
            && !others.Any(o => o.Predecessor?.Id == nearest.Id)
                ? nearest
                : null;
    }

    /// <summary>Between which days the earliest of a tenure's dates certainly lies; a side is absent when a doubt leaves it open.</summary>
    private readonly record struct Start(DateOnly? Earliest, DateOnly? Latest)
    {
        public static Start Of(Tenure tenure)
        {
            DateOnly? earliest = DateOnly.MaxValue, latest = null;
            Add(tenure.From);
            Add(tenure.Appointed);
            foreach (var day in tenure.Confirmed)
            {
                Add(day);
            }

            return new(earliest == DateOnly.MaxValue ? null : earliest, latest);

            void Add(PartialDate? date)
            {
                if (date is { } known)
                {
                    earliest = known.IsCertain && earliest is { } day ? (known.Earliest < day ? known.Earliest : day) : null;
                    latest = known.IsCertain && !(latest <= known.Latest) ? known.Latest : latest;
                }
            }
        }

        public bool IsBefore(Start other) => Latest < other.Earliest;
    }
}
