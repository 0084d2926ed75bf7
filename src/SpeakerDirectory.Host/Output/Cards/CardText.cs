using SpeakerDirectory.Core.Values;

namespace SpeakerDirectory.Host.Output.Cards;

/// <summary>What a place card says in one language.</summary>
/// <param name="Language">The language, a BCP 47 tag.</param>
/// <param name="Name">Style and name; null when the language before has the same.</param>
/// <param name="Lines">Function and State.</param>
internal sealed record CardText(string Language, string? Name, ValueList<string> Lines)
{
    /// <summary>The name without its style, which stays in one line where that is possible; null when it is not known.</summary>
    public string? BareName { get; init; }

    // Languages that are written from right to left, unless their tag names another script.
    private static readonly HashSet<string> FromTheRight =
        new(["ar", "arc", "ckb", "dv", "fa", "he", "iw", "ks", "ps", "sd", "syr", "ug", "ur", "yi"], StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> ScriptsFromTheRight = new(["Arab", "Hebr", "Syrc", "Thaa"], StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether the language is written from right to left.</summary>
    public bool IsFromTheRight
    {
        get
        {
            var parts = Language.Split('-');
            return parts.Skip(1).FirstOrDefault(part => part.Length == 4) is { } script
                ? ScriptsFromTheRight.Contains(script)
                : FromTheRight.Contains(parts[0]);
        }
    }

    /// <summary>Without what another text says already; null when nothing remains.</summary>
    public CardText? Without(CardText other)
    {
        var rest = this with
        {
            Name = Name == other.Name ? null : Name,
            Lines = Lines.Where(line => !other.Lines.Contains(line)).ToValueList(),
        };
        return rest is { Name: null, Lines.Count: 0 } ? null : rest;
    }
}
