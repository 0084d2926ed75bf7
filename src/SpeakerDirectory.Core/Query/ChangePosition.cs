using System.Globalization;

namespace SpeakerDirectory.Core.Query;

/// <summary>
/// The position of a change in a history, which is ordered newest first: text that compares by code point, made of the change's sequence.
/// </summary>
public static class ChangePosition
{
    private const string Form = "D19";

    /// <summary>The position of the change of this sequence.</summary>
    public static string Of(long sequence) => (long.MaxValue - sequence).ToString(Form, CultureInfo.InvariantCulture);

    /// <returns>
    /// The sequence; the largest number for <see cref="SortPosition.First"/>, 0 for <see cref="SortPosition.Last"/> and for text of
    /// another form.
    /// </returns>
    public static long SequenceOf(string position) =>
        position == SortPosition.First ? long.MaxValue
        : long.TryParse(position, NumberStyles.None, CultureInfo.InvariantCulture, out var inverted) ? long.MaxValue - inverted
        : 0;
}
