using SpeakerDirectory.Core.Query;
using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Values;

namespace SpeakerDirectory.Stores.Shared;

/// <summary>What to load per row: the requested fields, the id where rows must be distinguished, and the includes.</summary>
internal readonly record struct RowProjection(FieldSet Fields, ValueList<Include> Includes)
{
    public static RowProjection By(Fetch fetch) => Of(fetch.Fields, fetch.Includes, fetch.Root is Root.ByIds { Ids.Count: > 1 });

    public static RowProjection By(RecordsInclude include) => Of(include.Fields, include.Includes, include.Kinds.Count > 1);

    public static RowProjection By(Grouping grouping) => Of(grouping.Fields, grouping.Includes, grouping.Field.Targets.Count > 1);

    private static RowProjection Of(FieldSet fields, ValueList<Include> includes, bool needsId)
    {
        foreach (var include in includes)
        {
            needsId |= include is HistoryInclude;
        }

        return new(needsId ? fields.Or(FieldSet.Id) : fields, includes);
    }
}
