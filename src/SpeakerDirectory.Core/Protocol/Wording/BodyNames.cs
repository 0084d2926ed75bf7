using SpeakerDirectory.Core.Protocol.Titles;
using SpeakerDirectory.Core.Records;

namespace SpeakerDirectory.Core.Protocol.Wording;

/// <summary>Finds and removes names of States and organizations in folded titles.</summary>
internal static class BodyNames
{
    // Prepositions and articles that stand before a name belong to it.
    private static readonly string[] Before = ["of the", "of", "the", "de la", "de l", "de", "du", "des", "del", "d"];

    /// <summary>The names and adjectives of a State or organization that printed titles use, folded.</summary>
    public static IEnumerable<string> Of(Organization body, TitleReader reader, TitleForms forms) =>
        forms.FoldedNamesOf(body).Concat(reader.NamesOf(TitleContext.CodeOf(body)));

    /// <summary>Whether one of the names stands in the title as words.</summary>
    public static bool AreIn(string folded, IEnumerable<string> names)
    {
        var padded = $" {folded} ";
        return names.Any(name => padded.Contains($" {name} ", StringComparison.Ordinal));
    }

    /// <summary>The title without the names and the small words before them.</summary>
    public static string Without(string folded, IEnumerable<string> names)
    {
        var padded = $" {folded} ";
        foreach (var name in names.Where(name => padded.Contains($" {name} ", StringComparison.Ordinal)))
        {
            foreach (var before in Before)
            {
                padded = padded.Replace($" {before} {name} ", " ", StringComparison.Ordinal);
            }

            padded = padded.Replace($" {name} ", " ", StringComparison.Ordinal);
        }

        return padded.Trim();
    }
}
