namespace SpeakerDirectory.Core;

/// <summary>A State, a body of one, an international organization, a company, a university, …</summary>
public sealed record Organization : Party
{
    /// <summary>The display form, in English.</summary>
    public required string Name { get; init; }
    public string? ShortName { get; init; }
    public ValueList<Name> Names { get; init; } = [];
    public required OrganizationType Type { get; init; }
    public Ref<Organization>? Parent { get; init; }

    /// <summary>The State whose body it is.</summary>
    public Ref<Organization>? Country { get; init; }
    public string? City { get; init; }

    /// <summary>The State where it sits, when that is another.</summary>
    public Ref<Organization>? Seat { get; init; }
    public PartialDate? Founded { get; init; }
    public PartialDate? Dissolved { get; init; }
    public ValueList<Ref<Organization>> Successors { get; init; } = [];
    public ValueList<ExternalId> ExternalIds { get; init; } = [];
}

public enum OrganizationType
{
    State,
    GovernmentBody,
    Intergovernmental,
    UnBody,
    EuBody,
    Parliament,
    Ngo,
    Academic,
    Company,
    Media,
    Other,
}
