using System.Globalization;

namespace SpeakerDirectory.Stores.Shared;

/// <summary>Days as stores keep them: text that compares by code point as the days do.</summary>
internal static class Days
{
    /// <summary>Sorts before every day. It stands for an unknown day, so that a comparison is never NULL.</summary>
    public const string NeverBefore = "0000-00-00";

    /// <summary>Sorts after every day; for an unknown day likewise.</summary>
    public const string NeverAfter = "9999-12-32";

    /// <summary>The day as year, month and day: <c>2024-05-01</c>.</summary>
    public static string Text(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);
}
