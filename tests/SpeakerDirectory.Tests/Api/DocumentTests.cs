using System.Text.RegularExpressions;
using SpeakerDirectory.Tests.Documents;
using SpeakerDirectory.Tests.Stores;

namespace SpeakerDirectory.Tests.Api;

/// <summary>Runs the GraphQL examples of the documents on a directory with the seed data.</summary>
public abstract partial class DocumentTests(IFreshStore store)
{
    // One store call for each root field; two if the records must be found before they are loaded.
    private static readonly Dictionary<string, int> CallsOfTheTour = new()
    {
        ["1. Who held the office on a day?"] = 1,
        ["2. Who held it one after another, and with what gaps?"] = 1,
        ["3. Did she hold it on that day?"] = 1,
        ["4. Who took the chair?"] = 1,
        ["5. Who spoke in whose name?"] = 1,
        ["6. How is somebody addressed?"] = 1,
        ["7. Who goes before whom, and why?"] = 2, // two root fields
        ["8. Who shared conferences with somebody?"] = 1,
        ["9. Who ties two organizations together?"] = 1, // a filtered list of people
        ["10. How are two people connected?"] = 2, // the paths, then the records on them
        ["11. Which bodies of the United Nations spoke most, then and now?"] = 2, // two root fields
        ["12. Who was that again?"] = 4, // two searches: candidates, then their records
    };

    [Fact]
    public async Task Every_query_of_the_documents_gets_the_answer_below_it()
    {
        foreach (var document in Document.All.Where(document => document.Blocks.Any(block => block.Language == "graphql")))
        {
            // The expected change numbers of mutations depend on the mutations before them.
            await using var api = await RunningApi.WithSeedDataAsync(store);
            foreach (var (query, answer) in document.Pairs("graphql", "json"))
            {
                await api.AnswersAsync(query.Text, answer.Text);
            }
        }
    }

    [Fact]
    public async Task Each_of_the_twelve_queries_calls_the_store_as_often_as_expected()
    {
        await using var api = await RunningApi.WithSeedDataAsync(store);
        var calls = new Dictionary<string, int>();

        foreach (Match example in Numbered().Matches(Document.Read("docs/tour.md").Text))
        {
            var before = api.Calls;
            await api.ExecuteAsync(example.Groups["query"].Value);
            calls.Add(example.Groups["title"].Value, api.Calls - before);
        }

        Assert.Equal(CallsOfTheTour.Select(c => $"{c.Key} {c.Value}"), calls.Select(c => $"{c.Key} {c.Value}"));
    }

    [GeneratedRegex(@"^## (?<title>\d+\. [^\n]+)\n.*?```graphql\n(?<query>.*?)```", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Numbered();
}
