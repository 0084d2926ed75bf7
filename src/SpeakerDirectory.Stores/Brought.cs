using SpeakerDirectory.Core;
using SpeakerDirectory.Core.Query;

namespace SpeakerDirectory.Stores;

/// <summary>What comes of each record of a list: what was asked for, and the id where records are told apart by it.</summary>
internal readonly record struct Brought(FieldSet Fields, ValueList<Include> Includes)
{
    public static Brought By(Fetch fetch) => Of(fetch.Fields, fetch.Includes, fetch.Root is Root.ByIds { Ids.Count: > 1 });

    public static Brought By(Include include) => Of(include.Fields, include.Includes, include.Relation.Kinds.Count > 1);

    public static Brought By(Grouping grouping) => Of(grouping.Fields, grouping.Includes, grouping.Field.Targets.Count > 1);

    private static Brought Of(FieldSet fields, ValueList<Include> includes, bool areApart)
    {
        foreach (var include in includes)
        {
            areApart |= include.Relation.Ways is [[{ Walk: Walk.Changes }]];
        }

        return new(areApart ? fields.Or(FieldSet.Id) : fields, includes);
    }
}
