using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Values;

namespace SpeakerDirectory.Core.Protocol.Gatherings;

/// <summary>An office with its organization and, where a person holds it, the tenure.</summary>
/// <param name="Office">The office.</param>
/// <param name="Organization">The organization that it is an office of.</param>
/// <param name="Tenure">The tenure of whoever holds it; null when no person is meant.</param>
public sealed record Post(Office Office, Organization Organization, Tenure? Tenure)
{
    /// <summary>The rank of the tenure, else of the office; null when neither has one.</summary>
    public string? Rank => Tenure?.Rank ?? Office.Rank;

    /// <summary>The title of the tenure, else of the office.</summary>
    public string Title => Tenure?.Title ?? Office.Title;
}

/// <summary>An appearance with everything that an order of precedence depends on.</summary>
/// <param name="Appearance">The appearance.</param>
/// <param name="Person">Who appears.</param>
public sealed record Attendance(Appearance Appearance, Person Person)
{
    /// <summary>The capacities that the appearance names, the governing one first.</summary>
    public ValueList<Post> Posts { get; init; } = [];

    /// <summary>In whose name.</summary>
    public Organization? Organization { get; init; }

    /// <summary>The office, or the offices of the person, on whose behalf somebody attends.</summary>
    public ValueList<Post> Principal { get; init; } = [];

    /// <summary>The language of the printed title: its own, else that of all its sources; null when neither is known.</summary>
    public LanguageTag? TitleLanguage { get; init; }

    /// <summary>All tenures of the person that are known, named or not: a renewal keeps the day of taking office.</summary>
    public ValueList<Tenure> Tenures { get; init; } = [];
}
