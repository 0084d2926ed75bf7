namespace SpeakerDirectory.Tests.Stores.Differential;

/// <summary>Makes a case that fails smaller, as long as it goes on failing: without records, without actions, with fewer and smaller numbers.</summary>
internal sealed class Shrinking(Func<RandomCase, Task<string?>> failureOf, int tries)
{
    private int _left = tries;

    public async Task<(RandomCase Case, string Failure)> SmallestAsync(RandomCase failing, string failure)
    {
        for (var isSmaller = true; isSmaller && _left > 0;)
        {
            isSmaller = false;
            foreach (var smaller in Smaller(failing))
            {
                if (_left-- <= 0)
                {
                    break;
                }

                if (await failureOf(smaller) is { } still)
                {
                    (failing, failure, isSmaller) = (smaller, still, true);
                    break;
                }
            }
        }

        return (failing, failure);
    }

    private static IEnumerable<RandomCase> Smaller(RandomCase whole) =>
    [
        .. Without(whole.Actions).Select(actions => whole with { Actions = actions }),
        .. Without(whole.Records).Select(records => whole with { Records = records }),
        .. Simpler(whole.Actions).Select(actions => whole with { Actions = actions }),
        .. Simpler(whole.Records).Select(records => whole with { Records = records }),
    ];

    // Long runs are left out first.
    private static IEnumerable<int[][]> Without(IReadOnlyList<int[]> lists)
    {
        for (var length = lists.Count; length > 0; length /= 2)
        {
            for (var at = lists.Count - length; at >= 0; at -= length)
            {
                yield return [.. lists.Take(at), .. lists.Skip(at + length)];
            }
        }
    }

    private static IEnumerable<int[][]> Simpler(IReadOnlyList<int[]> lists)
    {
        for (var i = 0; i < lists.Count; i++)
        {
            foreach (var simpler in Simpler(lists[i]))
            {
                yield return [.. lists.Take(i), simpler, .. lists.Skip(i + 1)];
            }
        }
    }

    private static IEnumerable<int[]> Simpler(int[] numbers)
    {
        for (var length = numbers.Length / 2; length > 0; length /= 2)
        {
            yield return numbers[..^length];
        }

        for (var i = 0; i < numbers.Length; i++)
        {
            if (numbers[i] > 0)
            {
                yield return [.. numbers[..i], 0, .. numbers[(i + 1)..]];
            }
        }
    }
}
