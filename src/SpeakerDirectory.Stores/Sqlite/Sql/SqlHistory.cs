using SpeakerDirectory.Core.Query;
using SpeakerDirectory.Stores.Sqlite.Tables;

namespace SpeakerDirectory.Stores.Sqlite.Sql;

/// <summary>Composes the history of a record, newest change first: <c>[null, [sequence, at, by, before, after], …]</c>.</summary>
internal static class SqlHistory
{
    public static string Of(string parent, PageRequest page, SqlValues values)
    {
        var (older, newer) = (values.Add(ChangePosition.SequenceOf(page.After)), values.Add(ChangePosition.SequenceOf(page.Before)));
        return $"""
            '[null', (SELECT group_concat(concat(
                ',[', l.sequence, ',', json_quote(c.at), ',', json_quote(c.by), ',', coalesce(l.before, 'null'), ',',
                CASE WHEN n.key IS NULL THEN {parent}.body ELSE coalesce(n.before, 'null') END, ']'), '' ORDER BY l.sequence DESC)
              FROM (SELECT key, sequence FROM change_record
                WHERE key = {parent}.key AND sequence < {older} AND sequence > {newer}
                ORDER BY sequence DESC LIMIT {values.Add(page.Size + 1L)}) h
              CROSS JOIN change_record l ON l.sequence = h.sequence AND l.key = h.key
              CROSS JOIN change c ON c.sequence = l.sequence
              LEFT JOIN change_record n ON n.key = l.key AND n.sequence = (
                SELECT min(m.sequence) FROM change_record m WHERE m.key = l.key AND m.sequence > l.sequence)), ']'
            """;
    }
}
