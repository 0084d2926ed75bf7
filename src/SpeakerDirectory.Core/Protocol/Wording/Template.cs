using System.Text.RegularExpressions;

namespace SpeakerDirectory.Core.Address;

/// <summary>Fills the places of a form. A place with nothing to fill it leaves no gap, and a line with nothing in it is left out.</summary>
internal static partial class Template
{
    private const string Nothing = "\u0001";

    public static readonly string[] Known = ["{name}", "{NAME}", "{surname}", "{title}", "{state}", "{civil}"];

    public static IEnumerable<string> Unknown(string form) => Places().Matches(form).Select(m => m.Value).Where(place => !Known.Contains(place));

    public static string Fill(string form, Gender? gender, Func<string, string> value)
    {
        var chosen = Genders().Replace(form, choice =>
        {
            var parts = choice.Groups[1].Value.Split('|');
            return gender switch
            {
                Gender.Male => parts[0],
                Gender.Female => parts[1],
                _ => parts.Length > 2 ? parts[2] : "",
            };
        });
        var lines = Places().Replace(chosen, place => value(place.Value) is { Length: > 0 } text ? text : Nothing).Split('\n');
        return string.Join('\n', lines.Select(Tidy).Where(line => line != ""));
    }

    private static string Tidy(string line) => BeforeMarks().Replace(Spaces().Replace(Gaps().Replace(line, ""), " "), "$1").Trim();

    [GeneratedRegex(@"\{\w+\}")]
    private static partial Regex Places();

    [GeneratedRegex(@"\[([^\[\]]*\|[^\[\]]*)\]")]
    private static partial Regex Genders();

    // The comma before a place goes with what would have stood there.
    [GeneratedRegex(@",?\s*\u0001")]
    private static partial Regex Gaps();

    [GeneratedRegex(" {2,}")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"\s+([,:;!])(?=\s|\z)")]
    private static partial Regex BeforeMarks();
}
