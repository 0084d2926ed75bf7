namespace SpeakerDirectory.Core;

/// <summary>The kinds of records, in the order of the files: what is referred to before what refers to it.</summary>
public enum RecordKind
{
    Source,
    Organization,
    Person,
    Office,
    Tenure,
    Membership,
    Event,
    Appearance,
}

/// <summary>Something the directory knows. Fields that are absent are not known; lists keep their order.</summary>
public abstract record Record
{
    /// <summary><c>kind/slug</c> in lower-case ASCII, unique in the whole directory, never reused.</summary>
    public required string Id { get; init; }

    public string? Note { get; init; }

    /// <summary>Where the facts come from.</summary>
    public ValueList<Ref<Source>> Sources { get; init; } = [];
}

/// <summary>Whoever something can be done on behalf of: a person, an organization or an office.</summary>
public abstract record Principal : Record;

/// <summary>Whoever can be a member: a person or an organization.</summary>
public abstract record Party : Principal;
