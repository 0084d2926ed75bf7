using GraphQL.Types;
using GraphQL.Validation;
using GraphQL.Validation.Errors;
using GraphQL.Validation.Rules;
using GraphQLParser.AST;

namespace SpeakerDirectory.Api.Guarding;

/// <summary>What makes a question valid: the rules of the GraphQL specification, but a variable of type Date may stand where a PartialDate is expected.</summary>
internal static class QuestionRules
{
    public static IReadOnlyList<IValidationRule> All { get; } = [.. DocumentValidator.CoreRules.Where(rule => rule is not VariablesInAllowedPosition), new VariablesWhereTheyMayStand()];
}

/// <summary>A day is a date as far as it can be known: who asks by days need not declare them otherwise where dates may be known in part.</summary>
internal sealed class VariablesWhereTheyMayStand : ValidationRuleBase
{
    private static readonly MatchingNodeVisitor<GraphQLOperationDefinition> Visitor = new(leave: Check);

    public override ValueTask<INodeVisitor?> GetPreNodeVisitorAsync(ValidationContext context) => new(Visitor);

    private static void Check(GraphQLOperationDefinition operation, ValidationContext context)
    {
        foreach (var usage in context.GetRecursiveVariables(operation) ?? [])
        {
            var declared = operation.Variables?.Items.Find(variable => variable.Variable.Name == usage.Node.Name);
            if (declared?.Type.GraphTypeFromType(context.Schema) is { } type && !MayStand(type, usage.Type, declared.DefaultValue is not (null or GraphQLNullValue) || usage.HasDefault))
            {
                context.ReportError(new VariablesInAllowedPositionError(context, declared, type, usage));
            }
        }
    }

    // Where there is a default, whoever leaves the variable out has not left out the value.
    private static bool MayStand(IGraphType variable, IGraphType place, bool hasDefault) => (variable, place) switch
    {
        (NonNullGraphType given, NonNullGraphType wanted) => MayStand(given.ResolvedType!, wanted.ResolvedType!, false),
        (_, NonNullGraphType wanted) => hasDefault && MayStand(variable, wanted.ResolvedType!, false),
        (NonNullGraphType given, _) => MayStand(given.ResolvedType!, place, false),
        (ListGraphType given, ListGraphType wanted) => MayStand(given.ResolvedType!, wanted.ResolvedType!, false),
        _ => variable is not ListGraphType && place is not ListGraphType && (variable.Name == place.Name || (variable.Name == "Date" && place.Name == "PartialDate")),
    };
}
