namespace SpeakerDirectory.Api.Guarding;

/// <summary>What is planned comes to, if every page were full.</summary>
internal readonly record struct PlannedCost(long Records, long Values)
{
    public static PlannedCost operator +(PlannedCost one, PlannedCost other) => new(Saturating.Add(one.Records, other.Records), Saturating.Add(one.Values, other.Values));

    public PlannedCost Most(PlannedCost other) => new(Math.Max(Records, other.Records), Math.Max(Values, other.Values));
}
