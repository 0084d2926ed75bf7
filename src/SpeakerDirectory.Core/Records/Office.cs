namespace SpeakerDirectory.Core;

/// <summary>A post in an organization, apart from whoever holds it.</summary>
public sealed record Office : Principal
{
    /// <summary>The display form, in English.</summary>
    public required string Title { get; init; }
    public ValueList<Name> Titles { get; init; } = [];
    public required Ref<Organization> Organization { get; init; }

    /// <summary>A code of the rank vocabulary.</summary>
    public string? Rank { get; init; }

    /// <summary>How many hold it at once: 1 unless given, 0 for no fixed number.</summary>
    [Minimum(0)]
    public int? Seats { get; init; }
    public Ref<Organization>? Represents { get; init; }
    public Ref<Organization>? AccreditedTo { get; init; }
    public PartialDate? Established { get; init; }
    public PartialDate? Abolished { get; init; }
    public Ref<Office>? Predecessor { get; init; }
    public ValueList<ExternalId> ExternalIds { get; init; } = [];
}
