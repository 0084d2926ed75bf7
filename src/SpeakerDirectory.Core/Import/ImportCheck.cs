using SpeakerDirectory.Core.Editing;
using SpeakerDirectory.Core.Formats;
using SpeakerDirectory.Core.Protocol.Titles;
using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Rules;
using SpeakerDirectory.Core.Storage;
using SpeakerDirectory.Core.Values;

namespace SpeakerDirectory.Core.Import;

/// <summary>
/// Checks files of any size: reads them once to index the records, and once more to check them, on top of a store when there is one.
/// Only what the rules need is kept in memory. An instance checks once.
/// </summary>
public sealed class ImportCheck(NdjsonFiles files, IDirectoryStore? store, IProgress<ImportProgress>? progress)
{
    private readonly RecordIndex _known = new();
    private readonly Dictionary<string, Spot> _spots = new(StringComparer.Ordinal);
    private readonly HashSet<string> _affected = new(StringComparer.Ordinal);
    private readonly HashSet<string> _offices = new(StringComparer.Ordinal);
    private readonly DuplicateRecords _duplicates = new();
    private readonly DuplicateAppearances _appearances = new();
    private readonly List<Problem> _problems = [];
    private readonly List<Problem> _warnings = [];
    private int? _total;

    /// <summary>Compares titles and ranks of the offices in the files; they are not compared without.</summary>
    public OfficeTitleCheck? Titles { get; init; }

    /// <summary>How many records the files have.</summary>
    public int Records => _spots.Count;

    /// <summary>Step W2: Check. Reads all files and checks their records by all rules. An instance runs once.</summary>
    public async Task<Findings> RunAsync(CancellationToken cancellation)
    {
        await IndexFilesAsync(cancellation);
        await IndexStoreAsync(cancellation);
        await CheckFilesAsync(cancellation);
        await CheckAffectedAsync(cancellation);
        _warnings.AddRange(_duplicates.Warnings(_known));
        _warnings.AddRange(SeatWarnings.TooManyHolders(_known, _offices));
        _warnings.AddRange(OverlappingTenures.Warnings(_known, _offices, _spots.ContainsKey));
        var titles = Titles?.Report() ?? ([], []);
        return new(InOrder(_problems), InOrder([.. _warnings, .. titles.Contradictions])) { Proposals = InOrder(titles.Proposals) };
    }

    private async Task IndexFilesAsync(CancellationToken cancellation)
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
                _problems.Add(
                    new(id, "id", $"{id} is already at {LocationOf(_spots[id])}.") { Location = new(files.Paths[file], line.Number) });
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

    // After the files, so that records which the files replace are not indexed.
    private async Task IndexStoreAsync(CancellationToken cancellation)
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
                Collect(record, isNew: false);
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
                Collect(record, isNew: true);
                Report(ImportStep.Checking, ++count);
            }
        }
    }

    // An unchanged record can become invalid by a change of what it refers to.
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
                _warnings.AddRange(DirectoryRules.WarningsThroughOthers(record, _known, _affected.Contains));
            }
        }
    }

    private void Collect(Record record, bool isNew)
    {
        _duplicates.Add(record, isNew);
        switch (record)
        {
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

    private List<Problem> InOrder(IEnumerable<Problem> found) =>
        [.. found.Select(WithLocation)
            .OrderBy(p => p.Location is null)
            .ThenBy(p => p.Location is { } place ? files.PositionOf(place.File) : 0)
            .ThenBy(p => p.Location?.Line)];

    private Problem WithLocation(Problem problem) =>
        problem.Location is null && problem.RecordId is { } id && _spots.TryGetValue(id, out var spot)
            ? problem with { Location = LocationOf(spot) }
            : problem;

    private FileLine LocationOf(Spot spot) => new(files.Paths[spot.File], spot.Line);

    private readonly record struct Spot(int File, int Line);
}
