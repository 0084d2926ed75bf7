namespace SpeakerDirectory.Core.Precedence;

/// <summary>What parts two people of one class.</summary>
public enum TieBreakKind
{
    /// <summary>Presentation of credentials, day and time: one day without times decides nothing.</summary>
    Credentials,

    /// <summary>Start of the uninterrupted tenure: a renewal keeps it.</summary>
    TookOffice,

    /// <summary>The first time that the person ever took this office.</summary>
    FirstTookOffice,
    Appointed,

    /// <summary>Arrival at the post, kept as the start of the tenure.</summary>
    Arrived,
    Born,

    /// <summary>The name of the State, else of the organization, in a language's own order.</summary>
    Alphabetical,

    /// <summary>When the request to speak was recorded.</summary>
    Inscription,

    /// <summary>The lot drawn.</summary>
    Draw,

    /// <summary>The order that an officer gave by hand.</summary>
    Manual,

    /// <summary>The days of a list of the scheme.</summary>
    ListedDate,

    /// <summary>The places of a list of the scheme: of organizations, of offices or of ranks.</summary>
    Listed,
    Founded,
    HostFirst,
    PersonName,
}

/// <summary>One rule of a class's chain. It parts two people, finds them equal (then the next is asked), or does not decide (then nothing does).</summary>
/// <param name="Language">Of the alphabet; may be <c>$parameter</c>.</param>
/// <param name="NameForm">Of the names compared; may be <c>$parameter</c>. The form that lists sort by unless given.</param>
/// <param name="First">The name that the alphabet, or the entry that the list, starts from, going round; may be <c>$parameter</c>.</param>
/// <param name="List">The scheme's list.</param>
/// <param name="Unknown">What becomes of those who have nothing to compare.</param>
public sealed record TieBreak(
    TieBreakKind By,
    Basis? Basis = null,
    string? Language = null,
    string? NameForm = null,
    string? First = null,
    string? List = null,
    UnknownValue Unknown = UnknownValue.SharePosition)
{
    public ValueList<Choosing> When { get; init; } = [];
    public ValueList<Purpose> Purposes { get; init; } = [];
}

/// <summary>Those of whom a rule would have to know something that is not known.</summary>
public enum UnknownValue
{
    /// <summary>Nothing decides between them and the rest of the class.</summary>
    SharePosition,

    /// <summary>They have no place without it and are listed apart.</summary>
    NotPlaced,
}
