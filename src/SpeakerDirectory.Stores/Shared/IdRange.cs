using SpeakerDirectory.Core.Records;

namespace SpeakerDirectory.Stores.Shared;

/// <summary>The range of the ids of a kind, compared by code point. Neither bound is an id itself.</summary>
/// <param name="After">All ids of the kind come after it.</param>
/// <param name="Before">All ids of the kind come before it.</param>
internal readonly record struct IdRange(string After, string Before)
{
    // The character after the slash, which follows the name of the kind in an id, is the digit zero.
    public static IdRange Of(RecordShape shape) => new(shape.Name + "/", shape.Name + "0");
}
