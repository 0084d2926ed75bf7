using SpeakerDirectory.Core.Query;
using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Values;

namespace SpeakerDirectory.Stores.Shared;

/// <summary>The kinds of the records that a fetch starts with.</summary>
internal static class RecordKinds
{
    public static ValueList<RecordKind> Of(Root root) => root switch
    {
        Root.OfKind ofKind => [ofKind.Kind],
        Root.ByIds byIds => Of(byIds.Ids),
        _ => throw new NotSupportedException($"{root} is not supported as a root."),
    };

    /// <summary>The kinds that the ids name, each once; text that is no id is ignored.</summary>
    private static ValueList<RecordKind> Of(ValueList<string> ids) =>
        ids.Select(id => RecordShape.TryOfId(id, out var shape) ? shape.Kind : (RecordKind?)null)
            .OfType<RecordKind>()
            .Distinct()
            .ToValueList();
}
