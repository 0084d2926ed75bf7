using SpeakerDirectory.Core.Protocol.Ranks;
using SpeakerDirectory.Core.Values;

namespace SpeakerDirectory.Core.Protocol.Addressing;

/// <summary>Where a form of address is used.</summary>
public enum AddressContext
{
    /// <summary>On an envelope.</summary>
    Envelope,

    /// <summary>At the beginning of a letter.</summary>
    Salutation,

    /// <summary>In speech.</summary>
    Spoken,

    /// <summary>On a place card.</summary>
    PlaceCard,

    /// <summary>In a list of participants.</summary>
    List,
}

/// <summary>How long a style is held.</summary>
public enum StyleGrant
{
    /// <summary>While the office is held.</summary>
    WhileInOffice,

    /// <summary>For life.</summary>
    ForLife,
}

/// <summary>
/// How holders of an office are addressed in a language. The first rule of the files that fits decides. Forms are templates:
/// <c>{name}</c>, <c>{surname}</c>,
/// <c>{NAME}</c> (surname in capitals), <c>{title}</c>, <c>{state}</c> (unless the title names it), <c>{civil}</c>, <c>{style}</c> (the
/// person's own), and <c>[his|her|unknown]</c> by gender.
/// </summary>
/// <param name="Language">The language of the forms.</param>
/// <param name="Ranks">The ranks that it holds for; for all when empty.</param>
/// <param name="TitleHas">Words of which the title must have one; for all titles when empty.</param>
/// <param name="States">ISO 3166-1 alpha-3 codes of the States whose offices it holds for; for all when empty.</param>
/// <param name="AccreditedHere">Set when it matters whether the place is where the office is accredited.</param>
/// <param name="IsActing">Whether it holds only for acting holders.</param>
/// <param name="Grant">How long the style is held.</param>
/// <param name="Envelope">The form on an envelope.</param>
/// <param name="Salutation">The form at the beginning of a letter; null when the sources give none.</param>
/// <param name="Spoken">The form in speech; null when the sources give none.</param>
/// <param name="PlaceCard">The form on a place card.</param>
/// <param name="List">The form in a list of participants.</param>
/// <param name="Basis">The sources of the rule.</param>
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
    Basis Basis)
{
    /// <summary>
    /// Words of which the title must begin with one, so that the secretary of a patriarch is none; for all titles when empty.
    /// </summary>
    public ValueList<string> TitleBegins { get; init; } = [];
}

/// <summary>How civil titles are written in a language.</summary>
/// <param name="Language">The language.</param>
/// <param name="Male">The title of a man: <c>Mr.</c></param>
/// <param name="Female">The title of a woman: <c>Ms.</c></param>
/// <param name="Unknown">What is written when the gender is not known; can be empty.</param>
/// <param name="Basis">The sources of the titles.</param>
public sealed record CivilTitles(LanguageTag Language, string Male, string Female, string Unknown, Basis Basis);
