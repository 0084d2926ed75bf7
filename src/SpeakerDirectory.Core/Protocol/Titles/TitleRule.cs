using System.Text.RegularExpressions;
using SpeakerDirectory.Core.Precedence;

namespace SpeakerDirectory.Core.Titles;

/// <summary>What a part of a printed title says about rank. The first rule of the files that fits a part decides it.</summary>
/// <param name="Pattern">How the part begins, folded: no case, accents or punctuation.</param>
/// <param name="Lacks">What it must not contain.</param>
/// <param name="States">ISO 3166-1 alpha-3 codes, and <c>EU</c>, of the States it holds for; for all when empty.</param>
/// <param name="Within">The surroundings it holds for; for all when empty.</param>
/// <param name="Organizations">The organizations it holds for; for all when empty.</param>
/// <param name="Ranks">One: that rank. None: a function or style without rank. Several: it cannot be told which.</param>
public sealed record TitleRule(
    Regex Pattern,
    Regex? Lacks,
    ValueList<string> States,
    ValueList<TitleSetting> Within,
    ValueList<string> Organizations,
    ValueList<string> Ranks,
    Basis Basis)
{
    public bool Fits(string part, TitleContext context) =>
        (States.Count == 0 || (context.State is { } state && States.Contains(state)))
        && (Within.Count == 0 || Within.Contains(context.Setting))
        && (Organizations.Count == 0 || (context.Organization is { } organization && Organizations.Contains(organization.Id)))
        && Pattern.IsMatch(part) && Lacks?.IsMatch(part) != true;
}

/// <summary>What is known about where a title belongs.</summary>
public enum TitleSetting
{
    /// <summary>Nothing.</summary>
    Nowhere,

    /// <summary>A State or one of its bodies other than its parliament.</summary>
    State,
    Parliament,
    Intergovernmental,
    UnBody,
    EuBody,
    Academic,
    Ngo,
    Company,
    Other,
}

/// <summary>Where a title belongs, as far as it is known.</summary>
/// <param name="State">The ISO 3166-1 alpha-3 code of the State, or <c>EU</c>.</param>
public sealed record TitleContext(string? State, Organization? Organization)
{
    public static TitleContext None { get; } = new(null, null);

    public TitleSetting Setting => Organization?.Type switch
    {
        null => State is null ? TitleSetting.Nowhere : State == "EU" ? TitleSetting.EuBody : TitleSetting.State,
        OrganizationType.State or OrganizationType.GovernmentBody => TitleSetting.State,

        // A parliament of no State is one between States.
        OrganizationType.Parliament => Organization.Country is null ? TitleSetting.Intergovernmental : TitleSetting.Parliament,
        OrganizationType.Intergovernmental => State == "EU" || Organization.Id == "organization/eu" ? TitleSetting.EuBody : TitleSetting.Intergovernmental,
        OrganizationType.UnBody => TitleSetting.UnBody,
        OrganizationType.EuBody => TitleSetting.EuBody,
        OrganizationType.Academic => TitleSetting.Academic,
        OrganizationType.Ngo => TitleSetting.Ngo,
        OrganizationType.Company or OrganizationType.Media => TitleSetting.Company,
        _ => TitleSetting.Other,
    };

    /// <summary>The code that States are given by: their ISO code, else the last part of the id.</summary>
    public static string CodeOf(Organization state) =>
        (state.ExternalIds.FirstOrDefault(e => e.Scheme == "iso3").Value ?? state.Id[(state.Id.IndexOf('/') + 1)..]).ToUpperInvariant();
}
