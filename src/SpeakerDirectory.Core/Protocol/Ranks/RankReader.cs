using SpeakerDirectory.Core.DataFiles;

namespace SpeakerDirectory.Core.Precedence;

internal static class RankReader
{
    public static ValueList<Rank> Read(IEnumerable<DataFile> files, IReadOnlyDictionary<string, Source> sources, ICollection<Problem> problems)
    {
        var ranks = new Dictionary<string, Rank>(StringComparer.Ordinal);
        var bases = new BasisReader(sources);
        foreach (var node in files.SelectMany(file => DataNode.ReadLines(file, problems)))
        {
            var line = new DataObject(node, problems);
            var rank = new Rank(line.RequiredText("code"), line.Number("level") ?? 0, Names(line), bases.Required(line));
            line.Done();
            if (!ranks.TryAdd(rank.Code, rank))
            {
                line.Say(node, "code", $"The rank {rank.Code} is given twice.");
            }
        }

        return ranks.Values.ToValueList();
    }

    private static ValueList<Name> Names(DataObject line)
    {
        var names = new List<Name>();
        if (line.Object("names") is { } byLanguage)
        {
            foreach (var (language, text) in byLanguage.All())
            {
                if (LanguageTag.TryParse(language, out var tag) && byLanguage.TextOf(text, language) is { } name)
                {
                    names.Add(new(name, tag));
                }
            }
        }

        if (!names.Exists(n => n.Lang?.Serves("en") ?? false))
        {
            line.Say(line.Node, "names", "A rank needs a name in English: \"names\":{\"en\":\"…\"}.");
        }

        return names.ToValueList();
    }
}
