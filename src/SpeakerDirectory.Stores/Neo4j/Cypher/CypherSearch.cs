using SpeakerDirectory.Core.Query;
using SpeakerDirectory.Core.Search;
using SpeakerDirectory.Stores.Neo4j.Graph;
using SpeakerDirectory.Stores.Neo4j.Http;

namespace SpeakerDirectory.Stores.Neo4j.Cypher;

/// <summary>Composes the search for candidates: for each word of the search the words of the graph that are near it, the records that
/// have one of these, and of these records the ones found for all words.</summary>
internal static class CypherSearch
{
    public static Neo4jStatement Compose(SearchQuery query)
    {
        var names = new CypherNames();
        var filter = new CypherFilter(names);
        var meeting = CypherNames.Where(
            ["found = size($words)", .. query.Filters.Select(
                f => $"(NOT r:{GraphNames.Label(f.Kind)} OR {filter.Condition(f.Where, "r")})")]);
        return new(Text(query, meeting), [("words", query.Words.Select(Compose).ToArray()), .. names.Parameters]);
    }

    private static string Text(SearchQuery query, string meeting) =>
        $$"""
        UNWIND $words AS word
        CALL (word) {
          MATCH (w:{{GraphWords.Word}}) WHERE w.text IN [word.text, word.sound] RETURN w, 0 AS distance
          UNION ALL
          MATCH (w:{{GraphWords.Word}}) WHERE w.text > word.text AND w.text < word.textEnd RETURN w, 1 AS distance
          UNION ALL
          MATCH (w:{{GraphWords.Word}}) WHERE w.text > word.sound AND w.text < word.soundEnd RETURN w, 1 AS distance
          UNION ALL
          MATCH (w:{{GraphWords.Word}}) WHERE w.text IN word.typos RETURN w, 2 AS distance
          UNION ALL
          WITH word WHERE word.typos <> []
          CALL db.index.fulltext.queryNodes('{{GraphWords.TypoIndex}}', word.anyTypo) YIELD node AS w RETURN w, 2 AS distance }
        MATCH (w)<-[:{{GraphWords.Named}}]-(r:{{string.Join('|', query.Kinds.Select(GraphNames.Label))}})
        WITH r, word, min(distance) AS distance
        WITH r, count(*) AS found, sum(distance) AS distance{{meeting}}
        WITH r, distance ORDER BY distance, r.{{GraphNames.SortPosition}} LIMIT {{SearchQuery.Most}}
        RETURN r {.*}
        """;

    private static Dictionary<string, object?> Compose(SearchWord word)
    {
        var end = word.Text.Length >= SearchWord.ShortestBeginning ? SortPosition.Last : "";
        string[] typos = [.. word.Typos.Distinct()];
        return new()
        {
            ["text"] = word.Text,
            ["sound"] = word.Sound,
            ["textEnd"] = word.Text + end,
            ["soundEnd"] = word.Sound + end,
            ["typos"] = typos,
            ["anyTypo"] = string.Join(' ', typos),
        };
    }
}
