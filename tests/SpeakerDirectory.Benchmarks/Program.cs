using System.Globalization;
using SpeakerDirectory.Benchmarks;

switch (args)
{
    case ["mutations"]:
        await MutationBenchmark.RunAsync();
        return 0;
    case ["search", var folder]:
        await SearchBenchmark.RunAsync(folder);
        return 0;
    case ["log-size", var folder]:
        await LogSizeBenchmark.RunAsync(folder);
        return 0;
    case ["load", var minutes] when double.TryParse(minutes, CultureInfo.InvariantCulture, out var time):
        await LoadBenchmark.RunAsync(time);
        return 0;
    case ["growth", .. { Length: > 0 } stores]:
        await GrowthBenchmark.RunAsync(stores);
        return 0;
    case ["abuse", var rounds] when int.TryParse(rounds, CultureInfo.InvariantCulture, out var times) && times > 0:
        await AbuseBenchmark.RunAsync(times);
        return 0;
    case ["precedence"]:
        await PrecedenceBenchmark.RunAsync(CancellationToken.None);
        return 0;
    default:
        Console.Error.WriteLine("""
            Runs a benchmark and prints the results. Data is created in a temporary folder, which is removed afterwards.

              mutations          mutations per second over GraphQL, each on disk before the response, from 1 and from 16 clients
              search FOLDER      latency of searches among the people of a folder, and the share of misspelled names that are found
              load MINUTES       queries, mutations and abuse over 64 connections: errors, latencies, memory and handles
              abuse ROUNDS       all abusive requests of the tests and the largest accepted ones: latency, price and memory afterwards
              precedence         times of loading and ranking an event of 2,000 appearances
              growth STORE…      cost of the same fetches in filled stores of different sizes: sqlite:FILE or neo4j:ADDRESS
              log-size FOLDER    size of the change log after the folder was imported in one change
            """);
        return 2;
}
