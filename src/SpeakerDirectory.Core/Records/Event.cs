namespace SpeakerDirectory.Core;

/// <summary>A conference, a meeting, one of its sessions, or a series of such.</summary>
public sealed record Event : Record
{
    /// <summary>The display form, in English.</summary>
    public required string Name { get; init; }
    public ValueList<Name> Names { get; init; } = [];
    public required EventType Type { get; init; }
    public Ref<Event>? Series { get; init; }
    public Ref<Event>? Parent { get; init; }
    public PartialDate? Start { get; init; }
    public PartialDate? End { get; init; }
    public string? City { get; init; }
    public Ref<Organization>? Country { get; init; }
    public string? Venue { get; init; }
    public ValueList<Ref<Organization>> Hosts { get; init; } = [];

    /// <summary>Organizations that took part.</summary>
    public ValueList<Ref<Organization>> Participants { get; init; } = [];
    public EventFormat? Format { get; init; }
    public ValueList<ExternalId> ExternalIds { get; init; } = [];
}

public enum EventType
{
    Series,
    Conference,
    Summit,
    Forum,
    Meeting,
    Debate,
    Seminar,
    Ceremony,
    Session,
    Other,
}

public enum EventFormat
{
    InPerson,
    Online,
    Hybrid,
}
