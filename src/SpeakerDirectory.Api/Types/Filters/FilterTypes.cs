using SpeakerDirectory.Api.Types;
using SpeakerDirectory.Core;
using SpeakerDirectory.Core.Query;

namespace SpeakerDirectory.Api.Filtering;

/// <summary>Which input types ask about which fields.</summary>
internal static class FilterTypes
{
    /// <summary>The operators of a scalar field; null for other fields.</summary>
    public static Type? OperatorsOf(RecordField field) => field.Type switch
    {
        FieldType.Id => typeof(IdOperatorsType),
        FieldType.Text or FieldType.Url or FieldType.Language => typeof(StringOperatorsType),
        FieldType.Number => typeof(IntOperatorsType),
        FieldType.Date or FieldType.End or FieldType.Moment => typeof(PartialDateOperatorsType),
        FieldType.Choice => typeof(ChoiceOperatorsType<>).MakeGenericType(GraphTypes.OfChoice(field.ValueType)),
        _ => null,
    };

    /// <summary>The fields by which records of a kind lie below each other.</summary>
    public static ValueList<RecordField> Below(RecordKind kind) => kind switch
    {
        RecordKind.Organization => [Field.Of<Organization>(o => o.Parent)],
        RecordKind.Event => [Field.Of<Event>(e => e.Parent), Field.Of<Event>(e => e.Series)],
        _ => [],
    };
}
