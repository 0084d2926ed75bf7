using Microsoft.Data.Sqlite;
using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Stores.Shared;
using SpeakerDirectory.Stores.Sqlite.Files;

namespace SpeakerDirectory.Stores.Sqlite.Tables;

/// <summary>Sets the root event of each written event and of all events below it.</summary>
internal sealed class RootEventTable(SqliteConnection connection)
{
    private readonly HashSet<long> _written = [];

    public void Add(long happening) => _written.Add(happening);

    public void Settle()
    {
        var parent = SqliteSchema.NumberOf(Field.Of<Event>(e => e.Parent));
        using var make = new Statement(connection, $"""
            WITH RECURSIVE
              up(key, depth) AS (SELECT ?1, 0
                UNION SELECT e.parent, depth + 1 FROM up JOIN event e ON e.key = up.key
                  WHERE e.parent IS NOT NULL AND depth < {Hierarchies.MaxDepth}),
              down(key) AS (SELECT ?1 UNION SELECT l.source FROM down JOIN reference l ON l.target = down.key AND l.field = {parent})
            UPDATE event SET {IndexTable.RootEvent} = (SELECT key FROM up ORDER BY depth DESC LIMIT 1) WHERE key IN (SELECT key FROM down)
            """);
        foreach (var happening in _written)
        {
            make.Run(happening);
        }
    }
}
