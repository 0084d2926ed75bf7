using System.Globalization;
using System.Text.Json.Nodes;
using GraphQL.Types;
using SpeakerDirectory.Api.Types;
using SpeakerDirectory.Core;
using FieldType = SpeakerDirectory.Core.FieldType;

namespace SpeakerDirectory.Api.Editing;

/// <summary>
/// A whole record of a kind, made from the kind's shape. What people type (dates, addresses, language tags) is text here: what is wrong with it is told as a problem
/// with its field, together with all others. Parsed into the form of the files.
/// </summary>
internal sealed class RecordInputType<T> : InputObjectGraphType
    where T : Record
{
    private static readonly RecordShape Shape = RecordShape.Of<T>();

    public RecordInputType()
    {
        Name = $"{Shape.Type.Name}Input";
        Description = $"A whole {Shape.Name}: what is left out is not known afterwards.";
        foreach (var field in Shape.Fields)
        {
            var type = TypeOf(field);
            Field(field.Name, field.Required && field.Type != FieldType.Id ? typeof(NonNullGraphType<>).MakeGenericType(type) : type).Description(DescriptionOf(field));
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
        FieldType.Choice => GraphTypes.OfChoice(field.ValueType),
        _ => typeof(StringGraphType),
    };

    private static string? DescriptionOf(RecordField field) => field.Type switch
    {
        FieldType.Id => "Which one it is; a new one gets an id from what it says.",
        FieldType.Date => "\"2024\", \"2024-12\" or \"2024-12-11\", with \"?\" when uncertain and \"~\" when approximate.",
        FieldType.Dates => "Each \"2024\", \"2024-12\" or \"2024-12-11\", with \"?\" when uncertain and \"~\" when approximate.",
        FieldType.End => "The last day, as far as it is known, or \"..\" when still so.",
        FieldType.Moment => "A date, or a date with a time of day: \"2024-12-11T11:30\".",
        FieldType.Language => "A BCP 47 tag: \"ru\".",
        FieldType.Url => "An address: \"https://example.org/page\".",
        FieldType.Reference => $"The id of {Kinds(field)}.",
        FieldType.References => $"Ids, each of {Kinds(field)}, in order.",
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

    private static JsonValue Text(object given) => JsonValue.Create(Convert.ToString(given, CultureInfo.InvariantCulture))!; // Null only where nothing is given.
}
