using SpeakerDirectory.Api.Types.Scalars;
using SpeakerDirectory.Core.Records;

namespace SpeakerDirectory.Api.Types.Filters;

/// <summary>The input types that filter each type of record field.</summary>
internal static class FilterTypes
{
    /// <summary>The operators of a scalar field; null for other fields.</summary>
    public static Type? OperatorsOf(RecordField field) => field.Type switch
    {
        FieldType.Id => typeof(IdOperatorsType),
        FieldType.Text or FieldType.Url or FieldType.Language => typeof(StringOperatorsType),
        FieldType.Number => typeof(IntOperatorsType),
        FieldType.Date or FieldType.End or FieldType.Moment => typeof(PartialDateOperatorsType),
        FieldType.Choice => typeof(ChoiceOperatorsType<>).MakeGenericType(ChoiceTypes.Of(field.ValueType)),
        _ => null,
    };
}
