using SpeakerDirectory.Core.Query;
using SpeakerDirectory.Core.Search;

namespace SpeakerDirectory.Stores.Neo4j;

/// <summary>Finds the candidates of a search: for each word asked those of the graph that are near, for those the records that have them, and of these the ones that have all.</summary>
internal static class CypherSearch
{
    public static Neo4jStatement Compose(SearchQuestion question)
    {
        var names = new CypherNames();
        var filter = new CypherFilter(names);
        var meeting = CypherNames.Where(["found = size($words)", .. question.Filters.Select(f => $"(NOT r:{Graph.Label(f.Kind)} OR {filter.Condition(f.Where, "r")})")]);
        return new(Text(question, meeting), [("words", question.Words.Select(Asked).ToArray()), .. names.Parameters]);
    }

    private static string Text(SearchQuestion question, string meeting) =>
        $$"""
        UNWIND $words AS asked
        CALL (asked) {
          MATCH (w:{{GraphWords.Word}}) WHERE w.text IN [asked.text, asked.sound] RETURN w, 0 AS distance
          UNION ALL
          MATCH (w:{{GraphWords.Word}}) WHERE w.text > asked.text AND w.text < asked.textEnd RETURN w, 1 AS distance
          UNION ALL
          MATCH (w:{{GraphWords.Word}}) WHERE w.text > asked.sound AND w.text < asked.soundEnd RETURN w, 1 AS distance
          UNION ALL
          MATCH (w:{{GraphWords.Word}}) WHERE w.text IN asked.typos RETURN w, 2 AS distance
          UNION ALL
          WITH asked WHERE asked.typos <> []
          CALL db.index.fulltext.queryNodes('{{GraphWords.TypoIndex}}', asked.anyTypo) YIELD node AS w RETURN w, 2 AS distance }
        MATCH (w)<-[:{{GraphWords.Named}}]-(r:{{string.Join('|', question.Kinds.Select(Graph.Label))}})
        WITH r, asked, min(distance) AS distance
        WITH r, count(*) AS found, sum(distance) AS distance{{meeting}}
        WITH r, distance ORDER BY distance, r.{{Graph.Place}} LIMIT {{SearchQuestion.Most}}
        RETURN r {.*}
        """;

    private static Dictionary<string, object?> Asked(SearchWord word)
    {
        var end = word.Text.Length >= SearchWord.ShortestBeginning ? Place.Last : "";
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
