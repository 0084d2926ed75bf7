namespace SpeakerDirectory.Core;

public sealed record Person : Party
{
    /// <summary>The display form, in English.</summary>
    public required string Name { get; init; }
    public ValueList<Name> Names { get; init; } = [];
    public string? GivenName { get; init; }
    public string? FamilyName { get; init; }

    /// <summary>The form lists sort by, where it is not "family name, given name".</summary>
    public string? SortName { get; init; }
    public Gender? Gender { get; init; }
    public PartialDate? Born { get; init; }
    public PartialDate? Died { get; init; }
    public ValueList<Ref<Organization>> Nationality { get; init; } = [];
    public ValueList<ExternalId> ExternalIds { get; init; } = [];
}

public enum Gender
{
    Female,
    Male,
    Other,
}
