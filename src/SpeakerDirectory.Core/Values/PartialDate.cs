using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace SpeakerDirectory.Core.Values;

/// <summary>
/// A date as far as it is known: <c>2024</c>, <c>2024-12</c> or <c>2024-12-11</c> (EDTF level 0), with level 1's <c>?</c> (uncertain) or
/// <c>~</c> (approximate). It stands for an interval of days; from a doubtful one nothing certain follows.
/// </summary>
public readonly record struct PartialDate
{
    private readonly short _year;
    private readonly byte _month;
    private readonly byte _day;
    private readonly char _doubt;

    private PartialDate(int year, int month, int day, char doubt) =>
        (_year, _month, _day, _doubt) = ((short)year, (byte)month, (byte)day, doubt);

    /// <summary>The year, from 1 to 9999.</summary>
    public int Year => _year;

    /// <summary>False with <c>?</c> or <c>~</c>.</summary>
    public bool IsCertain => _doubt == default;

    /// <summary>The first day it can stand for, taken as written: the doubt is not in it.</summary>
    public DateOnly Earliest => new(_year, Math.Max(1, (int)_month), Math.Max(1, (int)_day));

    /// <summary>The last day it can stand for, taken as written: the doubt is not in it.</summary>
    public DateOnly Latest =>
        _month == 0 ? new(_year, 12, 31) : _day == 0 ? new(_year, _month, DateTime.DaysInMonth(_year, _month)) : Earliest;

    /// <summary>The first day that it can stand for; null when the date is doubtful.</summary>
    public DateOnly? CertainEarliest => IsCertain ? Earliest : null;

    /// <summary>The last day that it can stand for; null when the date is doubtful.</summary>
    public DateOnly? CertainLatest => IsCertain ? Latest : null;

    /// <summary>
    /// The first day that it can stand for, the margin of a doubtful date included: one year with <c>~</c>, ten with <c>?</c>.
    /// </summary>
    public DateOnly EarliestWithMargin => _year > Margin ? Earliest.AddYears(-Margin) : DateOnly.MinValue;

    /// <summary>
    /// The last day that it can stand for, the margin of a doubtful date included: one year with <c>~</c>, ten with <c>?</c>.
    /// </summary>
    public DateOnly LatestWithMargin => _year + Margin <= DateOnly.MaxValue.Year ? Latest.AddYears(Margin) : DateOnly.MaxValue;

    // An approximate date may be off by one unit of its precision, but by a year at least, and no unit is longer than that.
    private int Margin => _doubt switch { '?' => 10, '~' => 1, _ => 0 };

    /// <summary>
    /// True or false when every day the two dates can stand for agrees; null when they do not, or when one of them is doubtful.
    /// </summary>
    public bool? IsBefore(PartialDate other) =>
        !IsCertain || !other.IsCertain ? null : Latest < other.Earliest ? true : Earliest >= other.Latest ? false : null;

    /// <summary>A day.</summary>
    public static PartialDate Of(DateOnly day) => new(day.Year, day.Month, day.Day, default);

    /// <summary>Reads a date.</summary>
    /// <exception cref="FormatException">The text is not a date.</exception>
    public static PartialDate Parse(string text) =>
        TryParse(text, out var date) ? date : throw new FormatException(Expected(text));

    /// <summary>The sentence for a text that is no date.</summary>
    public static string Expected(string? text) =>
        $"'{text}' is not a date like 1962, 1962-04 or 1962-04-30 (with ? when uncertain, ~ when approximate).";

    /// <summary>Reads a date; false when the text is not one.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out PartialDate date) => TryParse(text.AsSpan(), out date);

    private static bool TryParse(ReadOnlySpan<char> text, out PartialDate date)
    {
        date = default;
        var doubt = text.Length > 4 && text[^1] is '?' or '~' ? text[^1] : default;
        var plain = doubt == default ? text : text[..^1];
        if (!(plain.Length is 4 or 7 or 10) || !Digits(plain[..4], out var year) || year == 0)
        {
            return false;
        }

        int month = 0, day = 0;
        if (plain.Length >= 7 && (plain[4] != '-' || !Digits(plain[5..7], out month) || month is < 1 or > 12))
        {
            return false;
        }

        if (plain.Length == 10 && (plain[7] != '-' || !Digits(plain[8..], out day) || day < 1 || day > DateTime.DaysInMonth(year, month)))
        {
            return false;
        }

        date = new(year, month, day, doubt);
        return true;
    }

    /// <summary>As written.</summary>
    public override string ToString()
    {
        var text = _month == 0 ? $"{_year:0000}" : _day == 0 ? $"{_year:0000}-{_month:00}" : $"{_year:0000}-{_month:00}-{_day:00}";
        return _doubt == default ? text : text + _doubt;
    }

    private static bool Digits(ReadOnlySpan<char> text, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
