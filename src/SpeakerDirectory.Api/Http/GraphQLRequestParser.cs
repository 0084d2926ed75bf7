using System.Text;
using System.Text.Json;
using GraphQL;
using Microsoft.AspNetCore.Http;
using SpeakerDirectory.Api.Errors;

namespace SpeakerDirectory.Api.Http;

/// <summary>Reads a GraphQL request from JSON, or from the query string of a GET.</summary>
internal sealed class GraphQLRequestParser(IGraphQLSerializer serializer)
{
    public const string Form = "{\"query\": \"…\", \"variables\": {…}}";
    public const string NoJson = $"The request is not JSON of the form {Form}.";

    public GraphQLRequest Read(IQueryCollection address)
    {
        using var variables = Given(address, "variables");
        using var extensions = Given(address, "extensions");
        return Read(address["query"], address["operationName"], variables?.RootElement, extensions?.RootElement);
    }

    public GraphQLRequest Read(JsonElement request)
    {
        if (request.ValueKind != JsonValueKind.Object)
        {
            throw Invalid(NoJson);
        }

        return Read(Text(request, "query"), Text(request, "operationName"), Member(request, "variables"), Member(request, "extensions"));
    }

    public static JsonDocument Parse(ReadOnlyMemory<byte> json, string otherwise)
    {
        try
        {
            return JsonDocument.Parse(json);
        }
        catch (JsonException)
        {
            throw Invalid(otherwise);
        }
    }

    private GraphQLRequest Read(string? text, string? operationName, JsonElement? variables, JsonElement? extensions)
    {
        var given = Map(variables, "variables");
        var extra = Map(extensions, "extensions");
        try
        {
            return new(
                string.IsNullOrEmpty(text) ? null : text,
                string.IsNullOrEmpty(operationName) ? null : operationName,
                given is { } values ? serializer.ReadNode<Inputs>(values) : null,
                extra is { } all ? serializer.ReadNode<Inputs>(all) : null,
                extra is { } persisted ? HashIn(persisted) : null,
                given is { } measured ? VariableMeasure.Of(measured) : default,
                extra is { } wished && Member(wished, "cost") is { ValueKind: JsonValueKind.True });
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException or FormatException or OverflowException)
        {
            throw Invalid("The variables hold a text that is not Unicode, or a number that no number type can hold.");
        }
    }

    private static string? HashIn(JsonElement extensions)
    {
        if (Member(extensions, "persistedQuery") is not { } persisted)
        {
            return null;
        }

        return persisted.ValueKind == JsonValueKind.Object
            && Text(persisted, "sha256Hash") is { } hash
            && Member(persisted, "version") is { ValueKind: JsonValueKind.Number } version
            && version.TryGetInt32(out var number)
            && number == 1
            ? hash.ToLowerInvariant()
            : throw Invalid("`extensions.persistedQuery` is of the form {\"version\": 1, \"sha256Hash\": \"…\"}.");
    }

    private static JsonDocument? Given(IQueryCollection address, string name)
    {
        var json = (string?)address[name];
        return string.IsNullOrEmpty(json) ? null : Parse(Encoding.UTF8.GetBytes(json), $"`{name}` is not JSON.");
    }

    private static JsonElement? Map(JsonElement? value, string name) =>
        value is null or { ValueKind: JsonValueKind.Object } ? value : throw Invalid($"`{name}` is {Kind(value.Value)}; it is an object.");

    private static string? Text(JsonElement request, string name)
    {
        if (Member(request, name) is not { } value)
        {
            return null;
        }

        try
        {
            return value.ValueKind == JsonValueKind.String ? value.GetString() : throw Invalid($"`{name}` is {Kind(value)}; it is a text.");
        }
        catch (InvalidOperationException)
        {
            throw Invalid($"`{name}` holds bytes that are not UTF-8.");
        }
    }

    // A null value counts as absent.
    private static JsonElement? Member(JsonElement request, string name) =>
        request.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

    private static string Kind(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array => "an array",
        JsonValueKind.Object => "an object",
        JsonValueKind.Number => "a number",
        JsonValueKind.String => "a text",
        _ => "true or false",
    };

    private static RequestRefused Invalid(string sentence) => new("REQUEST_INVALID", sentence);
}
