namespace SpeakerDirectory.Stores.Sqlite.Writing;

/// <summary>
/// Composes the query for the change log. The log has the record before each change; the record after it is the one before the next
/// change, or the present record.
/// </summary>
internal static class SqliteLog
{
    public static string Changes(bool ofOneRecord) => $"""
        SELECT c.sequence, c.at, c.by, coalesce(r.id, d.id), l.before, CASE WHEN n.key IS NULL THEN r.body ELSE n.before END
        FROM {(ofOneRecord
            ? "(SELECT key FROM record WHERE id = $id UNION ALL SELECT key FROM deleted WHERE id = $id) o "
                + "CROSS JOIN change_record l ON l.key = o.key CROSS JOIN change c ON c.sequence = l.sequence"
            : "change c CROSS JOIN change_record l ON l.sequence = c.sequence")}
        LEFT JOIN record r ON r.key = l.key
        LEFT JOIN deleted d ON d.key = l.key
        LEFT JOIN change_record n ON n.key = l.key AND n.sequence = (
          SELECT min(m.sequence) FROM change_record m WHERE m.key = l.key AND m.sequence > l.sequence)
        WHERE c.sequence > $after
        ORDER BY c.sequence, coalesce(r.id, d.id)
        """;
}
