using GraphQL.Execution;
using GraphQLParser;
using GraphQLParser.AST;
using GraphQLParser.Exceptions;
using SpeakerDirectory.Api.Guarding;

namespace SpeakerDirectory.Api;

/// <summary>
/// Stands between a text and its validation: what is larger than anybody needs is refused before it costs anything. Validating takes time that grows with the
/// square of equal fields, and doubles with each fragment that is spread twice.
/// </summary>
internal sealed class RequestGuard(RequestLimits limits)
{
    // Far above any depth of fields and values that is let through, and safe for the stack.
    private const int ParserDepth = 200;

    // The times a question about the schema may unfold; the one that tools ask stays below a third of it.
    private const long SchemaValues = 2_000_000;

    /// <exception cref="RequestRefused">It is too large.</exception>
    /// <exception cref="SyntaxError">It is not GraphQL.</exception>
    public GraphQLDocument Parse(string text)
    {
        try
        {
            CountTokens(text);
            var document = Parser.Parse(text, new() { Ignore = IgnoreOptions.Comments, MaxDepth = ParserDepth });
            Check(DocumentMeasure.Of(document));
            return document;
        }
        catch (GraphQLMaxDepthExceededException)
        {
            throw new RequestRefused("TOO_DEEP", $"The question is nested more than {ParserDepth} times; at most {limits.Depth} fields inside one another are answered.");
        }
        catch (GraphQLSyntaxErrorException error)
        {
            throw new SyntaxError(error);
        }
    }

    /// <exception cref="RequestRefused">They are too many or too deep.</exception>
    public void Check(VariableMeasure variables)
    {
        Limit("TOO_MANY_INPUT_VALUES", variables.Values, limits.InputValues, "values stand in the variables");
        Limit("INPUT_TOO_DEEP", variables.Depth, limits.InputDepth, "objects and lists stand inside one another in the variables");
    }

    private void CountTokens(string text)
    {
        var (position, tokens) = (0, 0);
        for (var token = Lexer.Lex(text, position); token.Kind != TokenKind.EOF; token = Lexer.Lex(text, position))
        {
            position = token.End;
            if (++tokens > limits.Tokens)
            {
                throw new RequestRefused("TOO_MANY_TOKENS", $"The question has more than {limits.Tokens} words and signs. Ask for less at once.");
            }
        }
    }

    private void Check(DocumentMeasure measure)
    {
        if (measure.Cycle is { } cycle)
        {
            throw new RequestRefused("FRAGMENT_CYCLE", $"The fragment {cycle} holds itself.");
        }

        if (measure.Introspects && !limits.Introspection)
        {
            throw new RequestRefused("INTROSPECTION_DISABLED", "This directory does not tell its schema: `__schema` and `__type` are switched off.");
        }

        Limit("TOO_DEEP", measure.Extent.Depth, limits.Depth, "fields stand inside one another");
        Limit("TOO_MANY_FIELDS", measure.Fields, limits.Fields, "fields are asked for");
        Limit("TOO_MANY_FIELDS", measure.Extent.Fields, limits.ExpandedFields, "fields are asked for, counted wherever fragments bring them");
        Limit("TOO_MANY_ALIASES", measure.Aliases, limits.Aliases, "aliases are given");
        Limit("TOO_MANY_REPEATED_FIELDS", measure.Repeated, limits.RepeatedFields, $"times `{measure.RepeatedName}` is asked for in one place");
        Limit("TOO_MANY_DIRECTIVES", measure.Directives, limits.Directives, "directives are given");
        Limit("TOO_MANY_INPUT_VALUES", measure.InputValues, limits.InputValues, "values stand in the question");
        Limit("INPUT_TOO_DEEP", measure.InputDepth, limits.InputDepth, "objects and lists stand inside one another in an argument");
        if (measure.Introspects)
        {
            Limit("INTROSPECTION_TOO_DEEP", measure.Extent.SchemaLists, limits.IntrospectionLists - 1, "lists of the schema stand inside one another");
            Limit("INTROSPECTION_TOO_LARGE", measure.Extent.SchemaValues, SchemaValues, "values of the schema may come together");
        }
    }

    private static void Limit(string code, long count, long most, string what)
    {
        if (count > most)
        {
            throw new RequestRefused(code, $"{(count == long.MaxValue ? "Far too many" : count.ToString("N0", System.Globalization.CultureInfo.InvariantCulture))} {what}; at most {most} are answered.");
        }
    }
}
