using SpeakerDirectory.Core.DataFiles;
using SpeakerDirectory.Core.Protocol.Ranks;
using SpeakerDirectory.Core.Values;

namespace SpeakerDirectory.Core.Protocol.Wording;

/// <summary>Reads <c>wording/*.ndjson</c>: patterns of languages, forms of States, translations of titles.</summary>
internal sealed class TitleFormsReader(BasisReader bases, ICollection<Problem> problems)
{
    private readonly List<TitleLanguage> _languages = [];
    private readonly Dictionary<string, StateForms> _states = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Translation>> _translations = new(StringComparer.Ordinal)
    {
        ["titles"] = [], ["ministers"] = [], ["portfolios"] = [],
    };

    private readonly List<string> _oneHolder = [];
    private readonly Dictionary<string, SortedSet<string>> _words = new(StringComparer.Ordinal)
    {
        ["ignored"] = [], ["modifiers"] = [], ["bodies"] = [],
    };

    public static TitleForms Read(IEnumerable<DataFile> files, BasisReader bases, ICollection<Problem> problems)
    {
        var reader = new TitleFormsReader(bases, problems);
        foreach (var node in files.SelectMany(file => DataNode.ReadLines(file, problems)))
        {
            reader.ReadLine(new(node, problems));
        }

        ValueList<string> Words(string kind) => reader._words[kind].ToValueList();
        ValueList<Translation> Of(string kind) => reader._translations[kind].ToValueList();
        return new(
            reader._languages.ToValueList(),
            reader._states.Values.ToValueList(),
            new(Of("titles"), Of("ministers"), Of("portfolios")),
            reader._oneHolder.ToValueList(),
            new(Words("ignored"), Words("modifiers"), Words("bodies")));
    }

    private void ReadLine(DataObject line)
    {
        if (line.Node.Members.Exists(m => m.Name == "lang"))
        {
            ReadLanguage(line);
        }
        else if (line.Text("state") is { } code)
        {
            var state = new StateForms(code, Forms(line.Object("names")), Forms(line.Object("of")));
            Expect(_states.TryAdd(code, state), line, "state", $"The State {code} is given twice.");
            line.Done();
        }
        else if (_translations.Keys.FirstOrDefault(kind => line.Node.Members.Exists(m => m.Name == kind)) is { } known)
        {
            var english = line.Texts(known).Select(Folding.Fold).ToValueList();
            var twice = english.Where(words => _translations[known].Exists(t => t.English.Contains(words))).ToList();
            Expect(twice.Count == 0, line, known, $"'{string.Join("', '", twice)}' is given twice.");
            _translations[known].Add(new(english, Forms(line)));
        }
        else
        {
            _oneHolder.AddRange(line.Texts("oneHolder"));
            foreach (var (kind, words) in _words)
            {
                words.UnionWith(line.Texts(kind).Select(Folding.Fold));
            }

            line.Done();
        }
    }

    private void ReadLanguage(DataObject line)
    {
        var language = line.RequiredLanguage("lang");
        string Pattern(string field)
        {
            var pattern = line.RequiredText(field);
            var unknown = Template.Unknown(pattern, TitleLanguage.Placeholders).ToList();
            Expect(
                unknown.Count == 0,
                line,
                field,
                $"'{unknown.FirstOrDefault()}' stands for nothing; there are {string.Join(", ", TitleLanguage.Placeholders)}.");
            return pattern;
        }

        _languages.Add(new(
            language,
            Pattern("withState"),
            Pattern("withBody"),
            Pattern("former"),
            Pattern("acting"),
            Pattern("adInterim"),
            Pattern("charge"),
            Pattern("designate"),
            line.Texts("withoutArticle"),
            line.Object("articles") is { } articles
                ? articles.All().Select(a => KeyValuePair.Create(a.Name, articles.RequiredText(a.Name))).ToValueList()
                : [],
            line.Texts("joins"),
            line.RequiredText("and"),
            bases.Required(line)));
        line.Done();
    }

    private static ValueList<LanguageForm> Forms(DataObject? from) =>
        from is null ? [] : from.TextsByLanguage().Select(form => new LanguageForm(form.Language, form.Text)).ToValueList();

    private void Expect(bool holds, DataObject line, string field, string message)
    {
        if (!holds)
        {
            problems.Add(new(null, field, message) { Location = line.Node.Location });
        }
    }
}
