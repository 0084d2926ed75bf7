using SpeakerDirectory.Core.Query;
using SpeakerDirectory.Core.Rules;

namespace SpeakerDirectory.Core;

/// <summary>Checks a few changes in two questions: what they refer to, and what refers to the records that they change.</summary>
internal sealed class ChangeCheck(IDirectoryStore store, IReadOnlyList<RecordChange> changes)
{
    private const int AtOnce = 500;

    private readonly KnownRecords _known = new();
    private readonly List<Problem> _problems = [];
    private readonly List<Problem> _warnings = [];
    private readonly Dictionary<string, RecordChange> _changes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Record> _seen = new(StringComparer.Ordinal);

    public async Task<Findings> RunAsync(CancellationToken cancellation)
    {
        foreach (var change in changes)
        {
            if (!_changes.TryAdd(change.Id, change))
            {
                _problems.Add(new(change.Id, "id", $"{change.Id} is changed twice at once."));
            }
        }

        await LearnContextAsync(cancellation);
        var affected = Apply();
        var referring = await LearnReferringAsync(affected, cancellation);
        CheckChanged();
        CheckReferring(referring);
        return new(_problems, _warnings);
    }

    private IEnumerable<Record> Changed => _changes.Values.Select(change => change.After).OfType<Record>();

    private async Task LearnContextAsync(CancellationToken cancellation)
    {
        var targets = Changed.SelectMany(ReferenceRules.TargetsOf);
        var asked = _changes.Keys.Concat(targets).ToHashSet(StringComparer.Ordinal);
        var around = ChangeContext.Around(Changed).ToValueList();
        for (List<string> ids = [.. asked]; ids.Count > 0;)
        {
            await LearnAsync(ids, around, cancellation);

            // Stores bring along so many steps of a chain at once, and a chain may be longer.
            ids = [.. _known.All<Record>().SelectMany(CycleRules.Next).Where(id => !_known.Contains(id) && asked.Add(id))];
        }
    }

    // Returns the records by which others are judged differently now.
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

    private async Task<List<Record>> LearnReferringAsync(List<string> affected, CancellationToken cancellation)
    {
        var around = await LearnAsync(affected, ChangeContext.Referring, cancellation);
        return [.. around.Where(record => !_changes.ContainsKey(record.Id)).DistinctBy(record => record.Id)];
    }

    private void CheckChanged()
    {
        var appearances = new AppearancesSeen();
        var names = new NamesSeen();
        foreach (var record in _seen.Values.Where(record => !_changes.ContainsKey(record.Id)))
        {
            _ = record is Appearance appearance ? appearances.Add(appearance, _known) : null;
            if (record is Person person)
            {
                names.Add(person, isNew: false);
            }
        }

        foreach (var record in Changed)
        {
            _problems.AddRange(DirectoryRules.Problems(record, _known));
            _warnings.AddRange(DirectoryRules.Warnings(record, _known));
            if (record is Appearance appearance && appearances.Add(appearance, _known) is { } twice)
            {
                _warnings.Add(twice);
            }
            else if (record is Person person)
            {
                names.Add(person, isNew: true);
            }
        }

        var offices = Changed.Select(record => record is Tenure tenure ? tenure.Office.Id : record.Id).ToHashSet(StringComparer.Ordinal);
        _warnings.AddRange(names.Warnings().Concat(SeatWarnings.TooManyHolders(_known, offices)));
    }

    private void CheckReferring(List<Record> referring)
    {
        var deleted = _changes.Values.Where(change => change.After is null).Select(change => change.Id).ToHashSet(StringComparer.Ordinal);
        var still = referring.SelectMany(record => ReferenceRules.TargetsOf(record).Distinct().Select(target => (target, record.Id))).ToLookup(r => r.target, r => r.Id, StringComparer.Ordinal);
        foreach (var id in deleted)
        {
            _problems.AddRange(ReferenceRules.StillReferredTo(id, [.. still[id]]) is { } problem ? [problem] : []);
        }

        _problems.AddRange(referring.SelectMany(record => DirectoryRules.ProblemsThroughOthers(record, _known)));
    }

    // The first time something is seen counts: what is changed was seen before the change was applied. Returns what came along.
    private async Task<List<Record>> LearnAsync(List<string> ids, ValueList<Include> around, CancellationToken cancellation)
    {
        var along = new List<Record>();
        foreach (var some in ids.Chunk(AtOnce))
        {
            var page = await store.FetchAsync(Fetch.ByIds(some, around), cancellation);
            along.AddRange(page.Rows.SelectMany(row => around.SelectMany((_, i) => row.Related(i).Rows)).Select(row => row.Record));
            foreach (var record in ChangeContext.Records(page, around).Where(record => _seen.TryAdd(record.Id, record)))
            {
                _known.Put(record);
            }
        }

        return along;
    }
}
