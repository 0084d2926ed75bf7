using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using SpeakerDirectory.Core.DataFiles;
using SpeakerDirectory.Core.Protocol.Ranks;
using SpeakerDirectory.Core.Values;

namespace SpeakerDirectory.Core.Protocol.Titles;

/// <summary>All rules for titles, and the words that spelling is corrected by.</summary>
/// <param name="Rules">The rules, in the order in which they are tried.</param>
/// <param name="Words">The words of office that a slip is put right to.</param>
/// <param name="Known">Words that are no slip of another.</param>
/// <param name="Demonyms">The State that an adjective names: "Kyrgyz President".</param>
/// <param name="States">The States that a title can name: "President of Kazakhstan".</param>
public sealed partial record TitleRules(
    ValueList<TitleRule> Rules,
    ValueList<string> Words,
    ValueList<string> Known,
    ValueList<StateWord> Demonyms,
    ValueList<StateWord> States)
{
    // By the clock on the wall, so that a harmless pattern on a busy machine does not run out of it; what takes longer is a pattern that
    // never ends.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    internal static TitleRules Read(IEnumerable<DataFile> files, BasisReader bases, ValueList<Rank> ranks, ICollection<Problem> problems)
    {
        var rules = new List<TitleRule>();
        var words = new SortedSet<string>(StringComparer.Ordinal);
        var known = new SortedSet<string>(StringComparer.Ordinal);
        var demonyms = new List<StateWord>();
        var states = new List<StateWord>();
        foreach (var line in files.SelectMany(file => DataNode.ReadLines(file, problems)).Select(node => new DataObject(node, problems)))
        {
            if (line.Node.Members.Exists(m => m.Name is "words" or "known" or "demonyms"))
            {
                words.UnionWith(line.Texts("words").Select(Folding.Fold));
                known.UnionWith(line.Texts("known").Select(Folding.Fold));
                demonyms.AddRange((line.Object("demonyms")?.All() ?? []).Select(d => new StateWord(Folding.Fold(d.Name), d.Value.Text)));
                line.Done();
            }
            else if (line.Text("state") is { } code)
            {
                states.AddRange(line.Texts("names").Select(name => new StateWord(Folding.Fold(name), code)));
                line.Done();
            }
            else if (Rule(line, bases, ranks) is { } rule)
            {
                rules.Add(rule);
                known.UnionWith(PlainWords().Matches(rule.Pattern.ToString()).Select(m => m.Value));
            }
        }

        return new(
            rules.ToValueList(),
            words.ToValueList(),
            known.Concat(demonyms.Concat(states).SelectMany(d => d.Word.Split(' '))).ToValueList(),
            LongestFirst(demonyms),
            LongestFirst(states));
    }

    private static ValueList<StateWord> LongestFirst(IEnumerable<StateWord> words) =>
        words.OrderByDescending(w => w.Word.Length).ToValueList();

    private static TitleRule? Rule(DataObject line, BasisReader bases, ValueList<Rank> ranks)
    {
        var (pattern, lacks) = (Pattern(line, "title", @"\A(?:{0})"), Pattern(line, "lacks", "{0}"));
        var rule = new TitleRule(
            pattern!,
            lacks,
            line.Texts("states"),
            line.Choices<TitleSetting>("within"),
            line.Texts("organizations"),
            line.Texts("ranks"),
            bases.Optional(line) ?? new([], "general knowledge"));
        line.Done();
        foreach (var strange in rule.Ranks.Where(code => ranks.All(r => r.Code != code)))
        {
            line.Report(line.Node, "ranks", $"'{strange}' is not a code of ranks.ndjson.");
        }

        if (pattern is null && !line.Node.Members.Exists(m => m.Name == "title"))
        {
            line.Report(line.Node, "title", "A rule says how the title begins: \"title\":\"prime minister\".");
        }

        return pattern is null ? null : rule;
    }

    private static Regex? Pattern(DataObject line, string field, string form)
    {
        if (line.Text(field) is not { } text)
        {
            return null;
        }

        try
        {
            return new(
                form.Replace("{0}", WithoutAccents(text), StringComparison.Ordinal),
                RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
                Patience);
        }
        catch (ArgumentException broken)
        {
            line.Report(line.Node, field, $"'{text}' is not a pattern: {broken.Message}");
            return null;
        }
    }

    // Letters behind a backslash are no word, and short ones are never taken for slips.
    [GeneratedRegex(@"(?<![\\\p{L}])\p{L}{4,}")]
    private static partial Regex PlainWords();

    // Patterns are written as people write, and compared with folded titles.
    private static string WithoutAccents(string pattern) =>
        string.Concat(
            pattern
                .Normalize(NormalizationForm.FormKD)
                .Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark));
}

/// <summary>A word or name that identifies a State.</summary>
/// <param name="Word">The word or name, folded.</param>
/// <param name="State">The ISO 3166-1 alpha-3 code.</param>
public sealed record StateWord(string Word, string State);
