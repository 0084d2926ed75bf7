namespace SpeakerDirectory.Core;

/// <summary>Somebody's time in an office.</summary>
public sealed record Tenure : Record, IHeld
{
    public required Ref<Person> Person { get; init; }
    public required Ref<Office> Office { get; init; }
    public PartialDate? From { get; init; }

    /// <summary>The last day; a handover day may be shared by two holders.</summary>
    public OpenEnd? To { get; init; }

    /// <summary><see cref="Core.Capacity.Full"/> unless given.</summary>
    public Capacity? Capacity { get; init; }

    /// <summary>A code of the rank vocabulary that overrides the office's.</summary>
    public string? Rank { get; init; }

    /// <summary>The title in this tenure, where it is not the office's.</summary>
    public string? Title { get; init; }
    public PartialDate? Appointed { get; init; }
    public Moment? CredentialsPresented { get; init; }

    /// <summary>Days on which a source shows the person in the office, although its start or end is not known.</summary>
    public ValueList<PartialDate> Confirmed { get; init; } = [];
    public Ref<Tenure>? Predecessor { get; init; }
}

public enum Capacity
{
    Full,
    Acting,
    AdInterim,
    Designate,
}
