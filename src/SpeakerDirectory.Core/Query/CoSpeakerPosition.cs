using System.Globalization;

namespace SpeakerDirectory.Core.Query;

/// <summary>
/// The position of a person in a list of co-speakers: the number of shared events, which sorts descending, then the person's natural
/// position.
/// </summary>
public static class CoSpeakerPosition
{
    private const char Separator = '\u0001';

    /// <summary>The position of a co-speaker with so many shared events, whose record has this sort position.</summary>
    public static string Of(long eventCount, string naturalPosition) =>
        string.Create(CultureInfo.InvariantCulture, $"{eventCount}{Separator}{naturalPosition}");

    /// <returns>Null for text of another form, among it <see cref="SortPosition.First"/> and <see cref="SortPosition.Last"/>.</returns>
    public static (long EventCount, string NaturalPosition)? TryParse(string position) =>
        position.Split(Separator, 2) is [var count, var natural]
            && long.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var eventCount)
            ? (eventCount, natural)
            : null;
}
