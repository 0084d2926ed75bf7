using System.Text.Json.Nodes;
using GraphQL.Types;
using SpeakerDirectory.Api.Types;
using SpeakerDirectory.Core;

namespace SpeakerDirectory.Api.Editing;

/// <summary>Parsed into the form of the files.</summary>
internal sealed class NameInputType : InputObjectGraphType
{
    public NameInputType()
    {
        Name = "NameInput";
        Description = "One form of a name or title.";
        Field<NonNullGraphType<StringGraphType>>("text");
        Field<StringGraphType>("language").Description("A BCP 47 tag: \"ru\".");
        Field<NameKindType>("kind");
        Field<StringGraphType>("from").Description("Since when it is in use: \"2024\", \"2024-12\" or \"2024-12-11\".");
        Field<StringGraphType>("to").Description("Until when.");
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

/// <summary>Parsed into a member of the files' <c>externalIds</c>.</summary>
internal sealed class ExternalIdInputType : InputObjectGraphType
{
    public ExternalIdInputType()
    {
        Name = "ExternalIdInput";
        Description = "What another register calls it.";
        Field<NonNullGraphType<StringGraphType>>("scheme").Description("The register: \"wikidata\", \"iso3\", \"ror\", \"lei\", \"viaf\", …");
        Field<NonNullGraphType<StringGraphType>>("value");
    }

    public override object ParseDictionary(IDictionary<string, object?> value) => KeyValuePair.Create((string)value["scheme"]!, (JsonNode?)(string)value["value"]!); // Both are required.
}
