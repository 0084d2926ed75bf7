namespace SpeakerDirectory.Core;

/// <summary>One form of a name or title, in a language and for a time.</summary>
public sealed record Name(string Text, LanguageTag? Lang = null, NameKind? Kind = null, PartialDate? From = null, PartialDate? To = null);

public enum NameKind
{
    Official,
    Short,
    Former,
    Transliteration,
    Alias,

    /// <summary>The form lists sort by.</summary>
    Sort,
}

/// <summary>What another register calls it: <c>wikidata</c>, <c>iso3</c>, <c>ror</c>, <c>lei</c>, <c>viaf</c>, …</summary>
public readonly record struct ExternalId(string Scheme, string Value);
