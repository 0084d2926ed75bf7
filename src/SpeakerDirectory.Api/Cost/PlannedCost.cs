using SpeakerDirectory.Api.Documents;

namespace SpeakerDirectory.Api.Cost;

/// <summary>The cost of a planned selection, as if every page were full.</summary>
/// <param name="Conditions">The conditions of all its filters and the terms of its orders.</param>
/// <param name="Price">The number of records that are shown or have to be examined.</param>
internal readonly record struct PlannedCost(long Records, long Values, int Conditions = 0, double Price = 0)
{
    public static PlannedCost operator +(PlannedCost one, PlannedCost other) => new(
        Saturating.Add(one.Records, other.Records),
        Saturating.Add(one.Values, other.Values),
        one.Conditions + other.Conditions,
        one.Price + other.Price);

    public PlannedCost Most(PlannedCost other) => new(
        Math.Max(Records, other.Records),
        Math.Max(Values, other.Values),
        Math.Max(Conditions, other.Conditions),
        Math.Max(Price, other.Price));
}

/// <summary>The price of one field.</summary>
/// <param name="Path">The response keys that lead to it.</param>
internal readonly record struct FieldPrice(IReadOnlyList<string> Path, double Price);
