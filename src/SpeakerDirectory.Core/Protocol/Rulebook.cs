using SpeakerDirectory.Core.DataFiles;
using SpeakerDirectory.Core.Protocol.Addressing;
using SpeakerDirectory.Core.Protocol.Arrangements;
using SpeakerDirectory.Core.Protocol.Ranks;
using SpeakerDirectory.Core.Protocol.Schemes;
using SpeakerDirectory.Core.Protocol.Titles;
using SpeakerDirectory.Core.Protocol.Wording;
using SpeakerDirectory.Core.Values;

namespace SpeakerDirectory.Core.Protocol;

/// <summary>All ranks, schemes, rules for titles and forms of address.</summary>
public sealed class Rulebook
{
    private static readonly Lazy<Rulebook> Shipped = new(
        () => TryRead(DataFile.BuiltIn(), out var problems) ?? throw new InvalidDataException(string.Join('\n', problems)));

    private readonly Dictionary<string, Rank> _ranks;

    private Rulebook(
        ValueList<Rank> ranks,
        ValueList<Scheme> schemes,
        TitleRules titleRules,
        TitleForms titleForms,
        AddressRules addressRules,
        Arrangement arrangement)
    {
        (Ranks, Schemes, TitleRules, AddressRules, Arrangement) = (ranks, schemes, titleRules, addressRules, arrangement);
        _ranks = ranks.ToDictionary(r => r.Code, StringComparer.Ordinal);
        TitleReader = new(titleRules, ranks);
        TitleWording = new(TitleReader, titleForms, ranks);
        FormsOfAddress = new(addressRules, ranks, TitleWording);
    }

    /// <summary>No ranks, no schemes, no rules.</summary>
    public static Rulebook Empty { get; } = new([], [], new([], [], [], [], []), TitleForms.Empty, new([], []), Arrangement.None);

    /// <summary>The rank vocabulary.</summary>
    public ValueList<Rank> Ranks { get; }

    /// <summary>All versions of all schemes, by id and then by their first days.</summary>
    public ValueList<Scheme> Schemes { get; }

    /// <summary>What printed titles say about rank.</summary>
    public TitleRules TitleRules { get; }

    /// <summary>How holders of offices are addressed.</summary>
    public AddressRules AddressRules { get; }

    /// <summary>Reads the rank that a printed title says.</summary>
    public TitleReader TitleReader { get; }

    /// <summary>Decides in which words somebody is shown.</summary>
    public TitleWording TitleWording { get; }

    /// <summary>Makes styles, salutations and names from the rules for addressing.</summary>
    public FormsOfAddress FormsOfAddress { get; }

    /// <summary>What officers decided and noted for events.</summary>
    public Arrangement Arrangement { get; }

    /// <summary>The rulebook that comes with the program. Its files are read once.</summary>
    public static Rulebook BuiltIn() => Shipped.Value;

    /// <summary>
    /// Reads a rulebook from files; an organization's own come after those built in, and add to them. Null when there are problems.
    /// </summary>
    public static Rulebook? TryRead(IEnumerable<DataFile> files, out ValueList<Problem> problems)
    {
        var all = files.ToList();
        var found = new List<Problem>();
        var sources = SourcesReader.Read(all.Where(f => Path.GetFileName(f.Name) == "sources.ndjson"), found);
        var ranks = RankReader.Read(all.Where(f => Path.GetFileName(f.Name) == "ranks.ndjson"), sources, found);
        var titleRules = TitleRules.Read(all.Where(f => IsIn(f, "titles", ".ndjson")), new(sources), ranks, found);
        var titleForms = TitleFormsReader.Read(all.Where(f => IsIn(f, "wording", ".ndjson")), new(sources), found);
        var addressRules = AddressRules.Read(all.Where(f => IsIn(f, "address", ".ndjson")), new(sources), ranks, found);
        var schemes = all.Where(f => IsIn(f, "schemes", ".json"))
            .Select(file => SchemeReader.Read(file, sources, ranks, found)).OfType<Scheme>().ToList();
        var arrangement = ArrangementReader.TryRead(all.Where(f => IsIn(f, "arrangements", ".ndjson")), found);
        found.AddRange(schemes.GroupBy(s => (s.Id, s.Version)).Where(g => g.Count() > 1)
            .Select(g => new Problem(null, "version", $"The scheme {g.Key.Id} is given twice in version {g.Key.Version}.")));

        problems = found.ToValueList();
        return found.Count > 0
            ? null
            : new(
                ranks,
                schemes.OrderBy(s => s.Id, StringComparer.Ordinal).ThenBy(s => s.From?.Earliest).ToValueList(),
                titleRules,
                titleForms,
                addressRules,
                arrangement!); // Present when there is no problem.
    }

    /// <summary>The rank of this code; null when there is none.</summary>
    public Rank? FindRank(string code) => _ranks.GetValueOrDefault(code);

    /// <summary>
    /// The version of a scheme that is in force on a day; the latest when the dates of several allow it. Null when there is none.
    /// </summary>
    public Scheme? FindScheme(string id, PartialDate? on) =>
        Schemes.LastOrDefault(
            s => s.Id == id
                && on?.Latest.CompareTo(s.From?.Earliest ?? DateOnly.MinValue) is not < 0
                && on?.Earliest.CompareTo(s.To?.Latest ?? DateOnly.MaxValue) is not > 0);

    private static bool IsIn(DataFile file, string folder, string ending) =>
        $"/{file.Name}".Contains($"/{folder}/", StringComparison.Ordinal) && file.Name.EndsWith(ending, StringComparison.Ordinal);
}
