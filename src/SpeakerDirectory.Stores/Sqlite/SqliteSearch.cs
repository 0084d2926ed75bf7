using System.Globalization;
using System.Text;
using SpeakerDirectory.Core.Search;
using SpeakerDirectory.Stores.Sqlite.Files;
using SpeakerDirectory.Stores.Sqlite.Sql;
using SpeakerDirectory.Stores.Sqlite.Tables;

namespace SpeakerDirectory.Stores.Sqlite;

/// <summary>
/// Composes the search for candidates: every word is stored once, with its shortened forms, and leads to the records that have it.
/// </summary>
internal static class SqliteSearch
{
    public static SqlStatement Compose(SearchQuery query)
    {
        var values = new SqlValues();
        var words = query.Words.Select((word, i) => $"w{i} AS MATERIALIZED ({Word(word, query, value => values.Add(value))})").ToList();
        var joins = new StringBuilder("w0");
        for (var i = 1; i < words.Count; i++)
        {
            joins.Append(CultureInfo.InvariantCulture, $" JOIN w{i} ON w{i}.key = w0.key");
        }

        var distance = string.Join(" + ", words.Select((_, i) => $"w{i}.distance"));
        var condition = string.Concat(query.Filters.Select(f => " AND " + Matching(f, values)));
        return new($"""
            WITH {string.Join(",\n", words)}
            SELECT concat('[', group_concat(body, ','), ']') FROM (
              SELECT r.body FROM {joins} CROSS JOIN record r ON r.key = w0.key{condition}
              ORDER BY {distance}, r.place LIMIT {values.Add((long)SearchQuery.Most)})
            """, values.All);
    }

    private static string Matching(KindFilter filter, SqlValues values)
    {
        var row = values.Alias('f');
        return $"(r.kind <> {(int)filter.Kind} OR EXISTS (SELECT 1 FROM \"{IndexTable.Of(filter.Kind).Name}\" {row} WHERE {row}.key = "
            + $"r.key AND {new SqlFilter(values).Condition(filter.Where, row)}))";
    }

    private static string Word(SearchWord word, SearchQuery query, Func<object, string> value)
    {
        var kinds = string.Join(", ", query.Kinds.Select(k => (int)k));
        var (text, sound) = (value(word.Text), value(word.Sound));
        var found = new List<string> { $"SELECT id, 0 AS distance FROM word WHERE text IN ({text}, {sound})" };
        if (word.Text.Length >= SearchWord.ShortestBeginning)
        {
            found.Add($"SELECT id, 1 FROM word WHERE text > {text} AND text < {text} || char(0x10FFFF)");
            found.Add($"SELECT id, 1 FROM word WHERE text > {sound} AND text < {sound} || char(0x10FFFF)");
        }

        if (word.Typos.Distinct().ToList() is { Count: > 0 } forms)
        {
            var typos = value("[\"" + string.Join("\",\"", forms) + "\"]");
            found.Add($"SELECT w.id, 2 FROM json_each({typos}) j CROSS JOIN word w ON w.text = j.value");
            found.Add($"SELECT s.word, 2 FROM json_each({typos}) j CROSS JOIN shortened s ON s.text = j.value");
        }

        return $"""
            SELECT n.record AS key, min(f.distance) AS distance FROM ({string.Join(" UNION ALL ", found)}) f
            CROSS JOIN named n ON n.word = f.id AND n.kind IN ({kinds}) GROUP BY n.record
            """;
    }
}
