using GraphQL.Types;
using GraphQLParser.AST;

namespace SpeakerDirectory.Api.Types.Scalars;

/// <summary>A scalar that is written as a text in queries.</summary>
/// <param name="complaint">The sentence for a literal that is no text.</param>
internal abstract class TextScalarType(string complaint) : ScalarGraphType
{
    public override object? ParseLiteral(GraphQLValue value) => value switch
    {
        GraphQLStringValue text => ParseValue(text.Value.ToString()),
        GraphQLNullValue => null,
        _ => ThrowLiteralConversionError(value, complaint),
    };
}
