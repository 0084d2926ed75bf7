using System.Globalization;

namespace SpeakerDirectory.Core.Protocol.Precedence;

/// <summary>
/// A language's own alphabetical order, from the collation data of the machine. Where there is none the order is not known: comparing by
/// code would put Côte d'Ivoire after Cyprus.
/// </summary>
internal sealed class Collation
{
    private readonly CompareInfo? _compare;

    private Collation(CompareInfo? compare) => _compare = compare;

    public bool IsKnown => _compare is not null;

    public static Collation Of(string language)
    {
        try
        {
            var compare = CultureInfo.GetCultureInfo(language).CompareInfo;
            return new(compare.Compare("é", "f", CompareOptions.None) < 0 ? compare : null);
        }
        catch (CultureNotFoundException)
        {
            return new(null);
        }
    }

    /// <summary>The name's place in an alphabet that starts from <paramref name="first"/> and goes round.</summary>
    public IComparable PlaceOf(string name, string? first) =>
        new CollationPlace(first is not null && _compare!.Compare(name, first) < 0, _compare!.GetSortKey(name));

    private sealed record CollationPlace(bool AfterTheTurn, SortKey Key) : IComparable
    {
        public int CompareTo(object? other)
        {
            var place = (CollationPlace)other!;
            return AfterTheTurn == place.AfterTheTurn ? SortKey.Compare(Key, place.Key) : AfterTheTurn.CompareTo(place.AfterTheTurn);
        }
    }
}
