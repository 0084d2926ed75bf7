using System.Globalization;
using SpeakerDirectory.Core.Values;

namespace SpeakerDirectory.Core.Naming;

/// <summary>Values as texts whose order by code point is the natural order.</summary>
internal static class SortText
{
    /// <summary>The text for a value that is not known: behind all others.</summary>
    public const string Unknown = "~";

    /// <summary>The earliest first day of some dates, earlier days first.</summary>
    public static string Earliest(params IEnumerable<PartialDate?> dates) =>
        dates.Min(d => d?.Earliest)?.ToString("O", CultureInfo.InvariantCulture) ?? Unknown;

    /// <summary>The first day of a date, later days first: each digit is replaced by what is missing from it to nine.</summary>
    public static string LatestFirst(PartialDate? date) =>
        date is null ? Unknown : string.Create(10, date.Value.Earliest, static (text, day) =>
        {
            day.TryFormat(text, out _, "O", CultureInfo.InvariantCulture);
            foreach (ref var digit in text)
            {
                digit = char.IsAsciiDigit(digit) ? (char)('0' + '9' - digit) : digit;
            }
        });

    /// <summary>A number that is not negative, smaller ones first.</summary>
    public static string Number(int? number) => number?.ToString("D10", CultureInfo.InvariantCulture) ?? Unknown;
}
