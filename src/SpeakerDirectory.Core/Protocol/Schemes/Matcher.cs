using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Values;

namespace SpeakerDirectory.Core.Protocol.Schemes;

/// <summary>
/// A condition of a class: everything given must hold for the capacity in which a person attends. Empty lists and nulls are no
/// conditions.
/// </summary>
public sealed record Matcher
{
    /// <summary>The choices under which the condition exists.</summary>
    public ValueList<ParameterCondition> When { get; init; } = [];

    /// <summary>The rank of the tenure, else of the office.</summary>
    public ValueList<string> Ranks { get; init; } = [];

    /// <summary>The rank of the office, whatever the tenure's: a Permanent Representative without the rank of ambassador.</summary>
    public ValueList<string> OfficeRanks { get; init; } = [];

    /// <summary>The ids of the office, one of them.</summary>
    public ValueList<string> Offices { get; init; } = [];

    /// <summary>The ids of the office's organization, one of them.</summary>
    public ValueList<string> Organizations { get; init; } = [];

    /// <summary>The types of the office's organization, one of them.</summary>
    public ValueList<OrganizationType> OrganizationTypes { get; init; } = [];

    /// <summary>A list of the scheme that has the office's organization.</summary>
    public string? OrganizationIn { get; init; }

    /// <summary>
    /// The State, or else the organization, that the office or the appearance speaks for; may be <c>$parameter</c>, which stays in a
    /// resolved scheme when its value is not known.
    /// </summary>
    public ValueList<string> SpeaksFor { get; init; } = [];

    /// <summary>A list of the scheme that has it.</summary>
    public string? SpeaksForIn { get; init; }

    /// <summary>A list of the scheme that does not have it.</summary>
    public string? SpeaksForNotIn { get; init; }

    /// <summary>The types of the State or organization that the office or the appearance speaks for, one of them.</summary>
    public ValueList<OrganizationType> SpeaksForTypes { get; init; } = [];

    /// <summary>A word that the office's title has, one of them.</summary>
    public ValueList<string> TitleHas { get; init; } = [];

    /// <summary>Words that the office's title has none of.</summary>
    public ValueList<string> TitleLacks { get; init; } = [];

    /// <summary>The roles of the appearance, one of them.</summary>
    public ValueList<AppearanceRole> Roles { get; init; } = [];

    /// <summary>Speaks for the State where the event is, or for a State that hosts it.</summary>
    public bool? Host { get; init; }

    /// <summary>The office's organization is among the hosts.</summary>
    public bool? Convenor { get; init; }

    /// <summary>Speaks for one of the scheme's list "observers", or for an observer in a host organization.</summary>
    public bool? Observer { get; init; }

    /// <summary>The office is accredited to the State where the event is.</summary>
    public bool? AccreditedHere { get; init; }

    /// <summary>How the office stands to the day of the event; in office when null.</summary>
    public StandingKind? Standing { get; init; }

    /// <summary>The capacities in which the office is held, one of them; any but designate when empty.</summary>
    public ValueList<Capacity> Capacities { get; init; } = [];
}
