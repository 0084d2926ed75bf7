using System.Text.RegularExpressions;
using SpeakerDirectory.Tests.Stores;

namespace SpeakerDirectory.Tests.Api;

/// <summary>What the README shows, asked of a running API.</summary>
public abstract partial class ReadmeTests(IFreshStore store)
{
    // One for each root field; two where what is asked for has to be found before it is fetched.
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
        ["9. Who ties two organizations together?"] = 1, // a list of people, filtered
        ["10. How are two people connected?"] = 2, // the paths, then what is on them
        ["11. Which bodies of the United Nations spoke most, then and now?"] = 2, // two root fields
        ["12. Who was that again?"] = 4, // two searches: who it may be, then what is asked of them
    };

    [Fact]
    public async Task Every_question_of_the_readme_gets_the_answer_that_stands_below_it()
    {
        await using var api = await RunningApi.WithSeedDataAsync(store);
        var examples = Example().Matches(File.ReadAllText(TestFiles.Readme));

        foreach (Match example in examples)
        {
            await api.AnswersAsync(example.Groups["question"].Value, example.Groups["answer"].Value);
        }

        Assert.True(examples.Count > CallsOfTheTour.Count);
    }

    [Fact]
    public async Task Each_of_the_twelve_questions_asks_the_store_as_often_as_it_has_to()
    {
        await using var api = await RunningApi.WithSeedDataAsync(store);
        var calls = new Dictionary<string, int>();

        foreach (Match example in Numbered().Matches(File.ReadAllText(TestFiles.Readme)))
        {
            var before = api.Calls;
            await api.AskAsync(example.Groups["question"].Value);
            calls.Add(example.Groups["title"].Value, api.Calls - before);
        }

        Assert.Equal(CallsOfTheTour.Select(c => $"{c.Key} {c.Value}"), calls.Select(c => $"{c.Key} {c.Value}"));
    }

    [GeneratedRegex("```graphql\n(?<question>.*?)```\n+```json\n(?<answer>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Example();

    [GeneratedRegex(@"^\*\*(?<title>\d+\. [^*]+)\*\*.*?```graphql\n(?<question>.*?)```", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Numbered();
}
