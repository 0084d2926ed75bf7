namespace SpeakerDirectory.Tests.Stores.Differential;

/// <summary>Reduces a failing case as long as it still fails: fewer records, fewer actions, fewer and smaller numbers.</summary>
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

    private static IEnumerable<RandomCase> Smaller(RandomCase given) =>
    [
        .. Without(given.Actions).Select(actions => given with { Actions = actions }),
        .. Without(given.Records).Select(records => given with { Records = records }),
        .. Simpler(given.Actions).Select(actions => given with { Actions = actions }),
        .. Simpler(given.Records).Select(records => given with { Records = records }),
    ];

    // Long runs are removed first.
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
