using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Values;

namespace SpeakerDirectory.Core.Protocol.Gatherings;

/// <summary>What States and organizations are listed by: a language, a form and a day decide.</summary>
internal static class StateNames
{
    private static readonly NameKind[] BySort = [NameKind.Sort, NameKind.Short, NameKind.Official];
    private static readonly NameKind[] ByShort = [NameKind.Short, NameKind.Official];
    private static readonly NameKind[] ByOfficial = [NameKind.Official, NameKind.Short];

    /// <summary>Null when no name in the language is known.</summary>
    public static string? Of(Organization organization, string language, NameKind form, PartialDate? on)
    {
        var names = organization.Names.Where(n => (n.Lang?.Serves(language) ?? false) && StoodOn(n, on)).ToList();
        foreach (var kind in form switch { NameKind.Sort => BySort, NameKind.Official => ByOfficial, _ => ByShort })
        {
            if (names.Find(n => n.Kind == kind) is { } found)
            {
                return found.Text;
            }
        }

        return language == "en" ? organization.Name : null;
    }

    private static bool StoodOn(Name name, PartialDate? on) =>
        on is not { } day || !(day.IsBefore(name.From ?? day) == true || name.To?.IsBefore(day) == true);
}
