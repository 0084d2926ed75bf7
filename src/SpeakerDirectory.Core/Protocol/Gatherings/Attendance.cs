namespace SpeakerDirectory.Core.Precedence;

/// <summary>An office with its organization and, where a person holds it, the tenure.</summary>
public sealed record Post(Office Office, Organization Organization, Tenure? Tenure)
{
    public string? Rank => Tenure?.Rank ?? Office.Rank;

    public string Title => Tenure?.Title ?? Office.Title;
}

/// <summary>An appearance with everything loaded that precedence asks about.</summary>
public sealed record Attendance(Appearance Appearance, Person Person)
{
    /// <summary>The capacities that the appearance names, the governing one first.</summary>
    public ValueList<Post> Posts { get; init; } = [];

    /// <summary>In whose name.</summary>
    public Organization? Organization { get; init; }

    /// <summary>The office, or the offices of the person, on whose behalf somebody attends.</summary>
    public ValueList<Post> Principal { get; init; } = [];

    /// <summary>All tenures of the person that are known, named or not: a renewal keeps the day of taking office.</summary>
    public ValueList<Tenure> Tenures { get; init; } = [];
}
