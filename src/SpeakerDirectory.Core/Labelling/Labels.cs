using SpeakerDirectory.Core.Records;

namespace SpeakerDirectory.Core.Labelling;

/// <summary>What a list or a graph shows for a record: <c>Natalia Gherman, Executive Director of CTED, 2022–</c>.</summary>
public static class Labels
{
    /// <summary>The fields that the labels of those kinds are made of whose labels name no other record.</summary>
    public static FieldSet Fields { get; } =
        FieldSet.Of(
            RecordShape.All.Where(shape => shape.Definition.LabelReferences.Count == 0).SelectMany(shape => shape.Definition.LabelFields));

    /// <summary>The label of a record.</summary>
    /// <param name="record">The record, of any kind.</param>
    /// <param name="related">The targets of <see cref="KindDefinition.LabelReferences"/>, in the same order.</param>
    public static string Of(Record record, params IReadOnlyList<Record> related) =>
        RecordShape.Of(record).Definition.LabelOf(record, related);
}
