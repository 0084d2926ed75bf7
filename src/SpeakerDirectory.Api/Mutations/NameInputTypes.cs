using System.Text.Json.Nodes;
using GraphQL.Types;
using SpeakerDirectory.Api.Types.Scalars;
using SpeakerDirectory.Core.Values;

namespace SpeakerDirectory.Api.Mutations;

/// <summary>Parsed into a JSON object in the form of the data files.</summary>
internal sealed class NameInputType : InputObjectGraphType
{
    public NameInputType()
    {
        Name = "NameInput";
        Description = "A form of a name or title.";
        Field<NonNullGraphType<StringGraphType>>("text").Description("The form itself.");
        Field<StringGraphType>("language").Description("The language of the form, as a BCP 47 tag such as \"ru\".");
        Field<NameKindType>("kind").Description("The kind of the form.");
        Field<StringGraphType>("from").Description(
            "The date since which the form is in use, written \"2024\", \"2024-12\" or \"2024-12-11\".");
        Field<StringGraphType>("to").Description("The date until which the form was in use.");
    }

    public override object ParseDictionary(IDictionary<string, object?> value)
    {
        var name = new JsonObject();
        foreach (var (part, given) in value)
        {
            if (given is not null)
            {
                name.Add(part == "language" ? "lang" : part, given is NameKind kind ? Choice.Text(kind) : (string)given);
            }
        }

        return name;
    }
}

/// <summary>Parsed into one entry of <c>externalIds</c> in the form of the data files.</summary>
internal sealed class ExternalIdInputType : InputObjectGraphType
{
    public ExternalIdInputType()
    {
        Name = "ExternalIdInput";
        Description = "The id of a record in another register.";
        Field<NonNullGraphType<StringGraphType>>("scheme").Description(
            "The code of the register, such as \"wikidata\", \"iso3\", \"ror\", \"lei\" or \"viaf\".");
        Field<NonNullGraphType<StringGraphType>>("value").Description("The id in that register.");
    }

    public override object ParseDictionary(IDictionary<string, object?> value) =>
        KeyValuePair.Create((string)value["scheme"]!, (JsonNode?)(string)value["value"]!); // Both are required.
}
