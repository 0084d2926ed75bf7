using SpeakerDirectory.Core.Formats;
using SpeakerDirectory.Core.Rules;
using SpeakerDirectory.Core.Titles;

namespace SpeakerDirectory.Core;

/// <summary>
/// Checks files of any size: reads them once to learn what there is, and once more to ask the rules, on top of a store when there is one.
/// In memory is only what the rules need. An instance checks once.
/// </summary>
public sealed class ImportCheck(NdjsonFiles files, IDirectoryStore? store, IProgress<ImportProgress>? progress)
{
    private readonly KnownRecords _known = new();
    private readonly Dictionary<string, Spot> _spots = new(StringComparer.Ordinal);
    private readonly HashSet<string> _affected = new(StringComparer.Ordinal);
    private readonly HashSet<string> _offices = new(StringComparer.Ordinal);
    private readonly NamesSeen _names = new();
    private readonly AppearancesSeen _appearances = new();
    private readonly List<Problem> _problems = [];
    private readonly List<Problem> _warnings = [];
    private int? _total;

    /// <summary>Compares titles and ranks of the offices in the files; they are not compared without.</summary>
    public OfficeTitleCheck? Titles { get; init; }

    /// <summary>How many records the files have.</summary>
    public int Records => _spots.Count;

    public async Task<Findings> RunAsync(CancellationToken cancellation)
    {
        await LearnFilesAsync(cancellation);
        await LearnStoreAsync(cancellation);
        await CheckFilesAsync(cancellation);
        await CheckAffectedAsync(cancellation);
        _warnings.AddRange(_names.Warnings().Concat(SeatWarnings.TooManyHolders(_known, _offices)));
        var titles = Titles?.Tell() ?? ([], []);
        return new(InOrder(_problems), InOrder([.. _warnings, .. titles.Contradictions])) { Proposals = InOrder(titles.Proposals) };
    }

    private async Task LearnFilesAsync(CancellationToken cancellation)
    {
        var count = 0;
        await foreach (var (file, line) in files.ReadAsync(cancellation))
        {
            _problems.AddRange(line.Problems);
            var id = line.Record?.Id ?? line.Problems.FirstOrDefault(p => p.RecordId is not null)?.RecordId;
            if (id is null)
            {
                continue;
            }

            if (!_spots.TryAdd(id, new(file, line.Number)))
            {
                _problems.Add(new(id, "id", $"{id} stands already at {Place(_spots[id])}.") { Place = new(files.Paths[file], line.Number) });
            }
            else if (line.Record is { } record)
            {
                _known.Put(record);
                if (record is Office office)
                {
                    Titles?.Learn(office);
                }
            }
            else
            {
                _known.AddUnread(id);
            }

            Report(ImportStep.Reading, ++count);
        }

        _total = _spots.Count;
    }

    // Afterwards, so that what the files replace is not mistaken for what there will be.
    private async Task LearnStoreAsync(CancellationToken cancellation)
    {
        if (store is null)
        {
            return;
        }

        await foreach (var record in store.ReadAllAsync(cancellation))
        {
            if (!_spots.ContainsKey(record.Id))
            {
                _known.Put(record);
                Remember(record, isNew: false);
                continue;
            }

            Titles?.LeaveUnchanged(record);
            if (_known.Differs(record))
            {
                _affected.Add(record.Id);
            }
        }
    }

    private async Task CheckFilesAsync(CancellationToken cancellation)
    {
        var count = 0;
        await foreach (var (file, line) in files.ReadAsync(cancellation))
        {
            if (line.Record is { } record && _spots[record.Id] == new Spot(file, line.Number))
            {
                _problems.AddRange(DirectoryRules.Problems(record, _known));
                _warnings.AddRange(DirectoryRules.Warnings(record, _known));
                Remember(record, isNew: true);
                Report(ImportStep.Checking, ++count);
            }
        }
    }

    // What stays as it is can still be broken by what it refers to.
    private async Task CheckAffectedAsync(CancellationToken cancellation)
    {
        if (store is null || _affected.Count == 0)
        {
            return;
        }

        await foreach (var record in store.ReadAllAsync(cancellation))
        {
            if (!_spots.ContainsKey(record.Id) && ReferenceRules.TargetsOf(record).Any(_affected.Contains))
            {
                _problems.AddRange(DirectoryRules.ProblemsThroughOthers(record, _known));
            }
        }
    }

    private void Remember(Record record, bool isNew)
    {
        switch (record)
        {
            case Person person:
                _names.Add(person, isNew);
                break;
            case Organization organization:
                Titles?.Know(organization);
                break;
            case Appearance appearance when _appearances.Add(appearance, _known) is { } warning && isNew:
                _warnings.Add(warning);
                break;
            case Office when isNew:
                _offices.Add(record.Id);
                break;
            case Tenure tenure when isNew:
                _offices.Add(tenure.Office.Id);
                break;
        }
    }

    private void Report(ImportStep step, int count) => progress?.Every(new(step, count, _total));

    private List<Problem> InOrder(IEnumerable<Problem> told) =>
        [.. told.Select(Placed).OrderBy(p => p.Place is null).ThenBy(p => p.Place is { } place ? files.PositionOf(place.File) : 0).ThenBy(p => p.Place?.Line)];

    private Problem Placed(Problem problem) =>
        problem.Place is null && problem.RecordId is { } id && _spots.TryGetValue(id, out var spot) ? problem with { Place = Place(spot) } : problem;

    private FileLine Place(Spot spot) => new(files.Paths[spot.File], spot.Line);

    private readonly record struct Spot(int File, int Line);
}
