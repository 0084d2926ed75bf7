using System.Text;
using System.Text.RegularExpressions;

namespace SpeakerDirectory.Tests.Documents;

/// <summary>A command of a console example, and the output that the document shows below it.</summary>
/// <param name="Environment">The variables that are set in front of the command.</param>
internal sealed partial record ConsoleCommand(IReadOnlyDictionary<string, string> Environment, IReadOnlyList<string> Words, string Output)
{
    // How the program is called in the documents.
    private static readonly string[] FromSource = ["dotnet", "run", "--project", "src/SpeakerDirectory.Host"];

    public static IEnumerable<ConsoleCommand> In(Block block)
    {
        foreach (Match command in Commands().Matches(block.Text))
        {
            var words = WordsOf(command.Groups["command"].Value);
            var assignments = words.TakeWhile(word => Assignment().IsMatch(word)).Select(word => word.Split('=', 2))
                .ToDictionary(pair => pair[0], pair => pair[1]);
            yield return new(assignments, words[assignments.Count..], command.Groups["output"].Value);
        }
    }

    /// <summary>The words of a shell command: quotes are resolved, comments left out.</summary>
    public static List<string> WordsOf(string command) =>
        [.. ShellWords().Matches(command.Replace("\\\n", " ", StringComparison.Ordinal)).Select(word => word.Value)
            .TakeWhile(word => !word.StartsWith('#')).Select(Unquoted)];

    /// <summary>The arguments of the program; null when the command is another program.</summary>
    public IReadOnlyList<string>? Arguments =>
        Words is ["directory", ..] ? [.. Words.Skip(1)]
        : Words.Take(FromSource.Length).SequenceEqual(FromSource)
            ? [.. Words.Skip(FromSource.Length).Where((word, i) => i > 0 || word != "--")]
        : null;

    /// <summary>Whether an output is what the document shows, where … stands for whatever comes there. Blanks count as one.</summary>
    public bool Shows(string output)
    {
        var pattern = string.Concat(Lines(Output).Select(Pattern));
        return Regex.IsMatch(string.Concat(Lines(output).Select(line => line + "\n")), $@"\A{pattern}\z");
    }

    private static IEnumerable<string> Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Plain);

    private static string Pattern(string line) =>
        line == "…" ? "(.*\n)*" : Regex.Escape(line).Replace("…", ".*", StringComparison.Ordinal) + "\n";

    private static string Plain(string line) => Blanks().Replace(line, " ").Trim();

    private static string Unquoted(string word)
    {
        var plain = new StringBuilder();
        foreach (Match part in Parts().Matches(word))
        {
            plain.Append(part.Value[0] is '\'' or '"' ? part.Value[1..^1] : part.Value);
        }

        return plain.ToString();
    }

    [GeneratedRegex(@"^\$ (?<command>(?:.*\\\n)*.*)\n(?<output>(?:(?!\$ ).*\n)*)", RegexOptions.Multiline)]
    private static partial Regex Commands();

    [GeneratedRegex("^[A-Z_]+=")]
    private static partial Regex Assignment();

    [GeneratedRegex("""(?:[^\s'"]|'[^']*'|"[^"]*")+""")]
    private static partial Regex ShellWords();

    [GeneratedRegex("""[^'"]+|'[^']*'|"[^"]*["]""")]
    private static partial Regex Parts();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
