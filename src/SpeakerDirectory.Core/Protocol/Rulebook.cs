using SpeakerDirectory.Core.Address;
using SpeakerDirectory.Core.DataFiles;
using SpeakerDirectory.Core.Titles;

namespace SpeakerDirectory.Core.Precedence;

/// <summary>All ranks, schemes, rules for titles and forms of address that were read.</summary>
public sealed class Rulebook
{
    private readonly Dictionary<string, Rank> _ranks;

    private Rulebook(ValueList<Rank> ranks, ValueList<Scheme> schemes, TitleRules titleRules, AddressRules addressRules, Arrangement arrangement) =>
        (Ranks, Schemes, TitleRules, AddressRules, Arrangement, _ranks) = (ranks, schemes, titleRules, addressRules, arrangement, ranks.ToDictionary(r => r.Code, StringComparer.Ordinal));

    /// <summary>No ranks, no schemes, no rules.</summary>
    public static Rulebook Empty { get; } = new([], [], new([], [], [], [], []), new([], []), Arrangement.None);

    public ValueList<Rank> Ranks { get; }

    /// <summary>All versions, by id and then as they follow each other.</summary>
    public ValueList<Scheme> Schemes { get; }

    /// <summary>What printed titles say about rank.</summary>
    public TitleRules TitleRules { get; }

    /// <summary>How holders of offices are addressed.</summary>
    public AddressRules AddressRules { get; }

    /// <summary>What officers decided and noted for events.</summary>
    public Arrangement Arrangement { get; }

    /// <summary>What comes with the program.</summary>
    public static Rulebook BuiltIn() => TryRead(DataFile.BuiltIn(), out var problems) ?? throw new InvalidDataException(string.Join('\n', problems));

    /// <summary>From files of any origin: an organization's own come after those built in, and add to them. Null when there are problems.</summary>
    public static Rulebook? TryRead(IEnumerable<DataFile> files, out ValueList<Problem> problems)
    {
        var all = files.ToList();
        var found = new List<Problem>();
        var sources = SourcesReader.Read(all.Where(f => Path.GetFileName(f.Name) == "sources.ndjson"), found);
        var ranks = RankReader.Read(all.Where(f => Path.GetFileName(f.Name) == "ranks.ndjson"), sources, found);
        var titleRules = TitleRules.Read(all.Where(f => IsIn(f, "titles", ".ndjson")), new(sources), ranks, found);
        var addressRules = AddressRules.Read(all.Where(f => IsIn(f, "address", ".ndjson")), new(sources), ranks, found);
        var schemes = all.Where(f => IsIn(f, "schemes", ".json"))
            .Select(file => SchemeReader.Read(file, sources, ranks, found)).OfType<Scheme>().ToList();
        var arrangement = ArrangementReader.TryRead(all.Where(f => IsIn(f, "arrangements", ".ndjson")), found);
        found.AddRange(schemes.GroupBy(s => (s.Id, s.Version)).Where(g => g.Count() > 1)
            .Select(g => new Problem(null, "version", $"The scheme {g.Key.Id} is given twice in version {g.Key.Version}.")));

        problems = found.ToValueList();
        return found.Count > 0 ? null : new(ranks, schemes.OrderBy(s => s.Id, StringComparer.Ordinal).ThenBy(s => s.From?.Earliest).ToValueList(), titleRules, addressRules, arrangement!); // Present when there is no problem.
    }

    public Rank? FindRank(string code) => _ranks.GetValueOrDefault(code);

    /// <summary>The version that stands on a day, the latest when the dates of several do not exclude it. Null when there is none.</summary>
    public Scheme? FindScheme(string id, PartialDate? on) =>
        Schemes.LastOrDefault(s => s.Id == id && on?.Latest.CompareTo(s.From?.Earliest ?? DateOnly.MinValue) is not < 0 && on?.Earliest.CompareTo(s.To?.Latest ?? DateOnly.MaxValue) is not > 0);

    private static bool IsIn(DataFile file, string folder, string ending) => $"/{file.Name}".Contains($"/{folder}/", StringComparison.Ordinal) && file.Name.EndsWith(ending, StringComparison.Ordinal);
}
