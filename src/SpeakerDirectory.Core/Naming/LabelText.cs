using SpeakerDirectory.Core.Values;

namespace SpeakerDirectory.Core.Naming;

/// <summary>The parts of labels.</summary>
internal static class LabelText
{
    /// <summary>The parts that are known, separated by commas.</summary>
    public static string Join(params ReadOnlySpan<string?> parts)
    {
        var text = "";
        foreach (var part in parts)
        {
            text = part is null ? text : text.Length == 0 ? part : $"{text}, {part}";
        }

        return text;
    }

    /// <summary>
    /// The years from a beginning to an end: <c>2022–2024</c>, <c>2022–</c>, <c>2022</c>; null when neither is known. A confirmed day is
    /// no beginning.
    /// </summary>
    public static string? Years(PartialDate? from, OpenEnd? to)
    {
        var end = to?.Date?.Year;
        return from is null && end is null ? null : from?.Year == end ? $"{end:0000}" : $"{from?.Year:0000}–{end:0000}";
    }

    /// <summary>The date that begins earlier; the other when one is not known.</summary>
    public static PartialDate? Earlier(PartialDate? one, PartialDate? other) =>
        other is null || one?.Earliest <= other.Value.Earliest ? one : other;
}
