using System.Diagnostics.CodeAnalysis;

namespace SpeakerDirectory.Core;

/// <summary>The end of a tenure or membership: a partial date (the last day), or <c>..</c> for "still so". Not knowing the end is an absent <see cref="OpenEnd"/>, not a value of it.</summary>
public readonly record struct OpenEnd
{
    private const string Open = "..";

    private OpenEnd(PartialDate? date) => Date = date;

    /// <summary>The last day, absent when it is still so.</summary>
    public PartialDate? Date { get; }

    public bool IsStillSo => Date is null;

    public static OpenEnd StillSo => default;

    public static implicit operator OpenEnd(PartialDate date) => new(date);

    public static OpenEnd Parse(string text) => TryParse(text, out var end) ? end : throw new FormatException(Expected(text));

    /// <summary>The sentence for a text that is no end.</summary>
    public static string Expected(string? text) => $"'{text}' is neither a date like 1962, 1962-04 or 1962-04-30 nor \"..\" for still so.";

    public static bool TryParse([NotNullWhen(true)] string? text, out OpenEnd end)
    {
        var known = PartialDate.TryParse(text, out var date);
        end = known ? new(date) : default;
        return known || text == Open;
    }

    public override string ToString() => Date?.ToString() ?? Open;
}
