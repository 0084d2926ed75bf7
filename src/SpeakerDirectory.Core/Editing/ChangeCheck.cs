using SpeakerDirectory.Core.ChangeLog;
using SpeakerDirectory.Core.Query;
using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Rules;
using SpeakerDirectory.Core.Storage;
using SpeakerDirectory.Core.Values;

namespace SpeakerDirectory.Core.Editing;

/// <summary>Checks a few changes with two queries: for what they refer to, and for what refers to the records that they change.</summary>
internal sealed class ChangeCheck(IDirectoryStore store, IReadOnlyList<RecordChange> changes)
{
    private const int AtOnce = 500;

    private readonly RecordIndex _known = new();
    private readonly List<Problem> _problems = [];
    private readonly List<Problem> _warnings = [];
    private readonly Dictionary<string, RecordChange> _changes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Record> _loaded = new(StringComparer.Ordinal);

    // Step W2: Check. All rules, on the changed records and on those that refer to them.
    public async Task<Findings> RunAsync(CancellationToken cancellation)
    {
        foreach (var change in changes)
        {
            if (!_changes.TryAdd(change.Id, change))
            {
                _problems.Add(new(change.Id, "id", $"{change.Id} is changed twice at once."));
            }
        }

        await LoadContextAsync(cancellation);
        Add(await DuplicateCandidates.FindAsync(store, Changed, cancellation));
        var affected = Apply();
        var referring = await LoadReferringAsync(affected, cancellation);
        CheckChanged();
        CheckReferring(referring);
        return new(_problems, _warnings);
    }

    private IEnumerable<Record> Changed => _changes.Values.Select(change => change.After).OfType<Record>();

    private async Task LoadContextAsync(CancellationToken cancellation)
    {
        var targets = Changed.SelectMany(ReferenceRules.TargetsOf);
        var wanted = _changes.Keys.Concat(targets).ToHashSet(StringComparer.Ordinal);
        var around = ChangeContext.Around(Changed).ToValueList();
        for (List<string> ids = [.. wanted]; ids.Count > 0;)
        {
            await LoadAsync(ids, around, cancellation);

            // A store follows a limited number of steps of a chain at once, and a chain may be longer.
            ids = [.. _known.All<Record>().SelectMany(CycleRules.Next).Where(id => !_known.Contains(id) && wanted.Add(id))];
        }
    }

    // Returns the ids of records whose change can make records that refer to them invalid.
    private List<string> Apply()
    {
        var affected = new List<string>();
        foreach (var change in _changes.Values)
        {
            if (change.After is { } record)
            {
                if (_known.Contains(record.Id) && _known.Differs(record))
                {
                    affected.Add(record.Id);
                }

                _known.Put(record);
            }
            else if (_known.Contains(change.Id))
            {
                _known.Remove(change.Id);
                affected.Add(change.Id);
            }
            else
            {
                _problems.Add(new(change.Id, null, $"There is no {change.Id} to delete."));
            }
        }

        return affected;
    }

    private async Task<List<Record>> LoadReferringAsync(List<string> affected, CancellationToken cancellation)
    {
        var around = await LoadAsync(affected, ChangeContext.Referring, cancellation);
        return [.. around.Where(record => !_changes.ContainsKey(record.Id)).DistinctBy(record => record.Id)];
    }

    private void CheckChanged()
    {
        var appearances = new DuplicateAppearances();
        var duplicates = new DuplicateRecords();
        foreach (var record in _loaded.Values.Where(record => !_changes.ContainsKey(record.Id)))
        {
            _ = record is Appearance appearance ? appearances.Add(appearance, _known) : null;
            duplicates.Add(record, isNew: false);
        }

        foreach (var record in Changed)
        {
            _problems.AddRange(DirectoryRules.Problems(record, _known));
            _warnings.AddRange(DirectoryRules.Warnings(record, _known));
            duplicates.Add(record, isNew: true);
            if (record is Appearance appearance && appearances.Add(appearance, _known) is { } twice)
            {
                _warnings.Add(twice);
            }
        }

        var offices = Changed.Select(record => record is Tenure tenure ? tenure.Office.Id : record.Id).ToHashSet(StringComparer.Ordinal);
        _warnings.AddRange(duplicates.Warnings(_known));
        _warnings.AddRange(SeatWarnings.TooManyHolders(_known, offices));
        _warnings.AddRange(OverlappingTenures.Warnings(_known, offices, _changes.ContainsKey));
    }

    private void CheckReferring(List<Record> referring)
    {
        var deleted = _changes.Values.Where(change => change.After is null).Select(change => change.Id).ToHashSet(StringComparer.Ordinal);
        var still = referring
            .SelectMany(record => ReferenceRules.TargetsOf(record).Distinct().Select(target => (target, record.Id)))
            .ToLookup(r => r.target, r => r.Id, StringComparer.Ordinal);
        foreach (var id in deleted)
        {
            _problems.AddRange(ReferenceRules.StillReferredTo(id, [.. still[id]]) is { } problem ? [problem] : []);
        }

        _problems.AddRange(referring.SelectMany(record => DirectoryRules.ProblemsThroughOthers(record, _known)));
        _warnings.AddRange(referring.SelectMany(record => DirectoryRules.WarningsThroughOthers(record, _known, _changes.ContainsKey)));
    }

    // Keeps the first version of each record: a changed one was loaded before its change was applied. Returns the related records.
    private async Task<List<Record>> LoadAsync(List<string> ids, ValueList<Include> around, CancellationToken cancellation)
    {
        var related = new List<Record>();
        foreach (var some in ids.Chunk(AtOnce))
        {
            var page = await store.FetchAsync(Fetch.ByIds(some, around), cancellation);
            related.AddRange(page.Rows.SelectMany(row => around.SelectMany((_, i) => row.Related(i).Rows)).Select(row => row.Record));
            Add(ChangeContext.Records(page, around));
        }

        return related;
    }

    private void Add(IEnumerable<Record> records)
    {
        foreach (var record in records.Where(record => _loaded.TryAdd(record.Id, record)))
        {
            _known.Put(record);
        }
    }
}
