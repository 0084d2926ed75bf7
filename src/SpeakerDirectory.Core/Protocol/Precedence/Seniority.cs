using SpeakerDirectory.Core.Values;

namespace SpeakerDirectory.Core.Protocol.Precedence;

/// <summary>Since when somebody is in an office: a renewal without a break keeps the day, a break starts anew.</summary>
internal static class Seniority
{
    public static TieBreakValue TookOffice(Standing standing)
    {
        if (standing.Post?.Tenure is not { } tenure)
        {
            return TieBreakValue.Unknown("tenure-unknown");
        }

        var start = tenure.From;
        var earlier = standing.Attendance.Tenures
            .Where(
                t => t.Office == tenure.Office
                    && t.Id != tenure.Id
                    && t.From is not null
                    && tenure.From is not null
                    && t.From.Value.IsBefore(tenure.From.Value) == true)
                .OrderByDescending(t => t.From!.Value.Earliest);
        foreach (var before in earlier)
        {
            switch (Continues(before.To, start!.Value))
            {
                case true:
                    start = before.From;
                    break;
                case false:
                    return TieBreakValue.Of(start, "the day of taking office");
                default:
                    return TieBreakValue.Unknown("continuation-unknown", ("start", $"{start}"), ("earlier", $"{before.From}"));
            }
        }

        return TieBreakValue.Of(start, "the day of taking office");
    }

    public static TieBreakValue FirstTookOffice(Standing standing)
    {
        if (standing.Post?.Tenure is not { } tenure)
        {
            return TieBreakValue.Unknown("tenure-unknown");
        }

        var marks = standing.Attendance.Tenures
            .Where(t => t.Office == tenure.Office)
            .Append(tenure)
            .Select(t => TieBreakValue.Of(t.From, "the day of first taking office"))
            .ToList();
        return marks.Find(m => !m.IsKnown) ?? marks.MinBy(m => m.Low)! with { High = marks.Min(m => m.High) };
    }

    private static bool? Continues(OpenEnd? end, PartialDate start)
    {
        if (end is not { } known)
        {
            return null;
        }

        if (known.Date is not { } last)
        {
            return true;
        }

        return !last.IsCertain || !start.IsCertain ? null
            : last.Earliest.AddDays(1) >= start.Latest ? true
            : last.Latest.AddDays(1) < start.Earliest ? false
            : null;
    }
}
