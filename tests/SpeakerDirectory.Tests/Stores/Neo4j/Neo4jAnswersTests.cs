using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using SpeakerDirectory.Core.Query;
using SpeakerDirectory.Core.Search;
using SpeakerDirectory.Core.Values;
using SpeakerDirectory.Stores.Neo4j;
using SpeakerDirectory.Stores.Neo4j.Http;
using SpeakerDirectory.Stores.Sqlite;
using SpeakerDirectory.Tests.Core.Precedence;
using SpeakerDirectory.Tests.Documents;

namespace SpeakerDirectory.Tests.Stores.Neo4j;

/// <summary>The seed data in Neo4j: the queries of the documents, and the same answers as from SQLite.</summary>
[Neo4jCollection(SharedNeo4j.Second)]
public sealed class Neo4jAnswersTests : IAsyncLifetime
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly TemporaryFolder _folder = new();
    private readonly Neo4jHttp _http = new(SharedNeo4j.Address);
    private Neo4jStore? _neo4j;

    public async ValueTask InitializeAsync()
    {
        await SharedNeo4j.WipeAsync(_http);
        _neo4j = await Neo4jStore.OpenAsync(SharedNeo4j.Address, fills: false, StoreTesting.Cancellation);
        await _neo4j.PutAsync(Loaded.SeedData());
    }

    public async ValueTask DisposeAsync()
    {
        await _neo4j!.DisposeAsync();
        _http.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task Every_Cypher_query_of_the_documents_gets_the_rows_below_it()
    {
        var examples = Document.All.SelectMany(document => document.Pairs("cypher", "json")).ToList();

        foreach (var (query, rows) in examples)
        {
            Assert.Equal(
                JsonNode.Parse(rows.Text)!.ToJsonString(Readable),
                SharedNeo4j.Text(await _http.ReadAsync(new(query.Text), StoreTesting.Cancellation)));
        }

        Assert.NotEmpty(examples);
    }

    [Fact]
    public async Task Both_stores_give_the_same_answers()
    {
        await using var sqlite = await SqliteStore.OpenAsync(_folder.File("test.db"), StoreTesting.Cancellation);
        await sqlite.PutAsync(Loaded.SeedData());
        string[] ids =
        [
            "person/natalia-gherman",
            "organization/un",
            "event/2024-ashgabat-peace-and-sustainable-development",
            "office/un-secretary-general",
            "tenure/ban-ki-moon-un-secretary-general-2007",
            "source/un-press-2016-11-26-sustainable-transport-must-answer-needs-of",
        ];

        foreach (var (name, sample) in SampleQueries.All)
        {
            var query = sample.Root is Root.ByIds ? sample with { Root = new Root.ByIds(ids.ToValueList()) } : sample;
            Assert.Equal(
                (name, Answers.Of(await sqlite.LoadAsync(query), query.Includes)),
                (name, Answers.Of(await _neo4j!.LoadAsync(query), query.Includes)));
        }

        foreach (var text in (string[])["gherman", "united nations", "berdimuhamedow", "minister foreign", "ashgabat", "Гутерреш"])
        {
            var query = SearchQuery.Of(text, null)!;
            Assert.Equal(
                (await sqlite.SearchAsync(query, StoreTesting.Cancellation)).Select(r => r.Id),
                (await _neo4j!.SearchAsync(query, StoreTesting.Cancellation)).Select(r => r.Id));
        }

        Assert.Equal(
            await sqlite.ReadAllAsync(StoreTesting.Cancellation).ToListAsync(StoreTesting.Cancellation),
            await _neo4j!.ReadAllAsync(StoreTesting.Cancellation).ToListAsync(StoreTesting.Cancellation));
        Assert.Equal(await sqlite.LogAsync(), await _neo4j!.LogAsync());
    }
}
