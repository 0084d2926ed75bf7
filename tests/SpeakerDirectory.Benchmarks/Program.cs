using SpeakerDirectory.Benchmarks;

if (args is not ["precedence"])
{
    Console.Error.WriteLine("Which benchmark? There is: precedence.");
    return 2;
}

await PrecedenceBenchmark.RunAsync(CancellationToken.None);
return 0;
