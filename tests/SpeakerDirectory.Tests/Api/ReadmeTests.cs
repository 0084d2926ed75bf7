using System.Text.RegularExpressions;

namespace SpeakerDirectory.Tests.Api;

public sealed partial class ReadmeTests
{
    [Fact]
    public async Task Every_question_of_the_readme_gets_the_answer_that_stands_below_it()
    {
        await using var api = await RunningApi.WithSeedDataAsync();
        var examples = Example().Matches(File.ReadAllText(TestFiles.Readme));

        foreach (Match example in examples)
        {
            await api.AnswersAsync(example.Groups["question"].Value, example.Groups["answer"].Value);
        }

        Assert.NotEmpty(examples);
    }

    [GeneratedRegex("```graphql\n(?<question>.*?)```\n+```json\n(?<answer>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Example();
}
