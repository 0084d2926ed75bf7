using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Values;

namespace SpeakerDirectory.Stores.Neo4j.Graph;

/// <summary>The names of labels, relationship types and properties in the graph. Most follow from the shapes of the records; the others
/// are constants. Names that are stored, as <c>place</c> and <c>whole</c>, stay as they are, because existing graphs have them.</summary>
internal static class GraphNames
{
    /// <summary>The label that every record has in addition to the label of its kind.</summary>
    public const string Record = "Record";

    /// <summary>The label of the single node with the version of the schema and the head of the log.</summary>
    public const string Directory = "Directory";

    public const string Change = "Change";

    public const string ChangedRecord = "ChangedRecord";

    /// <summary>The property for the position of a record in natural order; the relationships of its lists have it too.</summary>
    public const string SortPosition = "place";

    /// <summary>The property for the target of a relationship of a list.</summary>
    public const string Target = "target";

    /// <summary>
    /// The property for the id of the root event of an event or an appearance: the topmost by <c>parent</c>, the event itself when it has
    /// none. People who shared an event have the same.
    /// </summary>
    public const string RootEvent = "whole";

    /// <summary>All kinds of record.</summary>
    public static ValueList<RecordKind> AllKinds { get; } = RecordShape.All.Select(shape => shape.Kind).ToValueList();

    public static string Label(RecordKind kind) => RecordShape.Of(kind).Type.Name;

    public static string Type(RecordField field) => Choice.UpperSnake(field.Name);

    /// <summary>
    /// Whether a field has one target at most. Then the id of the target is a property of the record, which is indexed; otherwise
    /// properties of the relationships are indexed.
    /// </summary>
    public static bool IsSingle(RecordField field) => field.Type == FieldType.Reference;

    /// <summary>
    /// Whether relationships of this type are dense at their targets: they come from several kinds of record, and lead to records that
    /// very many others refer to. Then an index is faster even for an existence check.
    /// </summary>
    public static bool IsDense(RecordField field) =>
        RecordShape.All.Count(shape => shape.TryGetField(field.Name, out _)) > 1
            && (field.Targets.Contains(RecordKind.Organization) || field.Targets.Contains(RecordKind.Source));
}
