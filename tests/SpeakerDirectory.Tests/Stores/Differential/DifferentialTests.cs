using System.Globalization;

namespace SpeakerDirectory.Tests.Stores.Differential;

/// <summary>
/// Random directories, random fetches and random changes: every store gives the answer of the naive directory. A failing case is reduced
/// and reported with its seed.
/// <c>DIRECTORY_TEST_SEED</c> repeats it; <c>DIRECTORY_TEST_CASES</c> is the number of directories.
/// </summary>
public abstract class DifferentialTests
{
    protected abstract int UsualCases { get; }

    /// <summary>The number of actions on each directory.</summary>
    protected virtual int Actions => 60;

    /// <summary>The number of attempts to reduce a failing case.</summary>
    protected virtual int Tries => 1000;

    [Fact]
    public async Task All_stores_answer_like_the_naive_directory()
    {
        TestSeed.Print();
        var cases = int.TryParse(Environment.GetEnvironmentVariable("DIRECTORY_TEST_CASES"), CultureInfo.InvariantCulture, out var setting)
            ? setting
            : UsualCases;
        for (var i = 0UL; i < (ulong)cases; i++)
        {
            var one = RandomCase.Of(TestSeed.Number + i, Actions);
            if (await FailureOfAsync(one) is { } failure)
            {
                var (_, smallest) = await new Shrinking(FailureOfAsync, Tries).SmallestAsync(one, failure);
                Assert.Fail($"DIRECTORY_TEST_SEED={TestSeed.Number + i} DIRECTORY_TEST_CASES=1 repeats it.\n{smallest}");
            }
        }
    }

    /// <summary>Opens fresh stores.</summary>
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
