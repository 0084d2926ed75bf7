using SpeakerDirectory.Core;
using SpeakerDirectory.Core.Query;

namespace SpeakerDirectory.Stores;

/// <summary>What comes of each record of a list.</summary>
internal readonly record struct Brought(FieldSet Fields, ValueList<Include> Includes)
{
    public static Brought By(Fetch fetch) => new(fetch.Fields, fetch.Includes);

    public static Brought By(Include include) => new(include.Fields, include.Includes);

    public static Brought By(Grouping grouping) => new(grouping.Fields, grouping.Includes);
}
