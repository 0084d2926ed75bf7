using SpeakerDirectory.Core.Values;

namespace SpeakerDirectory.Core.Naming;

/// <summary>The parts of new ids.</summary>
internal static class IdText
{
    /// <summary>The part of an id after the kind.</summary>
    public static string SlugOf(string id) => id[(id.IndexOf('/') + 1)..];

    /// <summary>A year in four digits; null when it is not known.</summary>
    public static string? Year(int? year) => year?.ToString("0000", null);

    /// <summary>The earliest year of some dates; null when none is known.</summary>
    public static string? EarliestYear(params IEnumerable<PartialDate?> dates) => Year(dates.Min(d => d?.Year));
}
