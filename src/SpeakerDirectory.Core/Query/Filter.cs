namespace SpeakerDirectory.Core.Query;

/// <summary>Which records of a list are wanted. A record is in only when the whole filter is certainly true.</summary>
public abstract record Filter;

/// <summary>
/// Tenures or memberships with one of these statuses on a day. Today is a value of the question, because "still so" says nothing about days after it
/// and no store asks a clock.
/// </summary>
public sealed record StatusOn(DateOnly Day, DateOnly Today, ValueList<TenureStatus> Statuses) : Filter;
