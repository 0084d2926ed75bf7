using GraphQL.Types;
using GraphQLParser.AST;

namespace SpeakerDirectory.Api.Types.Scalars;

internal sealed class UrlType : ScalarGraphType
{
    public UrlType()
    {
        Name = "URL";
        Description = "An absolute address on the web.";
    }

    public override object? ParseLiteral(GraphQLValue value) => value switch
    {
        GraphQLStringValue text => ParseValue(text.Value.ToString()),
        GraphQLNullValue => null,
        _ => ThrowLiteralConversionError(value, "It is not an address like \"https://example.org/\"."),
    };

    public override object? ParseValue(object? value) => value switch
    {
        null => null,
        Uri url => url,
        _ =>
            Uri.TryCreate(value as string, UriKind.Absolute, out var url)
                ? url
                : throw new FormatException($"'{value}' is not an address like https://example.org/."),
    };

    public override object? Serialize(object? value) => (value as Uri)?.OriginalString;
}
