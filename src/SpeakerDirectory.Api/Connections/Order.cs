using SpeakerDirectory.Core;

namespace SpeakerDirectory.Api.Connections;

/// <summary>What a list's cursors begin with, so that the cursor of another list is known as such.</summary>
internal static class Order
{
    /// <summary>The natural order of records of these kinds.</summary>
    public static string Of(ValueList<RecordKind> kinds) =>
        kinds is [var kind] ? RecordShape.Of(kind).Name : string.Join('+', kinds.Select(k => RecordShape.Of(k).Name));
}
