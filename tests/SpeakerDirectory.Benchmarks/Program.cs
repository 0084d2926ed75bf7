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
            Measures and prints figures. Each makes what it needs in a temporary folder and removes it.

              mutations          changes a second over GraphQL, each on the disk before it is told, from 1 and from 16 callers
              search FOLDER      how long a search takes among the people of a folder, and how many misspelled names it finds
              load MINUTES       questions, changes and abuse over 64 connections: what goes wrong, how long it takes, memory and handles
              abuse ROUNDS       all abuse that the tests know, and the largest that is let through: how long each takes, at which price, and what memory is left
              precedence         how long an event of 2,000 appearances takes to be brought and ranked
              growth STORE…      what the same questions cost in stores of different size: sqlite:FILE and neo4j:ADDRESS, filled before
              log-size FOLDER    what the change log takes after the folder was imported in one change
            """);
        return 2;
}
