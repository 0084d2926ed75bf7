using System.Globalization;
using System.Text.Json.Nodes;
using GraphQL.Types;
using SpeakerDirectory.Api.Types.Descriptions;
using SpeakerDirectory.Api.Types.Scalars;
using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Values;
using FieldType = SpeakerDirectory.Core.Records.FieldType;

namespace SpeakerDirectory.Api.Mutations;

/// <summary>
/// All fields of a record of a kind, made from the kind's shape. What people type (dates, addresses, language tags) is text here, so that
/// a mistake in it is reported as a problem of its field, together with all others. Parsed into the form of the files.
/// </summary>
internal sealed class RecordInputType<T> : InputObjectGraphType
    where T : Record
{
    private static readonly RecordShape Shape = RecordShape.Of<T>();

    public RecordInputType()
    {
        Name = $"{Shape.Type.Name}Input";
        Description = $"All fields of {Shape.WithArticle}. A field that is left out is unknown after saving.";
        foreach (var field in Shape.Fields)
        {
            var type = TypeOf(field);
            Field(
                field.Name,
                field.Required && field.Type != FieldType.Id
                    ? typeof(NonNullGraphType<>).MakeGenericType(type)
                    : type).Description(DescriptionOf(field));
        }
    }

    public override object ParseDictionary(IDictionary<string, object?> value)
    {
        var fields = new JsonObject();
        foreach (var field in Shape.Fields)
        {
            if (value.TryGetValue(field.Name, out var given) && given is not null)
            {
                fields.Add(field.Name, Json(field, given));
            }
        }

        return fields;
    }

    private static Type TypeOf(RecordField field) => field.Type switch
    {
        FieldType.Id or FieldType.Reference => typeof(IdGraphType),
        FieldType.References => typeof(ListGraphType<NonNullGraphType<IdGraphType>>),
        FieldType.Dates => typeof(ListGraphType<NonNullGraphType<StringGraphType>>),
        FieldType.Names => typeof(ListGraphType<NonNullGraphType<NameInputType>>),
        FieldType.ExternalIds => typeof(ListGraphType<NonNullGraphType<ExternalIdInputType>>),
        FieldType.Number => typeof(IntGraphType),
        FieldType.Choice => ChoiceTypes.Of(field.ValueType),
        _ => typeof(StringGraphType),
    };

    private static string DescriptionOf(RecordField field) =>
        field.Type == FieldType.Id
            ? "The id of the record to save. If it is left out, the record is new and gets an id made from its fields."
            : $"{RecordDescriptions.Sentence(Shape.Kind, field.Name)} {FormOf(field)}".TrimEnd();

    private static string? FormOf(RecordField field) => field.Type switch
    {
        FieldType.Date => "It is written \"2024\", \"2024-12\" or \"2024-12-11\", with \"?\" if uncertain and \"~\" if approximate.",
        FieldType.Dates => "Each is written \"2024\", \"2024-12\" or \"2024-12-11\", with \"?\" if uncertain and \"~\" if approximate.",
        FieldType.End => "It is written like a date, or \"..\" if it has not ended.",
        FieldType.Moment => "It is a date, or a date with a time of day such as \"2024-12-11T11:30\".",
        FieldType.Language => "It is a tag such as \"ru\".",
        FieldType.Url => "It is written in full, such as \"https://example.org/page\".",
        FieldType.Reference => $"It is the id of {Kinds(field)}.",
        FieldType.References => $"They are ids, each of {Kinds(field)}, in order.",
        _ => null,
    };

    private static string Kinds(RecordField field) => string.Join(" or ", field.Targets.Select(kind => RecordShape.Of(kind).WithArticle));

    private static JsonNode Json(RecordField field, object given) => field.Type switch
    {
        FieldType.Number => JsonValue.Create((int)given),
        FieldType.Choice => JsonValue.Create(Choice.Of(field.ValueType).Text(given)),
        FieldType.Names => new JsonArray([.. Entries(given).Cast<JsonNode>()]),
        FieldType.ExternalIds => new JsonObject(Entries(given).Cast<KeyValuePair<string, JsonNode?>>().DistinctBy(id => id.Key)),
        FieldType.References or FieldType.Dates => new JsonArray([.. Entries(given).Select(Text)]),
        _ => Text(given),
    };

    private static IEnumerable<object> Entries(object given) => ((System.Collections.IEnumerable)given).Cast<object>();

    private static JsonValue Text(object given) =>
        JsonValue.Create(Convert.ToString(given, CultureInfo.InvariantCulture))!; // Null only where nothing is given.
}
