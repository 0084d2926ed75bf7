using SpeakerDirectory.Core;

namespace SpeakerDirectory.Tests.Stores.Differential;

/// <summary>
/// The numbers that something random is made of: the same numbers make the same thing, and smaller ones a simpler one. Where they end all further ones are 0.
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

    /// <summary>One of them, the first ones more often: so that much comes together in few.</summary>
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
