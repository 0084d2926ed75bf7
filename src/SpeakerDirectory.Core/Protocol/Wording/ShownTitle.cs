using SpeakerDirectory.Core.Protocol.Gatherings;
using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Values;

namespace SpeakerDirectory.Core.Protocol.Wording;

/// <summary>Where the words of a title come from.</summary>
public enum TitleOrigin
{
    /// <summary>There is no title.</summary>
    None,

    /// <summary>The record of the office or of the tenure has it in the language.</summary>
    Office,

    /// <summary>It is translated from the title of the office, and the State is added in its form.</summary>
    Translated,

    /// <summary>It is the title that a source printed for the appearance.</summary>
    Printed,
}

/// <summary>Whether an office is held on the days of an event.</summary>
public enum TitleTime
{
    /// <summary>It is held, or nothing certain contradicts it.</summary>
    Current,

    /// <summary>It had certainly ended before.</summary>
    Former,

    /// <summary>Its holder is chosen and not yet in office.</summary>
    Designate,
}

/// <summary>The words in which somebody is shown at an event.</summary>
/// <param name="Text">The title; empty when there is none.</param>
/// <param name="WithBody">The title with the State or organization, unless the title names it.</param>
/// <param name="Body">The State or organization that the office belongs to; null when none is known.</param>
/// <param name="BodyName">Its short name in the language, in English when it is not known in the language; null when there is none.</param>
/// <param name="Origin">Where the words come from.</param>
/// <param name="Time">Whether the office is held.</param>
/// <param name="Post">The governing office; null when no recorded office is shown.</param>
/// <param name="Remarks">What an officer must check: sentences without a full stop.</param>
public sealed record ShownTitle(
    string Text,
    string WithBody,
    Organization? Body,
    string? BodyName,
    TitleOrigin Origin,
    TitleTime Time,
    Post? Post,
    ValueList<string> Remarks)
{
    /// <summary>All offices in whose capacity the person appears and that are held, whether they are shown or not.</summary>
    public ValueList<Post> Held { get; init; } = [];

    /// <summary>Nothing is shown.</summary>
    public static ShownTitle Nothing { get; } = new("", "", null, null, TitleOrigin.None, TitleTime.Current, null, []);
}
