namespace SpeakerDirectory.Stores.Neo4j.Cypher;

/// <summary>A range of positions in a list, without its bounds.</summary>
/// <param name="After">The expression for the lower bound.</param>
/// <param name="Before">The expression for the upper bound.</param>
internal sealed record PositionRange(string After, string Before)
{
    /// <summary>The condition that a position lies in a range; empty for the range null, which contains all.</summary>
    /// <param name="position">The expression for the position.</param>
    public static string Condition(PositionRange? range, string position) =>
        range is null ? "" : $"{position} > {range.After} AND {position} < {range.Before}";
}
