using System.Diagnostics.CodeAnalysis;

namespace SpeakerDirectory.Core.Values;

/// <summary>
/// The end of a tenure or membership: the last day as a partial date, or <c>..</c> when it still lasts. An end that is not known is a
/// null <see cref="OpenEnd"/>, not one of its values.
/// </summary>
public readonly record struct OpenEnd
{
    private const string Open = "..";

    private OpenEnd(PartialDate? date) => Date = date;

    /// <summary>The last day; null when it still lasts.</summary>
    public PartialDate? Date { get; }

    /// <summary>Whether it still lasts.</summary>
    public bool IsStillSo => Date is null;

    /// <summary>The end of what still lasts: <c>..</c>.</summary>
    public static OpenEnd StillSo => default;

    /// <summary>The end on a last day.</summary>
    public static implicit operator OpenEnd(PartialDate date) => new(date);

    /// <summary>Reads an end.</summary>
    /// <exception cref="FormatException">The text is neither a date nor <c>..</c>.</exception>
    public static OpenEnd Parse(string text) => TryParse(text, out var end) ? end : throw new FormatException(Expected(text));

    /// <summary>The message for a text that is neither.</summary>
    public static string Expected(string? text) => $"'{text}' is neither a date like 1962, 1962-04 or 1962-04-30 nor \"..\" for still so.";

    /// <summary>Reads an end; false when the text is neither a date nor <c>..</c>.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out OpenEnd end)
    {
        var known = PartialDate.TryParse(text, out var date);
        end = known ? new(date) : default;
        return known || text == Open;
    }

    /// <summary>The end as written.</summary>
    public override string ToString() => Date?.ToString() ?? Open;
}
