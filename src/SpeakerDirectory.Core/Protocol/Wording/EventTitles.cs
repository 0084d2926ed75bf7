using SpeakerDirectory.Core.Protocol.Gatherings;
using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Values;

namespace SpeakerDirectory.Core.Protocol.Wording;

/// <summary>The titles in which the people at an event are shown, in a language.</summary>
/// <param name="wording">Decides the words.</param>
/// <param name="gathering">The event and those who attend it.</param>
/// <param name="language">The language, a BCP 47 tag.</param>
public sealed class EventTitles(TitleWording wording, Gathering gathering, string language)
{
    private readonly Dictionary<string, Attendance> _attendances =
        gathering.Attendances.ToDictionary(a => a.Appearance.Id, StringComparer.Ordinal);

    /// <summary>The title for an appearance.</summary>
    /// <param name="appearance">The appearance.</param>
    /// <param name="counted">
    /// The office whose rank gives the place in an order; it goes first among those of the appearance. Null for the governing one.
    /// </param>
    public ShownTitle Of(Appearance appearance, Post? counted = null)
    {
        var attendance = _attendances[appearance.Id];
        var posts = attendance.Posts.OrderBy(post => post == counted ? 0 : 1).ToValueList();
        var (start, end) = (gathering.Event.Start, gathering.Event.End ?? gathering.Event.Start);
        return wording.Of(
            new(posts, language, attendance.Person.Gender, start?.CertainEarliest, end?.CertainLatest, gathering.Find)
            {
                Printed = appearance.Title,
                PrintedLanguage = attendance.TitleLanguage,
                Body = attendance.Organization,
            });
    }

    /// <summary>
    /// What an officer must check beside the remarks of the title: that the person appears on behalf of another, which the title does not
    /// say, because it is the representative's own. Needs a gathering with the principals.
    /// </summary>
    public ValueList<string> RemarksOnPrincipal(Appearance appearance, ShownTitle title)
    {
        if (appearance.OnBehalfOf is not { } principal || principal.Id == title.Body?.Id)
        {
            return [];
        }

        var name = _attendances[appearance.Id].Principal is [var post, ..] ? post.Title
            : gathering.Find(new Ref<Organization>(principal.Id))?.Name ?? principal.Id;
        return [$"appears on behalf of {name}, which the title does not say"];
    }
}
