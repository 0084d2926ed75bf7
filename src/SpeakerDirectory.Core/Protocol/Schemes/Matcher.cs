namespace SpeakerDirectory.Core.Precedence;

/// <summary>Whom a class takes: everything given must hold for the capacity in which somebody attends. What is absent is not asked.</summary>
public sealed record Matcher
{
    public ValueList<Choosing> When { get; init; } = [];

    /// <summary>The rank of the tenure, else of the office.</summary>
    public ValueList<string> Ranks { get; init; } = [];

    /// <summary>The rank of the office, whatever the tenure's: a Permanent Representative without the rank of ambassador.</summary>
    public ValueList<string> OfficeRanks { get; init; } = [];
    public ValueList<string> Offices { get; init; } = [];

    /// <summary>The office's organization.</summary>
    public ValueList<string> Organizations { get; init; } = [];
    public ValueList<OrganizationType> OrganizationTypes { get; init; } = [];

    /// <summary>A list of the scheme that has the office's organization.</summary>
    public string? OrganizationIn { get; init; }

    /// <summary>The State, or else the organization, that the office or the appearance speaks for; may be <c>$parameter</c>.</summary>
    public ValueList<string> SpeaksFor { get; init; } = [];

    /// <summary>A list of the scheme that has it.</summary>
    public string? SpeaksForIn { get; init; }
    public ValueList<OrganizationType> SpeaksForTypes { get; init; } = [];

    /// <summary>A word that the office's title has, one of them.</summary>
    public ValueList<string> TitleHas { get; init; } = [];

    /// <summary>Words that the office's title has none of.</summary>
    public ValueList<string> TitleLacks { get; init; } = [];
    public ValueList<AppearanceRole> Roles { get; init; } = [];

    /// <summary>Speaks for the State where the event is, or for a State that hosts it.</summary>
    public bool? Host { get; init; }

    /// <summary>The office's organization is among the hosts.</summary>
    public bool? Convenor { get; init; }

    /// <summary>Speaks for one of the scheme's list "observers", or for an observer in a host organization.</summary>
    public bool? Observer { get; init; }

    /// <summary>The office is accredited to the State where the event is.</summary>
    public bool? AccreditedHere { get; init; }

    /// <summary>In office unless given.</summary>
    public StandingKind? Standing { get; init; }

    /// <summary>Any but designate unless given.</summary>
    public ValueList<Capacity> Capacities { get; init; } = [];
}
