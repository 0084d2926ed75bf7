using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace SpeakerDirectory.Core;

/// <summary>A partial date, or a day with a time of day: when credentials were presented, which decides precedence to the minute. Kept as written.</summary>
public readonly record struct Moment
{
    private static readonly string[] TimeForms = ["HH:mm", "HH:mm:ss", "HH:mmK", "HH:mm:ssK"];

    private readonly string _text;

    private Moment(string text, PartialDate date, TimeOnly? time) => (_text, Date, Time) = (text, date, time);

    public PartialDate Date { get; }

    /// <summary>The time of day as printed, local to the place; absent when only the date is known.</summary>
    public TimeOnly? Time { get; }

    public static Moment Parse(string text) => TryParse(text, out var moment) ? moment : throw new FormatException(Expected(text));

    /// <summary>The sentence for a text that is neither.</summary>
    public static string Expected(string? text) => $"'{text}' is neither a date like 1962-04-30 nor a date with a time like 1962-04-30T11:30.";

    public static bool TryParse([NotNullWhen(true)] string? text, out Moment moment)
    {
        moment = default;
        if (PartialDate.TryParse(text, out var date))
        {
            moment = new(text!, date, null);
            return true;
        }

        if (text is not { Length: > 11 } || text[10] != 'T' || !PartialDate.TryParse(text[..10], out date)
            || !DateTimeOffset.TryParseExact(text[11..], TimeForms, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time))
        {
            return false;
        }

        moment = new(text, date, TimeOnly.FromTimeSpan(time.TimeOfDay));
        return true;
    }

    public override string ToString() => _text ?? "";
}
