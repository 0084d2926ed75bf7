using Microsoft.Data.Sqlite;
using SpeakerDirectory.Core;
using SpeakerDirectory.Core.Query;

namespace SpeakerDirectory.Stores.Sqlite;

/// <summary>Says of each event that was written, and of all below it, what it is a part of.</summary>
internal sealed class EventParts(SqliteConnection connection)
{
    private readonly HashSet<long> _written = [];

    public void Add(long happening) => _written.Add(happening);

    public void Settle()
    {
        using var make = new Statement(connection, $"""
            WITH RECURSIVE
              up(key, depth) AS (SELECT ?1, 0 UNION SELECT e.parent, depth + 1 FROM up JOIN event e ON e.key = up.key WHERE e.parent IS NOT NULL AND depth < {RelationKeys.MostSteps}),
              down(key) AS (SELECT ?1 UNION SELECT l.source FROM down JOIN reference l ON l.target = down.key AND l.field = {SqliteSchema.NumberOf(Field.Of<Event>(e => e.Parent))})
            UPDATE event SET {NarrowTable.Whole} = (SELECT key FROM up ORDER BY depth DESC LIMIT 1) WHERE key IN (SELECT key FROM down)
            """);
        foreach (var happening in _written)
        {
            make.Run(happening);
        }
    }
}
