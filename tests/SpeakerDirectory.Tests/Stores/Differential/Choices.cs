using SpeakerDirectory.Core.Values;

namespace SpeakerDirectory.Tests.Stores.Differential;

/// <summary>
/// The numbers from which random values are made: equal numbers make equal values, and smaller numbers simpler ones. After the last number,
/// all are 0.
/// </summary>
internal sealed class Choices(IReadOnlyList<int> numbers)
{
    private int _next;

    public int Below(int most)
    {
        var number = _next < numbers.Count ? numbers[_next] : 0;
        _next++;
        return number % most;
    }

    public bool OneIn(int many) => Below(many) == many - 1;

    public T Of<T>(IReadOnlyList<T> all) => all[Below(all.Count)];

    /// <summary>An element of the list, earlier ones more often, so that few records are used often.</summary>
    public T OfFirst<T>(IReadOnlyList<T> all) => all[Below(1 + Below(all.Count))];

    public ValueList<T> Many<T>(int most, Func<T> make)
    {
        var list = new List<T>();
        for (var count = Below(most + 1); list.Count < count;)
        {
            list.Add(make());
        }

        return list.ToValueList();
    }
}
