namespace SpeakerDirectory.Core.Precedence;

public enum StandingKind
{
    InOffice,

    /// <summary>The tenure had certainly ended before the event.</summary>
    Former,

    /// <summary>Named for the office, or certainly not yet in it.</summary>
    Designate,
}

/// <summary>One capacity in which somebody attends.</summary>
/// <param name="Post">Absent when the appearance names no office.</param>
/// <param name="SpeaksFor">The State, else the organization, that it speaks for.</param>
/// <param name="ForPrincipal">The rank is that of the principal on whose behalf somebody attends.</param>
public sealed record Standing(Attendance Attendance, Post? Post, StandingKind Kind, Organization? SpeaksFor, bool ForPrincipal = false)
{
    public string? Rank => Post?.Rank;

    /// <summary>The capacities of an appearance, its principal's last.</summary>
    public static IEnumerable<Standing> Of(Attendance attendance, Gathering gathering)
    {
        foreach (var post in attendance.Posts)
        {
            yield return new(attendance, post, KindOf(post, gathering.Event), gathering.SpeaksFor(post) ?? gathering.StateOrSelf(attendance.Organization));
        }

        if (attendance.Posts.Count == 0)
        {
            yield return new(attendance, null, StandingKind.InOffice, gathering.StateOrSelf(attendance.Organization));
        }

        foreach (var post in attendance.Principal)
        {
            yield return new(attendance, post, KindOf(post, gathering.Event), gathering.SpeaksFor(post), ForPrincipal: true);
        }
    }

    // Being listed in an office is evidence of holding it; only dates that contradict it for certain say otherwise.
    private static StandingKind KindOf(Post post, Event at) =>
        post.Tenure is not { } tenure ? StandingKind.InOffice
        : Capacities.IsFormer(tenure, at) ? StandingKind.Former
        : tenure.Capacity == Capacity.Designate || tenure.From?.CertainEarliest > (at.End ?? at.Start)?.CertainLatest ? StandingKind.Designate
        : StandingKind.InOffice;
}
