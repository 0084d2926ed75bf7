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

    /// <summary>A record's place in the natural order of its kind; the relationships of its lists have it too.</summary>
    public const string Place = "place";

    /// <summary>Where a relationship of a list leads to.</summary>
    public const string Target = "target";

    /// <summary>
    /// The id of the event that an event is a part of, and of that which an appearance is at: the topmost by <c>parent</c>, itself where it has none. Those who shared
    /// events meet in it.
    /// </summary>
    public const string Whole = "whole";

    /// <summary>What a node may be when nothing is known of it but that it is a record.</summary>
    public static ValueList<RecordKind> AllKinds { get; } = RecordShape.All.Select(shape => shape.Kind).ToValueList();

    public static string Label(RecordKind kind) => RecordShape.Of(kind).Type.Name;

    public static string Type(RecordField field) => Choice.UpperSnake(field.Name);

    /// <summary>Whether a field leads to one record: then its id is a property that an index knows. Where it leads to several, their relationships have what the index needs.</summary>
    public static bool IsSingle(RecordField field) => field.Type == FieldType.Reference;

    /// <summary>
    /// Whether relationships of this name crowd at their targets: they come from several kinds, and lead to what very many refer to. Then even to look for one of them
    /// an index is better.
    /// </summary>
    public static bool IsCrowded(RecordField field) =>
        RecordShape.All.Count(shape => shape.TryGetField(field.Name, out _)) > 1 && (field.Targets.Contains(RecordKind.Organization) || field.Targets.Contains(RecordKind.Source));
}
