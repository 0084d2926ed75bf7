namespace SpeakerDirectory.Core;

/// <summary>A person's or an organization's membership in an organization.</summary>
public sealed record Membership : Record, IHeld
{
    public required Ref<Party> Member { get; init; }
    public required Ref<Organization> Organization { get; init; }
    public string? Role { get; init; }
    public PartialDate? From { get; init; }
    public OpenEnd? To { get; init; }

    /// <summary>Days on which a source shows it in force, although its start or end is not known.</summary>
    public ValueList<PartialDate> Confirmed { get; init; } = [];
}
