using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using SpeakerDirectory.Tests.Api;

namespace SpeakerDirectory.Benchmarks;

/// <summary>
/// Sends the abusive requests and the largest accepted ones to the program in its own process: time and price of each, and memory
/// afterwards.
/// </summary>
internal static class AbuseBenchmark
{
    public static async Task RunAsync(int rounds)
    {
        await using var server = await ServerProcess.StartAsync();
        var names = Abuse.All.Select(abuse => abuse.Name).Concat(Abuse.Accepted).ToArray();
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
            Console.Out.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{times.Order().ElementAt(rounds / 2),11:N1} {times.Max(),12:N1} "
                    + $"{worked[name].Order().ElementAt(rounds / 2),14:N0} {price,10:N0}   {name}"));
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
                // A request that is too large is refused before all of it is sent.
                return null;
            }
        }
    }

    // The price of an accepted request, without a batch.
    private static async Task<long?> PriceAsync(HttpClient client, string name)
    {
        using var request = Abuse.Request(name);
        if (!Abuse.Accepted.Contains(name) || JsonNode.Parse(await request.Content!.ReadAsStringAsync()) is not JsonObject body)
        {
            return null;
        }

        body["extensions"] = new JsonObject { ["cost"] = true };
        return (long?)JsonNode.Parse(await SendAsync(client, Abuse.Json(body.ToJsonString())) ?? "{}")!["extensions"]?["cost"]?["price"];
    }
}
