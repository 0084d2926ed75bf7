namespace SpeakerDirectory.Tests.Stores.Differential;

/// <summary>The answer of a store differs from the expected one.</summary>
internal sealed class Difference(string message) : Exception(message)
{
    public static void Check(string where, string what, string expected, string actual)
    {
        if (expected != actual)
        {
            throw new Difference($"{where}: {what}\n{FirstDifference(expected, actual)}\nexpected:\n{expected}\nbut was:\n{actual}");
        }
    }

    private static string FirstDifference(string expected, string actual)
    {
        var (a, b) = (expected.Split('\n'), actual.Split('\n'));
        var at = Enumerable.Range(0, Math.Max(a.Length, b.Length)).First(i => a.ElementAtOrDefault(i) != b.ElementAtOrDefault(i));
        return $"line {at + 1}:\n- {a.ElementAtOrDefault(at)}\n+ {b.ElementAtOrDefault(at)}";
    }
}
