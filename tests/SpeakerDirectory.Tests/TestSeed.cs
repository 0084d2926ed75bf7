using System.Globalization;
using System.Runtime.CompilerServices;
using CsCheck;

namespace SpeakerDirectory.Tests;

/// <summary>
/// The seed of every random choice in the tests: DIRECTORY_TEST_SEED, otherwise a new one in each run. Tests write it to their output,
/// which is shown when they fail. A property that fails prints CsCheck's seed of the failing case, which has letters;
/// DIRECTORY_TEST_SEED takes that seed too.
/// </summary>
internal static class TestSeed
{
    private static readonly string? Given = Environment.GetEnvironmentVariable("DIRECTORY_TEST_SEED");

    private static readonly ulong? GivenNumber =
        ulong.TryParse(Given, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    public static ulong Number { get; } = GivenNumber ?? (ulong)Random.Shared.Next();

    /// <summary>Writes to the output of the running test how to repeat its random choices.</summary>
    public static void Print() =>
        TestContext.Current.TestOutputHelper?.WriteLine($"DIRECTORY_TEST_SEED={Number} repeats the random choices.");

    /// <summary>Random numbers from the seed, for the running test.</summary>
    public static Random NewRandom()
    {
        Print();
        return new((int)(Number % int.MaxValue));
    }

    [ModuleInitializer]
    internal static void SeedProperties() => Check.Seed = Given is null || GivenNumber is not null ? Check.Seed : Given;
}
