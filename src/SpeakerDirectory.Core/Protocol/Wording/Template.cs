using System.Text.RegularExpressions;
using SpeakerDirectory.Core.Records;

namespace SpeakerDirectory.Core.Protocol.Wording;

/// <summary>Fills the placeholders of a form. An empty placeholder leaves no gap, and an empty line is left out.</summary>
internal static partial class Template
{
    private const string Nothing = "\u0001";

    /// <summary>The placeholders of a form that are none of the known ones.</summary>
    public static IEnumerable<string> Unknown(string form, IReadOnlyCollection<string> known) =>
        Places().Matches(form).Select(m => m.Value).Where(place => !known.Contains(place));

    /// <summary>The form with a person's own style in place of what stands before the name; as it is when it has no name.</summary>
    public static string WithStyle(string form) => Styled().Replace(form, "{style} ", 1);

    /// <summary>What stands before the name; empty when the form has no name.</summary>
    public static string BeforeName(string form) => Styled().Match(form).Value;

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

    [GeneratedRegex(@"^.*?(?=\{(?:name|NAME)\})", RegexOptions.Multiline)]
    private static partial Regex Styled();

    [GeneratedRegex(@"\{\w+\}")]
    private static partial Regex Places();

    [GeneratedRegex(@"\[([^\[\]]*\|[^\[\]]*)\]")]
    private static partial Regex Genders();

    // The comma before an empty placeholder is removed with it.
    [GeneratedRegex(@",?\s*\u0001")]
    private static partial Regex Gaps();

    [GeneratedRegex(" {2,}")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"\s+([,:;!])(?=\s|\z)")]
    private static partial Regex BeforeMarks();
}
