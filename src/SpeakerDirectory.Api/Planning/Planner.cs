using GraphQL;
using GraphQL.Execution;
using GraphQL.Types;
using GraphQLParser.AST;
using SpeakerDirectory.Api.Types;
using SpeakerDirectory.Core;
using FieldType = GraphQL.Types.FieldType;

namespace SpeakerDirectory.Api.Planning;

/// <summary>
/// Turns what is selected below a root field into the includes of one question, and remembers for every field of the answer which of them it reads from.
/// </summary>
internal sealed class Planner(IExecutionContext context, DateOnly today)
{
    private readonly FieldCollector _collector = new(context);

    /// <summary>Plans what is selected below a field from records of these kinds.</summary>
    /// <param name="branch">Gets what is to be brought along from them.</param>
    public Selection Select(IReadOnlyList<GraphQLField> fields, IGraphType type, ValueList<RecordKind> kinds, Branch branch)
    {
        var named = type.GetNamedType();
        if (named is IObjectGraphType single)
        {
            var kind = single is IRecordType record ? RecordShape.Of(record.Kind).Type : typeof(object);
            return new([(kind, Plan(single, fields, kinds, branch))]);
        }

        var plans = new (Type, ObjectPlan)[kinds.Count];
        for (var i = 0; i < plans.Length; i++)
        {
            var shape = RecordShape.Of(kinds[i]);
            plans[i] = (shape.Type, Plan((IObjectGraphType)context.Schema.AllTypes[shape.Type.Name]!, fields, [kinds[i]], branch));
        }

        return new(plans);
    }

    public FieldArguments ArgumentsOf(GraphQLField field, FieldType definition) =>
        new(definition.Arguments is { Count: > 0 } arguments ? ExecutionHelper.GetArguments(arguments, field.Arguments, context.Variables, context.Document, field, null) : null, today);

    private ObjectPlan Plan(IObjectGraphType type, IReadOnlyList<GraphQLField> parents, ValueList<RecordKind> kinds, Branch branch)
    {
        ObjectPlan? plan = null;
        foreach (var (key, fields) in _collector.Collect(type, parents))
        {
            if (type.GetField(fields[0].Name) is { } definition && FieldPlanning.Of(definition) is { } planning)
            {
                (plan ??= new()).Add(key, Plan(planning, definition, fields, kinds, branch));
            }
        }

        return plan ?? ObjectPlan.Empty;
    }

    private FieldPlan Plan(FieldPlanning planning, FieldType definition, List<GraphQLField> fields, ValueList<RecordKind> kinds, Branch branch)
    {
        switch (planning)
        {
            case FieldPlanning.Transparent:
                return new([], Select(fields, definition.ResolvedType!, kinds, branch), null);
            case FieldPlanning.Counts:
                branch.Count = true;
                return new([], null, null);
            case FieldPlanning.Groups groups:
                var grouping = groups.Grouping(ArgumentsOf(fields[0], definition));
                var position = branch.Add(grouping, out var below);
                return new([], Select(fields, definition.ResolvedType!, grouping.Field.Targets, below), position);
            case FieldPlanning.Brings brings:
                return Plan(brings, definition, fields, branch);
            default:
                throw new NotSupportedException($"{planning} is no way of planning.");
        }
    }

    private FieldPlan Plan(FieldPlanning.Brings brings, FieldType definition, List<GraphQLField> fields, Branch branch)
    {
        Needs needs;
        try
        {
            needs = brings.Needs(ArgumentsOf(fields[0], definition));
        }
        catch (QuestionError error)
        {
            error.AddLocation(fields[0], context.Document);
            throw;
        }

        var brought = new Brought[needs.All.Count];
        for (var i = 0; i < brought.Length; i++)
        {
            var need = needs.All[i];
            brought[i] = branch.Add(need.Include, out var below);
            if (need.Selects)
            {
                brought[i] = brought[i].Selecting(Select(fields, definition.ResolvedType!, need.Include.Relation.Kinds, below));
            }
        }

        return new(brought, null, needs.Given);
    }
}
