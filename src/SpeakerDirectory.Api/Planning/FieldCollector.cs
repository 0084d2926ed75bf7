using GraphQL.Execution;
using GraphQL.Types;
using GraphQLParser;
using GraphQLParser.AST;

namespace SpeakerDirectory.Api.Planning;

/// <summary>
/// Collects the fields selected from an object type, grouped by response key, as the GraphQL specification says (section 6.3.2).
/// </summary>
internal sealed class FieldCollector(IExecutionContext context)
{
    /// <summary>The response key of a field: its alias or its name.</summary>
    public static string KeyOf(GraphQLField field) => (field.Alias?.Name ?? field.Name).StringValue;

    public Dictionary<string, List<GraphQLField>> Collect(IObjectGraphType type, IEnumerable<GraphQLField> parents)
    {
        var groups = new Dictionary<string, List<GraphQLField>>();
        var visited = new HashSet<ROM>();
        foreach (var parent in parents)
        {
            Collect(type, parent.SelectionSet, groups, visited);
        }

        return groups;
    }

    /// <summary>Collects the root fields.</summary>
    public Dictionary<string, List<GraphQLField>> Collect(IObjectGraphType root, GraphQLSelectionSet selections)
    {
        var groups = new Dictionary<string, List<GraphQLField>>();
        Collect(root, selections, groups, []);
        return groups;
    }

    /// <summary>The number of fields selected below these, as written.</summary>
    public int CountBelow(IEnumerable<GraphQLField> fields) => fields.Sum(field => Count(field.SelectionSet));

    private int Count(GraphQLSelectionSet? selections) => selections?.Selections.Sum(selection => selection switch
    {
        GraphQLField field => 1 + Count(field.SelectionSet),
        GraphQLInlineFragment inline => Count(inline.SelectionSet),
        GraphQLFragmentSpread spread => Count(Fragment(spread.FragmentName.Name)?.SelectionSet),
        _ => 0,
    }) ?? 0;

    private void Collect(
        IObjectGraphType type, GraphQLSelectionSet? selections, Dictionary<string, List<GraphQLField>> groups, HashSet<ROM> visited)
    {
        foreach (var selection in selections?.Selections ?? [])
        {
            if (selection is IHasDirectivesNode { Directives: not null } conditional && !IsIncluded(conditional))
            {
                continue;
            }

            switch (selection)
            {
                case GraphQLField field:
                    (System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(
                        groups, KeyOf(field), out _) ??= []).Add(field);
                    break;
                case GraphQLInlineFragment inline when Applies(inline.TypeCondition, type):
                    Collect(type, inline.SelectionSet, groups, visited);
                    break;
                case GraphQLFragmentSpread spread when visited.Add(spread.FragmentName.Name)
                    && Fragment(spread.FragmentName.Name) is { } fragment
                    && Applies(fragment.TypeCondition, type):
                    Collect(type, fragment.SelectionSet, groups, visited);
                    break;
            }
        }
    }

    private GraphQLFragmentDefinition? Fragment(ROM name) =>
        context.Document.Definitions.OfType<GraphQLFragmentDefinition>().FirstOrDefault(f => f.FragmentName.Name == name);

    private bool Applies(GraphQLTypeCondition? condition, IObjectGraphType type) =>
        condition is null
            || condition.Type.Name == type.Name
            || (context.Schema.AllTypes[condition.Type.Name] is IAbstractGraphType @abstract && @abstract.PossibleTypes.Contains(type));

    private bool IsIncluded(IHasDirectivesNode selection) =>
        !IsTrue(selection, context.Schema.Directives.Skip)
            && (!Has(selection, context.Schema.Directives.Include) || IsTrue(selection, context.Schema.Directives.Include));

    private static bool Has(IHasDirectivesNode selection, Directive directive) => selection.Directives!.Find(directive.Name) is not null;

    private bool IsTrue(IHasDirectivesNode selection, Directive directive)
    {
        var condition = selection.Directives!.Find(directive.Name)?.Arguments?.Items[0].Value;
        return condition switch
        {
            GraphQLBooleanValue literal => literal.BoolValue,
            GraphQLVariable variable => context.Variables.Find(variable.Name)?.Value is true,
            _ => false,
        };
    }
}
