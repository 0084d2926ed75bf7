namespace SpeakerDirectory.Core.Records;

/// <summary>
/// The kinds of records, in the order of the files: a kind comes after those that its records must refer to. The name of a kind is the
/// name of its record type.
/// </summary>
public enum RecordKind
{
    /// <summary><see cref="Records.Source"/>.</summary>
    Source,

    /// <summary><see cref="Records.Organization"/>.</summary>
    Organization,

    /// <summary><see cref="Records.Person"/>.</summary>
    Person,

    /// <summary><see cref="Records.Office"/>.</summary>
    Office,

    /// <summary><see cref="Records.Tenure"/>.</summary>
    Tenure,

    /// <summary><see cref="Records.Membership"/>.</summary>
    Membership,

    /// <summary><see cref="Records.Event"/>.</summary>
    Event,

    /// <summary><see cref="Records.Appearance"/>.</summary>
    Appearance,
}
