using SpeakerDirectory.Core.Query;
using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Values;

namespace SpeakerDirectory.Core.Protocol.Gatherings;

/// <summary>Records as they were after an earlier change, as far as they are loaded.</summary>
internal sealed class EarlierRecords
{
    // The states of records; null where a record did not exist.
    private readonly Dictionary<string, Record?> _states = new(StringComparer.Ordinal);

    // The ids that were loaded with the records that refer to them.
    private readonly HashSet<string> _loaded = new(StringComparer.Ordinal);

    /// <summary>Adds a later change of a record; the first one counts.</summary>
    /// <param name="id">The id of the record.</param>
    /// <param name="before">Its state before the change; null when the change created it.</param>
    public void AddChanged(string id, Record? before) => _states.TryAdd(id, before);

    /// <summary>Adds records as they are now, with those that refer to them; the state before a later change is kept.</summary>
    /// <param name="ids">The ids that were requested; those not found do not exist now.</param>
    /// <param name="page">What was found.</param>
    public void AddLoaded(IReadOnlyCollection<string> ids, Page page)
    {
        foreach (var row in page.Rows)
        {
            _states.TryAdd(row.Record.Id, row.Record);
            for (var i = 0; i < row.Includes.Count; i++)
            {
                foreach (var referring in row.Related(i).Rows)
                {
                    _states.TryAdd(referring.Record.Id, referring.Record);
                }
            }
        }

        foreach (var id in ids)
        {
            _states.TryAdd(id, null);
            _loaded.Add(id);
        }
    }

    /// <summary>The record and all that the includes lead to, the record first; and the ids that must be loaded to find more.</summary>
    /// <param name="id">The record to start from.</param>
    /// <param name="includes">Includes of one hop each. Their filters are left out: who reads the records checks them again.</param>
    public (IReadOnlyCollection<Record> Found, IReadOnlyCollection<string> Missing) From(string id, ValueList<Include> includes)
    {
        var search = new Search(this);
        search.Follow(id, includes);
        return (search.Found.Values, search.Missing);
    }

    private sealed class Search(EarlierRecords records)
    {
        private readonly ILookup<(RecordField Field, string Target), string> _referring = (
            from record in records._states.Values.OfType<Record>()
            from field in RecordShape.Of(record).References
            from target in field.TargetsOf(record)
            select (Key: (field, target), record.Id)).ToLookup(pair => pair.Key, pair => pair.Id);

        public Dictionary<string, Record> Found { get; } = new(StringComparer.Ordinal);

        public HashSet<string> Missing { get; } = new(StringComparer.Ordinal);

        public void Follow(string id, ValueList<Include> includes)
        {
            if (!records._loaded.Contains(id))
            {
                Missing.Add(id);
            }
            else if (records._states[id] is { } record)
            {
                Found.TryAdd(id, record);
                var kind = RecordShape.Of(record).Kind;
                foreach (var include in includes.OfType<RelationInclude>().Where(include => include.From == kind))
                {
                    Follow(record, include);
                }
            }
        }

        private void Follow(Record from, RelationInclude include)
        {
            var hop = include.Relation.Paths[0][0];
            var next = hop.Traversal == Traversal.Incoming
                ? _referring[(hop.Field, from.Id)]
                : hop.Field.TargetsOf(from);
            foreach (var id in next)
            {
                // The ancestors of a record are its parent with the ancestors of that one.
                Follow(id, hop.Traversal == Traversal.Ancestors ? [include, .. include.Includes] : include.Includes);
            }
        }
    }
}
