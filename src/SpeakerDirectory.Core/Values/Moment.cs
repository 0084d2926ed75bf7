using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace SpeakerDirectory.Core.Values;

/// <summary>
/// A partial date, or a day with a time of day, kept as written. Credentials have one, and precedence is decided by it to the minute.
/// </summary>
public readonly record struct Moment
{
    private static readonly string[] TimeForms = ["HH:mm", "HH:mm:ss", "HH:mmK", "HH:mm:ssK"];

    private readonly string _text;

    private Moment(string text, PartialDate date, TimeOnly? time) => (_text, Date, Time) = (text, date, time);

    /// <summary>The date.</summary>
    public PartialDate Date { get; }

    /// <summary>The time of day as printed, local to the place; null when only the date is known.</summary>
    public TimeOnly? Time { get; }

    /// <summary>Reads a moment.</summary>
    /// <exception cref="FormatException">The text is neither a date nor a date with a time.</exception>
    public static Moment Parse(string text) => TryParse(text, out var moment) ? moment : throw new FormatException(Expected(text));

    /// <summary>The message for a text that is neither.</summary>
    public static string Expected(string? text) =>
        $"'{text}' is neither a date like 1962-04-30 nor a date with a time like 1962-04-30T11:30.";

    /// <summary>Reads a moment; false when the text is neither a date nor a date with a time.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out Moment moment)
    {
        moment = default;
        if (PartialDate.TryParse(text, out var date))
        {
            moment = new(text!, date, null);
            return true;
        }

        if (text is not { Length: > 11 } || text[10] != 'T' || !PartialDate.TryParse(text[..10], out date)
            || !DateTimeOffset.TryParseExact(
                text[11..], TimeForms, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time))
        {
            return false;
        }

        moment = new(text, date, TimeOnly.FromTimeSpan(time.TimeOfDay));
        return true;
    }

    /// <summary>The moment as written.</summary>
    public override string ToString() => _text ?? "";
}
