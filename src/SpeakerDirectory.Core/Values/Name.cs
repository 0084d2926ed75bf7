namespace SpeakerDirectory.Core.Values;

/// <summary>One form of a name or title, in a language and for a time.</summary>
/// <param name="Text">The form.</param>
/// <param name="Lang">The language and script that it is in; null when it is in any.</param>
/// <param name="Kind">What kind of form it is; null for an ordinary one.</param>
/// <param name="From">The first day on which it was in use; null when not known.</param>
/// <param name="To">The last day on which it was in use; null when not known or still in use.</param>
public sealed record Name(string Text, LanguageTag? Lang = null, NameKind? Kind = null, PartialDate? From = null, PartialDate? To = null);

/// <summary>What kind of form of a name it is.</summary>
public enum NameKind
{
    /// <summary>The official form.</summary>
    Official,

    /// <summary>A short form.</summary>
    Short,

    /// <summary>A form that is no longer in use.</summary>
    Former,

    /// <summary>The name in another script, sound by sound.</summary>
    Transliteration,

    /// <summary>Another form that sources use.</summary>
    Alias,

    /// <summary>The form that lists sort by.</summary>
    Sort,
}

/// <summary>An id in another register.</summary>
/// <param name="Scheme">The register: <c>wikidata</c>, <c>iso3</c>, <c>ror</c>, <c>lei</c>, <c>viaf</c>, …</param>
/// <param name="Value">The id there.</param>
public readonly record struct ExternalId(string Scheme, string Value);
