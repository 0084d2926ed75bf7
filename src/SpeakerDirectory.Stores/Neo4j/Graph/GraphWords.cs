using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Search;
using SpeakerDirectory.Stores.Neo4j.Http;

namespace SpeakerDirectory.Stores.Neo4j.Graph;

/// <summary>
/// Writes the words of names, by which a search finds records: a node for each word, to which the records lead that have it in a name.
/// </summary>
internal static class GraphWords
{
    public const string Word = "Word";
    public const string Named = "NAMED";

    /// <summary>
    /// A full-text index of one property, which has the shortened forms of a word, separated by spaces. A node for each form would make
    /// up most of the graph.
    /// </summary>
    public const string TypoIndex = "word_typos";

    public const string TypoIndexDefinition =
        $"CREATE FULLTEXT INDEX {TypoIndex} IF NOT EXISTS FOR (w:{Word}) ON EACH [w.typos] OPTIONS {{indexConfig: "
        + $"{{`fulltext.analyzer`: 'whitespace'}}}}";

    /// <summary>Whether a record has words.</summary>
    public static bool AreIn(Record record) => SearchWords.Of(record).Any();

    /// <summary>Replaces the words of records.</summary>
    public static async Task AddAsync(Neo4jTransaction transaction, IReadOnlyCollection<Record> records, IEnumerable<string> namedBefore)
    {
        foreach (var some in namedBefore.Chunk(transaction.Address.Batch))
        {
            await transaction.RunAsync(
                new($"MATCH (r:{GraphNames.Record})-[named:{Named}]->() WHERE r.id IN $ids DELETE named", ("ids", some)));
        }

        foreach (var some in records.Select(record => (record.Id, Words: SearchWords.Of(record).ToArray()))
            .Where(record => record.Words.Length > 0)
            .Chunk(transaction.Address.Batch))
        {
            var words = some.SelectMany(s => s.Words).Distinct().Order(StringComparer.Ordinal);
            await transaction.RunAsync(new(
                $"UNWIND $words AS word MERGE (w:{Word} {{text: word[0]}}) ON CREATE SET w.typos = word[1]",
                ("words", words.Select(word => new[] { word, Typos(word) }).ToArray())));
            await transaction.RunAsync(new(
                $"UNWIND $names AS name MATCH (r:{GraphNames.Record} {{id: name[0]}}) UNWIND name[1] AS word MATCH (w:{Word} {{text: "
                + $"word}}) CREATE (r)-[:{Named}]->(w)",
                ("names", some.Select(s => new object[] { s.Id, s.Words }).ToArray())));
        }
    }

    private static string? Typos(string word) => string.Join(' ', SearchWords.Shortened(word)) is { Length: > 0 } typos ? typos : null;
}
