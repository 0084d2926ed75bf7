using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using SpeakerDirectory.Tests.Api;

namespace SpeakerDirectory.Benchmarks;

/// <summary>The list of abuse, and the largest that is let through, against the program in a process of its own: how long each takes, what it is priced at, and what memory it leaves.</summary>
internal static class AbuseBenchmark
{
    public static async Task RunAsync(int rounds)
    {
        await using var server = await ServerProcess.StartAsync();
        var names = Abuse.All.Select(abuse => abuse.Name).Concat(Abuse.LetThrough).ToArray();
        var taken = names.ToDictionary(name => name, _ => new List<double>());
        var worked = names.ToDictionary(name => name, _ => new List<double>());
        Console.Out.WriteLine("round   memory MB");
        for (var round = 1; round <= rounds; round++)
        {
            foreach (var name in names)
            {
                var (start, before) = (Stopwatch.GetTimestamp(), server.Worked);
                await SendAsync(server.Client, Abuse.Request(name));
                taken[name].Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
                worked[name].Add((server.Worked - before).TotalMilliseconds);
            }

            Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{round,5} {server.Memory / 1048576.0,11:N0}"));
        }

        Console.Out.WriteLine("\n  median ms   slowest ms   processor ms      price");
        foreach (var (name, times) in taken.OrderByDescending(one => one.Value.Order().ElementAt(rounds / 2)))
        {
            var price = await PriceAsync(server.Client, name);
            Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{times.Order().ElementAt(rounds / 2),11:N1} {times.Max(),12:N1} {worked[name].Order().ElementAt(rounds / 2),14:N0} {price,10:N0}   {name}"));
        }
    }

    private static async Task<string?> SendAsync(HttpClient client, HttpRequestMessage request)
    {
        using (request)
        {
            try
            {
                using var response = await client.SendAsync(request);
                return await response.Content.ReadAsStringAsync();
            }
            catch (HttpRequestException)
            {
                // What is too large is refused before all of it is sent.
                return null;
            }
        }
    }

    // Of what is answered alone.
    private static async Task<long?> PriceAsync(HttpClient client, string name)
    {
        using var asked = Abuse.Request(name);
        if (!Abuse.LetThrough.Contains(name) || JsonNode.Parse(await asked.Content!.ReadAsStringAsync()) is not JsonObject question)
        {
            return null;
        }

        question["extensions"] = new JsonObject { ["cost"] = true };
        return (long?)JsonNode.Parse(await SendAsync(client, Abuse.Json(question.ToJsonString())) ?? "{}")!["extensions"]?["cost"]?["price"];
    }
}
