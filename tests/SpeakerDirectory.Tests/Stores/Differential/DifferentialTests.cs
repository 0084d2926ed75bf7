using System.Globalization;

namespace SpeakerDirectory.Tests.Stores.Differential;

/// <summary>
/// Random directories, random questions and random changes: every store says what the naive directory says. A failure is made small and told with its seed; <c>DIRECTORY_TEST_SEED</c> repeats
/// it, <c>DIRECTORY_TEST_CASES</c> says how many directories are tried.
/// </summary>
public abstract class DifferentialTests
{
    protected abstract int UsualCases { get; }

    /// <summary>How much is done to each directory.</summary>
    protected virtual int Actions => 60;

    /// <summary>How often a failing case is tried smaller.</summary>
    protected virtual int Tries => 1000;

    [Fact]
    public async Task All_stores_answer_as_plain_loops_over_the_records_do()
    {
        var seed = ulong.TryParse(Environment.GetEnvironmentVariable("DIRECTORY_TEST_SEED"), CultureInfo.InvariantCulture, out var given) ? given : (ulong)Random.Shared.Next();
        var cases = int.TryParse(Environment.GetEnvironmentVariable("DIRECTORY_TEST_CASES"), CultureInfo.InvariantCulture, out var asked) ? asked : UsualCases;
        for (var i = 0UL; i < (ulong)cases; i++)
        {
            var one = RandomCase.Of(seed + i, Actions);
            if (await FailureOfAsync(one) is { } failure)
            {
                var (_, smallest) = await new Shrinking(FailureOfAsync, Tries).SmallestAsync(one, failure);
                Assert.Fail($"DIRECTORY_TEST_SEED={seed + i} DIRECTORY_TEST_CASES=1 repeats it.\n{smallest}");
            }
        }
    }

    /// <summary>Fresh stores.</summary>
    internal abstract Task<IReadOnlyList<ComparedStore>> OpenAsync();

    private async Task<string?> FailureOfAsync(RandomCase given)
    {
        var stores = await OpenAsync();
        try
        {
            return await new DifferentialRun(stores).FailureOfAsync(given);
        }
        finally
        {
            foreach (var store in stores)
            {
                await store.DisposeAsync();
            }
        }
    }
}
