namespace SpeakerDirectory.Api.Guarding;

/// <summary>What something planned comes to, if every page were full.</summary>
/// <param name="Conditions">Of all its filters, with the terms of its orders.</param>
internal readonly record struct PlannedCost(long Records, long Values, int Conditions = 0)
{
    public static PlannedCost operator +(PlannedCost one, PlannedCost other) => new(
        Saturating.Add(one.Records, other.Records), Saturating.Add(one.Values, other.Values), one.Conditions + other.Conditions);

    public PlannedCost Most(PlannedCost other) => new(Math.Max(Records, other.Records), Math.Max(Values, other.Values), Math.Max(Conditions, other.Conditions));
}
