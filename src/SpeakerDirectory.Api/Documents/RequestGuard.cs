using GraphQL.Execution;
using GraphQLParser;
using GraphQLParser.AST;
using GraphQLParser.Exceptions;
using SpeakerDirectory.Api.Errors;
using SpeakerDirectory.Api.Http;

namespace SpeakerDirectory.Api.Documents;

/// <summary>
/// Step 3: Parse. Refuses documents that are too large before they are validated, because validation takes time that grows with the
/// square of equal fields and doubles with each fragment that is spread twice.
/// </summary>
internal sealed class RequestGuard(RequestLimits limits)
{
    // More than any allowed depth of fields and values, and safe for the stack.
    private const int ParserDepth = 200;

    // The number of values that a query of the schema may return; the query that tools send stays below a third of it.
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
            throw new RequestRefused(
                "TOO_DEEP",
                $"The request is nested more than {ParserDepth} times; at most {limits.Depth} fields inside one another are answered.");
        }
        catch (GraphQLSyntaxErrorException error)
        {
            throw new SyntaxError(error);
        }
    }

    /// <exception cref="RequestRefused">They are too many or too deep.</exception>
    public void Check(VariableMeasure variables)
    {
        Limit("TOO_MANY_INPUT_VALUES", variables.Values, limits.InputValues, "values are in the variables");
        Limit("INPUT_TOO_DEEP", variables.Depth, limits.InputDepth, "objects and lists are nested in the variables");
    }

    private void CountTokens(string text)
    {
        var (position, tokens) = (0, 0);
        for (var token = Lexer.Lex(text, position); token.Kind != TokenKind.EOF; token = Lexer.Lex(text, position))
        {
            position = token.End;
            if (++tokens > limits.Tokens)
            {
                throw new RequestRefused(
                    "TOO_MANY_TOKENS", $"The request has more than {limits.Tokens} words and signs. Request less at once.");
            }
        }
    }

    private void Check(DocumentMeasure measure)
    {
        if (measure.Cycle is { } cycle)
        {
            throw new RequestRefused("FRAGMENT_CYCLE", $"The fragment {cycle} contains itself.");
        }

        if (measure.Introspects && !limits.Introspection)
        {
            throw new RequestRefused(
                "INTROSPECTION_DISABLED", "This directory does not show its schema: `__schema` and `__type` are switched off.");
        }

        Limit("TOO_DEEP", measure.Extent.Depth, limits.Depth, "fields are nested in one another");
        Limit("TOO_MANY_FIELDS", measure.Fields, limits.Fields, "fields are selected");
        Limit("TOO_MANY_FIELDS", measure.Extent.Fields, limits.ExpandedFields, "fields are selected after fragments are expanded");
        Limit("TOO_MANY_ALIASES", measure.Aliases, limits.Aliases, "aliases are given");
        Limit(
            "TOO_MANY_REPEATED_FIELDS",
            measure.Repeated,
            limits.RepeatedFields,
            $"times `{measure.RepeatedName}` is selected in one selection");
        Limit("TOO_MANY_DIRECTIVES", measure.Directives, limits.Directives, "directives are given");
        Limit("TOO_MANY_INPUT_VALUES", measure.InputValues, limits.InputValues, "values are in the text");
        Limit("INPUT_TOO_DEEP", measure.InputDepth, limits.InputDepth, "objects and lists are nested in an argument");
        if (measure.Introspects)
        {
            Limit(
                "INTROSPECTION_TOO_DEEP",
                measure.Extent.SchemaLists,
                limits.IntrospectionLists - 1,
                "lists of the schema are nested in one another");
            Limit("INTROSPECTION_TOO_LARGE", measure.Extent.SchemaValues, SchemaValues, "values of the schema may be returned");
        }
    }

    private static void Limit(string code, long count, long most, string what)
    {
        if (count > most)
        {
            throw new RequestRefused(
                code,
                $"{(count == long.MaxValue ? "Far too many" : count.ToString("N0", System.Globalization.CultureInfo.InvariantCulture))} "
                + $"{what}; at most {most} are answered.");
        }
    }
}
