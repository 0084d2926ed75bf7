namespace SpeakerDirectory.Core;

/// <summary>Somebody's part in an event: who, where, as what, and in whose name.</summary>
public sealed record Appearance : Record
{
    public required Ref<Person> Person { get; init; }
    public required Ref<Event> Event { get; init; }
    public required AppearanceRole Role { get; init; }
    public AppearanceMode? Mode { get; init; }

    /// <summary>The capacities named, the governing one first.</summary>
    public ValueList<Ref<Tenure>> Tenures { get; init; } = [];

    /// <summary>In whose name, or of whose delegation.</summary>
    public Ref<Organization>? Organization { get; init; }
    public Ref<Principal>? OnBehalfOf { get; init; }

    /// <summary>As printed.</summary>
    public string? Title { get; init; }

    /// <summary>The published position, from 1.</summary>
    [Minimum(1)]
    public int? Order { get; init; }
    public string? Session { get; init; }
    public string? Topic { get; init; }
    public LanguageTag? Language { get; init; }
}

public enum AppearanceRole
{
    Speaker,
    Keynote,
    OpeningSpeaker,
    Panelist,
    Moderator,
    Chair,
    HeadOfDelegation,
    MessageReader,
    Host,
    Participant,
}

public enum AppearanceMode
{
    InPerson,
    Video,
    Message,
    ReadByAnother,
}
