using System.Globalization;

namespace SpeakerDirectory.Core.Query;

/// <summary>The place of a change in a history, in which the newest comes first.</summary>
public static class ChangePlace
{
    private const string Form = "D19";

    public static string Of(long sequence) => (long.MaxValue - sequence).ToString(Form, CultureInfo.InvariantCulture);

    /// <summary>The sequence at a place; above all for <see cref="Place.First"/>, and 0 for <see cref="Place.Last"/> or for what is no place.</summary>
    public static long SequenceOf(string place) =>
        place == Place.First ? long.MaxValue
        : long.TryParse(place, NumberStyles.None, CultureInfo.InvariantCulture, out var turned) ? long.MaxValue - turned
        : 0;
}
