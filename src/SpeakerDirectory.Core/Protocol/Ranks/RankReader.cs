using SpeakerDirectory.Core.DataFiles;
using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Values;

namespace SpeakerDirectory.Core.Protocol.Ranks;

internal static class RankReader
{
    public static ValueList<Rank> Read(
        IEnumerable<DataFile> files, IReadOnlyDictionary<string, Source> sources, ICollection<Problem> problems)
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
                line.Report(node, "code", $"The rank {rank.Code} is given twice.");
            }
        }

        return ranks.Values.ToValueList();
    }

    private static ValueList<Name> Names(DataObject line)
    {
        var names = (line.Object("names")?.TextsByLanguage() ?? []).Select(name => new Name(name.Text, name.Language)).ToValueList();
        if (!names.Any(n => n.Lang?.Serves("en") ?? false))
        {
            line.Report(line.Node, "names", "A rank needs a name in English: \"names\":{\"en\":\"…\"}.");
        }

        return names;
    }
}
