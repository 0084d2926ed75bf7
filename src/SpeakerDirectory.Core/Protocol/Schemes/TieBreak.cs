using SpeakerDirectory.Core.Protocol.Ranks;
using SpeakerDirectory.Core.Values;

namespace SpeakerDirectory.Core.Protocol.Schemes;

/// <summary>What decides between two people of one class.</summary>
public enum TieBreakKind
{
    /// <summary>Presentation of credentials, day and time: one day without times decides nothing.</summary>
    Credentials,

    /// <summary>Start of the uninterrupted tenure: a renewal keeps it.</summary>
    TookOffice,

    /// <summary>The first time that the person ever took this office.</summary>
    FirstTookOffice,

    /// <summary>The day of appointment.</summary>
    Appointed,

    /// <summary>Arrival at the post, kept as the start of the tenure.</summary>
    Arrived,

    /// <summary>The day of birth.</summary>
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

    /// <summary>The founding day of the organization.</summary>
    Founded,

    /// <summary>The host comes first.</summary>
    HostFirst,

    /// <summary>The name of the person.</summary>
    PersonName,
}

/// <summary>
/// One rule of a class's chain. It decides between two people, finds them equal, so that the next rule decides, or leaves them
/// undetermined.
/// </summary>
/// <param name="By">What is compared.</param>
/// <param name="Basis">The sources of the rule; those of the class when null.</param>
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
    /// <summary>The choices under which the rule applies.</summary>
    public ValueList<ParameterCondition> When { get; init; } = [];

    /// <summary>The purposes for which the rule applies; all when empty.</summary>
    public ValueList<Purpose> Purposes { get; init; } = [];
}

/// <summary>What becomes of people whose value a rule needs and does not know.</summary>
public enum UnknownValue
{
    /// <summary>Nothing decides between them and the rest of the class.</summary>
    SharePosition,

    /// <summary>They have no place without it and are listed apart.</summary>
    NotPlaced,
}
