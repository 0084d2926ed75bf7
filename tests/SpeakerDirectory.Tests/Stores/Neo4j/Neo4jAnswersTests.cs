using System.Text;
using System.Text.RegularExpressions;
using SpeakerDirectory.Core;
using SpeakerDirectory.Core.Query;
using SpeakerDirectory.Core.Search;
using SpeakerDirectory.Stores.Neo4j;
using SpeakerDirectory.Stores.Sqlite;

namespace SpeakerDirectory.Tests.Stores.Neo4j;

/// <summary>The seed data in Neo4j: what the README shows, and the same answers as from SQLite.</summary>
[Collection(Neo4jServer.Collection)]
public sealed partial class Neo4jAnswersTests : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("directory-").FullName;
    private readonly Neo4jHttp _http = new(Neo4jServer.Address);
    private Neo4jStore? _neo4j;

    public async ValueTask InitializeAsync()
    {
        await Neo4jServer.WipeAsync(_http);
        _neo4j = await Neo4jStore.OpenAsync(Neo4jServer.Address, fills: false, StoreTesting.Cancellation);
        await _neo4j.PutAsync(SeedData());
    }

    public async ValueTask DisposeAsync()
    {
        await _neo4j!.DisposeAsync();
        _http.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task The_queries_of_the_README_answer_what_the_files_say()
    {
        string[] expected =
        [
            """[["Aksoltan Ataeva",3],["António Guterres",3],["Vladimir Voronkov",3]]""",
            """[["Armenia","Vahagn Khachaturyan"],["Iran","Masoud Pezeshkian"],["Kazakhstan","Kassym-Jomart Tokayev"],["Kyrgyzstan","Sadyr Japarov"],["Russian Federation","Vladimir Putin"],["Rwanda","Paul Kagame"],["Turkmenistan","Serdar Berdimuhamedov"],["Türkiye","Recep Tayyip Erdoğan"]]""",
            """[[["Natalia Gherman","International Conference \"Joint Efforts in Strengthening International Peace and Sustainable Development\"","Ban Ki-moon","Astana International Forum 2025 \"Connecting Minds, Shaping the Future\"","Alain Berset"]]]""",
        ];

        var answers = new List<string>();
        foreach (Match query in Queries().Matches(await File.ReadAllTextAsync(Path.Combine(Path.GetDirectoryName(TestFiles.SeedData)!, "README.md"), StoreTesting.Cancellation)))
        {
            answers.Add(Neo4jServer.Text(await _http.ReadAsync(new(query.Groups[1].Value), StoreTesting.Cancellation)));
        }

        Assert.Equal(expected, answers);
    }

    [Fact]
    public async Task Both_stores_give_the_same_answers()
    {
        await using var sqlite = await SqliteStore.OpenAsync(Path.Combine(_folder, "test.db"), StoreTesting.Cancellation);
        await sqlite.PutAsync(SeedData());
        string[] ids = ["person/natalia-gherman", "organization/un", "event/2024-ashgabat-peace-and-sustainable-development", "office/un-secretary-general", "tenure/ban-ki-moon-un-secretary-general-2007", "source/un-press-2016-11-26-sustainable-transport-must-answer-needs-of"];

        foreach (var (name, asked) in Questions.All)
        {
            var question = asked.Root is Root.ByIds ? asked with { Root = new Root.ByIds(ids.ToValueList()) } : asked;
            Assert.Equal((name, Answers.Of(await sqlite.AskAsync(question), question.Includes)), (name, Answers.Of(await _neo4j!.AskAsync(question), question.Includes)));
        }

        foreach (var text in (string[])["gherman", "united nations", "berdimuhamedow", "minister foreign", "ashgabat", "Гутерреш"])
        {
            var question = SearchQuestion.Of(text, null)!;
            Assert.Equal((await sqlite.SearchAsync(question, StoreTesting.Cancellation)).Select(r => r.Id), (await _neo4j!.SearchAsync(question, StoreTesting.Cancellation)).Select(r => r.Id));
        }

        Assert.Equal(await sqlite.ReadAllAsync(StoreTesting.Cancellation).ToListAsync(StoreTesting.Cancellation), await _neo4j!.ReadAllAsync(StoreTesting.Cancellation).ToListAsync(StoreTesting.Cancellation));
        Assert.Equal(await sqlite.LogAsync(), await _neo4j!.LogAsync());
    }

    private static IEnumerable<Record> SeedData() =>
        from shape in RecordShape.All
        from line in File.ReadLines(Path.Combine(TestFiles.SeedData, shape.PluralName + ".ndjson"))
        select RecordJson.Read(Encoding.UTF8.GetBytes(line), new List<Problem>())!;

    [GeneratedRegex("```cypher\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Queries();
}
