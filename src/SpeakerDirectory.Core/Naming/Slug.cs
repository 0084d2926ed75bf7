using System.Text.RegularExpressions;
using AnyAscii;
using SpeakerDirectory.Core.Values;

namespace SpeakerDirectory.Core.Naming;

/// <summary>A name in any script as part of an id: lower-case ASCII letters and digits, words parted by hyphens.</summary>
public static partial class Slug
{
    private const int Longest = 120;

    /// <summary>Absent when nothing of the name can be written so.</summary>
    public static string? Of(string name)
    {
        var words = Folding.Fold(Folding.Fold(name).Transliterate());
        var slug = NotInSlugs().Replace(words, "-").Trim('-');
        if (slug.Length > Longest)
        {
            var end = slug.LastIndexOf('-', Longest);
            slug = slug[..(end > 0 ? end : Longest)];
        }

        return slug.Length == 0 ? null : slug;
    }

    [GeneratedRegex("[^a-z0-9]+")]
    private static partial Regex NotInSlugs();
}
