using SpeakerDirectory.Core.Precedence;

namespace SpeakerDirectory.Core.Address;

/// <summary>Where somebody is addressed.</summary>
public enum AddressContext
{
    Envelope,
    Salutation,
    Spoken,
    PlaceCard,
    List,
}

/// <summary>How long a style is held.</summary>
public enum StyleGrant
{
    WhileInOffice,
    ForLife,
}

/// <summary>
/// How holders of an office are addressed in a language. The first rule of the files that fits decides. Forms are templates: <c>{name}</c>, <c>{surname}</c>,
/// <c>{NAME}</c> (surname in capitals), <c>{title}</c>, <c>{state}</c> (unless the title names it), <c>{civil}</c>, and <c>[his|her|unknown]</c> by gender.
/// </summary>
/// <param name="States">ISO 3166-1 alpha-3 codes of the States whose offices it holds for; for all when empty.</param>
/// <param name="AccreditedHere">Set when it matters whether the place is where the office is accredited.</param>
public sealed record AddressRule(
    LanguageTag Language,
    ValueList<string> Ranks,
    ValueList<string> TitleHas,
    ValueList<string> States,
    bool? AccreditedHere,
    bool IsActing,
    StyleGrant Grant,
    string Envelope,
    string? Salutation,
    string? Spoken,
    string PlaceCard,
    string List,
    Basis Basis);

/// <summary>How civil titles are written in a language: <c>Mr.</c>, <c>Ms.</c>, and what stands where the gender is not known.</summary>
public sealed record CivilTitles(LanguageTag Language, string Male, string Female, string Unknown, Basis Basis);
