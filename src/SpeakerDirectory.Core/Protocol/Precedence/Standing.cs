using SpeakerDirectory.Core.Protocol.Gatherings;
using SpeakerDirectory.Core.Protocol.Schemes;
using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Tenures;

namespace SpeakerDirectory.Core.Protocol.Precedence;

/// <summary>One capacity in which a person attends.</summary>
/// <param name="Attendance">The appearance and its person.</param>
/// <param name="Post">Absent when the appearance names no office.</param>
/// <param name="Kind">Whether the office is held, was held or will be held on the day of the event.</param>
/// <param name="SpeaksFor">The State, else the organization, that it speaks for.</param>
/// <param name="ForPrincipal">The rank is that of the principal on whose behalf somebody attends.</param>
public sealed record Standing(Attendance Attendance, Post? Post, StandingKind Kind, Organization? SpeaksFor, bool ForPrincipal = false)
{
    /// <summary>The rank of the capacity; null when it has none.</summary>
    public string? Rank => Post?.Rank;

    /// <summary>The capacities of an appearance, its principal's last.</summary>
    public static IEnumerable<Standing> Of(Attendance attendance, Gathering gathering)
    {
        foreach (var post in attendance.Posts)
        {
            yield return new(
                attendance,
                post,
                KindOf(post, gathering.Event),
                gathering.SpeaksFor(post) ?? gathering.StateOrSelf(attendance.Organization));
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
        : tenure.Capacity == Capacity.Designate
            || tenure.From?.CertainEarliest > (at.End ?? at.Start)?.CertainLatest ? StandingKind.Designate
        : StandingKind.InOffice;
}
