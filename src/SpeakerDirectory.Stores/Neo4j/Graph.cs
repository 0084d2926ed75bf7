using SpeakerDirectory.Core;

namespace SpeakerDirectory.Stores.Neo4j;

/// <summary>How the directory is called in the graph: what comes from the shapes, and the few names beside them.</summary>
internal static class Graph
{
    /// <summary>Every record has this label beside its kind's.</summary>
    public const string Record = "Record";

    /// <summary>The one node that says which version this is and where the log stands.</summary>
    public const string Directory = "Directory";

    public const string Change = "Change";

    public const string ChangedRecord = "ChangedRecord";

    public const string Place = "place";

    /// <summary>
    /// The id of the event that an event is a part of, and of that which an appearance is at: the topmost by <c>parent</c>, itself where it has none. Those who shared
    /// events meet in it.
    /// </summary>
    public const string Whole = "whole";

    public static string Label(RecordKind kind) => RecordShape.Of(kind).Type.Name;

    public static string Type(RecordField field) => Choice.UpperSnake(field.Name);

    /// <summary>Whether an index leads from a record to what refers to it with this field: the ids of a list stand in one property, which no index takes apart.</summary>
    public static bool IsIndexed(RecordField field) => field.Type == FieldType.Reference;
}
