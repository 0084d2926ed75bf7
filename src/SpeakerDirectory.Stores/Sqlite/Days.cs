using System.Globalization;

namespace SpeakerDirectory.Stores.Sqlite;

/// <summary>Days as text that compares as the days do.</summary>
internal static class Days
{
    public static string Text(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);
}
