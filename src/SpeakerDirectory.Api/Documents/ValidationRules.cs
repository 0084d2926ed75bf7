using GraphQL.Types;
using GraphQL.Validation;
using GraphQL.Validation.Errors;
using GraphQL.Validation.Rules;
using GraphQLParser.AST;

namespace SpeakerDirectory.Api.Documents;

/// <summary>
/// Step 4: Validate. The rules of the GraphQL specification, except that a variable of type Date is allowed where a PartialDate is
/// expected.
/// </summary>
internal static class ValidationRules
{
    public static IReadOnlyList<IValidationRule> All { get; } =
    [
        .. DocumentValidator.CoreRules.Where(rule => rule is not VariablesInAllowedPosition),
        new VariablesInAllowedPositions(),
    ];
}

/// <summary>Allows a variable of type Date where a PartialDate is expected, because every day is also a date known in full.</summary>
internal sealed class VariablesInAllowedPositions : ValidationRuleBase
{
    private static readonly MatchingNodeVisitor<GraphQLOperationDefinition> Visitor = new(leave: Check);

    public override ValueTask<INodeVisitor?> GetPreNodeVisitorAsync(ValidationContext context) => new(Visitor);

    private static void Check(GraphQLOperationDefinition operation, ValidationContext context)
    {
        foreach (var usage in context.GetRecursiveVariables(operation) ?? [])
        {
            var declared = operation.Variables?.Items.Find(variable => variable.Variable.Name == usage.Node.Name);
            if (declared?.Type.GraphTypeFromType(context.Schema) is { } type
                && !MayStand(type, usage.Type, declared.DefaultValue is not (null or GraphQLNullValue) || usage.HasDefault))
            {
                context.ReportError(new VariablesInAllowedPositionError(context, declared, type, usage));
            }
        }
    }

    // A nullable variable may stand in a non-null position if either has a default (specification: IsVariableUsageAllowed).
    private static bool MayStand(IGraphType variable, IGraphType place, bool hasDefault) => (variable, place) switch
    {
        (NonNullGraphType given, NonNullGraphType wanted) => MayStand(given.ResolvedType!, wanted.ResolvedType!, false),
        (_, NonNullGraphType wanted) => hasDefault && MayStand(variable, wanted.ResolvedType!, false),
        (NonNullGraphType given, _) => MayStand(given.ResolvedType!, place, false),
        (ListGraphType given, ListGraphType wanted) => MayStand(given.ResolvedType!, wanted.ResolvedType!, false),
        _ =>
            variable is not ListGraphType
                && place is not ListGraphType
                && (variable.Name == place.Name || (variable.Name == "Date" && place.Name == "PartialDate")),
    };
}
