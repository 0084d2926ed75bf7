using CsCheck;

namespace SpeakerDirectory.Tests.Stores.Differential;

/// <summary>The numbers of a complete case: those of each initial record, and those of each action.</summary>
internal sealed record RandomCase(IReadOnlyList<int[]> Records, IReadOnlyList<int[]> Actions)
{
    private const int MostNumber = 1_000_000;

    public static RandomCase Of(ulong seed, int actions)
    {
        var random = new PCG(1, seed);
        return Gen
            .Select(Numbers(60).Array[10, 60], Numbers(200).Array[actions], (records, done) => new RandomCase(records, done))
            .Generate(random, null, out _);
    }

    private static Gen<int[]> Numbers(int count) => Gen.Int[0, MostNumber].Array[count];
}
