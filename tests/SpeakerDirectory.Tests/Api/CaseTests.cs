using System.Text.Json.Nodes;
using SpeakerDirectory.Core.Formats;
using SpeakerDirectory.Core.Import;
using SpeakerDirectory.Core.Json;
using SpeakerDirectory.Core.Values;
using SpeakerDirectory.Tests.Stores;

namespace SpeakerDirectory.Tests.Api;

/// <summary>What people reported of other directories; the README of the cases describes their form.</summary>
public abstract class CaseTests(IFreshStore store)
{
    [Theory]
    [InlineData("held-after-the-end", 6)]
    [InlineData("one-person-twice-in-an-office", 2)]
    [InlineData("same-name-when-saved", 4)]
    public async Task A_reported_fault_does_not_happen_here(string name, int count)
    {
        var file = Path.Combine(TestFiles.Shared("data"), "cases", $"{name}.json");
        var reported = JsonNode.Parse(await File.ReadAllTextAsync(file, StoreTesting.Cancellation))!;
        string[] lines = [.. reported["records"]!.AsArray().Select(record => record!.ToJsonString())];
        await using var api = await RunningApi.WithAsync(lines.Select(Parse), store);
        var cases = reported["cases"]!.AsArray();
        Assert.Equal(count, cases.Count);
        foreach (var one in cases)
        {
            var (ask, right) = (one!["ask"]!, one["right"]!);
            if (ask["graphql"] is { } query)
            {
                AssertRight(right, await api.ExecuteAsync((string)query!, ask["variables"]));
            }
            else
            {
                Assert.True((bool)ask["validate"]!);
                AssertReported(right, await ReportedAsync(lines));
            }
        }
    }

    private static void AssertRight(JsonNode right, JsonNode answer)
    {
        Assert.Null(answer["errors"]);
        if (right["data"] is { } data)
        {
            Assert.Equal(data.ToJsonString(), answer["data"]!.ToJsonString());
        }
        else if (right["notData"] is { } wrong)
        {
            Assert.NotEqual(wrong.ToJsonString(), answer["data"]!.ToJsonString());
        }
        else
        {
            var warnings = answer["data"]!.AsObject().Single().Value!["warnings"]!.AsArray();
            Assert.Contains(
                warnings,
                warning => (string?)warning!["field"] == (string)right["warningField"]!
                    && ((string)warning["message"]!).Contains((string)right["names"]!, StringComparison.Ordinal));
        }
    }

    private static void AssertReported(JsonNode right, HashSet<string?> reported)
    {
        var expected = (right["problemOrWarning"] ?? right["warning"])!.AsArray().Select(id => (string)id!);
        var instead = right["or"]?.AsArray().Select(id => (string)id!) ?? [];
        Assert.True(
            reported.IsSupersetOf(expected) || (instead.Any() && reported.IsSupersetOf(instead)),
            $"Only {string.Join(", ", reported)} are reported.");
    }

    private static async Task<HashSet<string?>> ReportedAsync(string[] lines)
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("case.ndjson", lines);
        var findings = await new ImportCheck(NdjsonFiles.Find([file]), null, null).RunAsync(StoreTesting.Cancellation);
        return [.. findings.Problems.Concat(findings.Warnings).Select(problem => problem.RecordId)];
    }

    private static Record Parse(string line)
    {
        var problems = new List<Problem>();
        return RecordJson.Read(System.Text.Encoding.UTF8.GetBytes(line), problems)
            ?? throw new InvalidDataException(problems[0].ToString());
    }
}
