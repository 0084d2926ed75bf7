namespace SpeakerDirectory.Api.Guarding;

/// <summary>What something planned comes to, if every page were full.</summary>
/// <param name="Conditions">Of all its filters, with the terms of its orders.</param>
/// <param name="Price">The records that are shown and those that have to be looked at for them.</param>
internal readonly record struct PlannedCost(long Records, long Values, int Conditions = 0, double Price = 0)
{
    public static PlannedCost operator +(PlannedCost one, PlannedCost other) => new(
        Saturating.Add(one.Records, other.Records), Saturating.Add(one.Values, other.Values), one.Conditions + other.Conditions, one.Price + other.Price);

    public PlannedCost Most(PlannedCost other) => new(
        Math.Max(Records, other.Records), Math.Max(Values, other.Values), Math.Max(Conditions, other.Conditions), Math.Max(Price, other.Price));
}

/// <summary>What one field of a question is priced at.</summary>
/// <param name="Path">The response keys that lead to it.</param>
internal readonly record struct FieldPrice(IReadOnlyList<string> Path, double Price);
