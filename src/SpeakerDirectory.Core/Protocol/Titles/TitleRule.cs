using System.Text.RegularExpressions;
using SpeakerDirectory.Core.Protocol.Ranks;
using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Values;

namespace SpeakerDirectory.Core.Protocol.Titles;

/// <summary>What a part of a printed title states about rank. The first rule of the files that matches a part decides it.</summary>
/// <param name="Pattern">How the part begins, folded: no case, accents or punctuation.</param>
/// <param name="Lacks">What it must not contain.</param>
/// <param name="States">ISO 3166-1 alpha-3 codes, and <c>EU</c>, of the States it holds for; for all when empty.</param>
/// <param name="Within">The surroundings it holds for; for all when empty.</param>
/// <param name="Organizations">The organizations it holds for; for all when empty.</param>
/// <param name="Ranks">One: that rank. None: a function or style without rank. Several: the title leaves open which.</param>
/// <param name="Basis">The sources of the rule.</param>
public sealed record TitleRule(
    Regex Pattern,
    Regex? Lacks,
    ValueList<string> States,
    ValueList<TitleSetting> Within,
    ValueList<string> Organizations,
    ValueList<string> Ranks,
    Basis Basis)
{
    /// <summary>Whether the rule matches a part of a title, folded, in a setting.</summary>
    public bool Fits(string part, TitleContext context) =>
        (States.Count == 0 || (context.State is { } state && States.Contains(state)))
        && (Within.Count == 0 || Within.Contains(context.Setting))
        && (Organizations.Count == 0 || (context.Organization is { } organization && Organizations.Contains(organization.Id)))
        && Pattern.IsMatch(part) && Lacks?.IsMatch(part) != true;
}

/// <summary>The kind of body that a title belongs to.</summary>
public enum TitleSetting
{
    /// <summary>Not known.</summary>
    Nowhere,

    /// <summary>A State or one of its bodies other than its parliament.</summary>
    State,

    /// <summary>The parliament of a State.</summary>
    Parliament,

    /// <summary>An organization of States.</summary>
    Intergovernmental,

    /// <summary>A body of the United Nations.</summary>
    UnBody,

    /// <summary>A body of the European Union.</summary>
    EuBody,

    /// <summary>A university or research institute.</summary>
    Academic,

    /// <summary>A non-governmental organization.</summary>
    Ngo,

    /// <summary>A company or a medium.</summary>
    Company,

    /// <summary>Anything else.</summary>
    Other,
}

/// <summary>The body that a title belongs to, as far as it is known.</summary>
/// <param name="State">The ISO 3166-1 alpha-3 code of the State, or <c>EU</c>.</param>
/// <param name="Organization">The organization; null when not known.</param>
public sealed record TitleContext(string? State, Organization? Organization)
{
    /// <summary>Nothing is known.</summary>
    public static TitleContext None { get; } = new(null, null);

    /// <summary>The kind of body.</summary>
    public TitleSetting Setting => Organization?.Type switch
    {
        null => State is null ? TitleSetting.Nowhere : State == "EU" ? TitleSetting.EuBody : TitleSetting.State,
        OrganizationType.State or OrganizationType.GovernmentBody => TitleSetting.State,

        // A parliament of no State is one between States.
        OrganizationType.Parliament => Organization.Country is null ? TitleSetting.Intergovernmental : TitleSetting.Parliament,
        OrganizationType.Intergovernmental =>
            State == "EU" || Organization.Id == "organization/eu" ? TitleSetting.EuBody : TitleSetting.Intergovernmental,
        OrganizationType.UnBody => TitleSetting.UnBody,
        OrganizationType.EuBody => TitleSetting.EuBody,
        OrganizationType.Academic => TitleSetting.Academic,
        OrganizationType.Ngo => TitleSetting.Ngo,
        OrganizationType.Company or OrganizationType.Media => TitleSetting.Company,
        _ => TitleSetting.Other,
    };

    /// <summary>The code by which rules name a State: its ISO code, else the last part of its id in capitals.</summary>
    public static string CodeOf(Organization state) =>
        (state.ExternalIds.FirstOrDefault(e => e.Scheme == "iso3").Value ?? state.Id[(state.Id.IndexOf('/') + 1)..]).ToUpperInvariant();
}
