using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Values;

namespace SpeakerDirectory.Core.Protocol.Titles;

/// <summary>
/// Finds the office that a printed title means among those of the State or organization: by its title, else by its rank where only one
/// has that.
/// </summary>
public static class OfficeMatch
{
    /// <summary>Null when none or several would do.</summary>
    public static Office? Find(string title, TitleReading reading, IEnumerable<Office> offices)
    {
        var candidates = offices.ToList();
        var folded = Folding.Fold(title);
        var part = Folding.Fold(reading.DecidedBy);
        return Only(candidates.Where(o => Titles(o).Any(t => t == folded)))
            ?? Only(candidates.Where(o => Titles(o).Any(t => t == part)))
            ?? (reading.Rank is { } rank ? Only(candidates.Where(o => o.Rank == rank)) : null);
    }

    /// <summary>
    /// Whether what is printed for an office contradicts the rank given to it: false also where the titles leave it open.
    /// </summary>
    public static bool Contradicts(this TitleReading reading, string? rank) =>
        rank is not null && reading.Ranks.Count > 0 && !reading.IsFormer && !reading.Ranks.Contains(rank);

    private static IEnumerable<string> Titles(Office office) => office.Titles.Select(t => t.Text).Append(office.Title).Select(Folding.Fold);

    private static Office? Only(IEnumerable<Office> offices)
    {
        var two = offices.Take(2).ToList();
        return two.Count == 1 ? two[0] : null;
    }
}
