using GraphQL;
using GraphQL.Execution;
using GraphQL.Types;
using GraphQLParser.AST;
using SpeakerDirectory.Api.Guarding;
using SpeakerDirectory.Api.Types;
using SpeakerDirectory.Core;
using FieldType = GraphQL.Types.FieldType;

namespace SpeakerDirectory.Api.Planning;

/// <summary>
/// Turns what is selected below a root field into the includes of one question, and remembers for every field of the answer which of them it reads from.
/// </summary>
/// <param name="between">The organizations whose ties are asked for.</param>
internal sealed class Planner(IExecutionContext context, DateOnly today, ValueList<string> between)
{
    // What a list is taken for that the caller cannot page, because it is short by nature.
    private const int ShortList = 10;

    private readonly FieldCollector _collector = new(context);

    /// <summary>What has been planned.</summary>
    public PlannedCost Cost { get; private set; }

    /// <summary>Plans what is selected below a field from records of these kinds.</summary>
    /// <param name="branch">Gets what is to be brought along from them.</param>
    /// <param name="times">How many of these records there are at most.</param>
    public Selection Select(IReadOnlyList<GraphQLField> fields, IGraphType type, ValueList<RecordKind> kinds, Branch branch, long times)
    {
        var named = type.GetNamedType();
        if (named is IObjectGraphType single)
        {
            var kind = single is IRecordType record ? RecordShape.Of(record.Kind).Type : typeof(object);
            return new([(kind, Plan(single, fields, kinds, branch, times))]);
        }

        var plans = new (Type, ObjectPlan)[kinds.Count];
        var (before, most) = (Cost, Cost);
        for (var i = 0; i < plans.Length; i++)
        {
            // A record is of one kind: the dearest counts.
            var shape = RecordShape.Of(kinds[i]);
            Cost = before;
            plans[i] = (shape.Type, Plan((IObjectGraphType)context.Schema.AllTypes[shape.Type.Name]!, fields, [kinds[i]], branch, times));
            most = most.Most(Cost);
        }

        Cost = most;
        return new(plans);
    }

    public FieldArguments ArgumentsOf(GraphQLField field, FieldType definition) =>
        new(definition.Arguments is { Count: > 0 } arguments ? ExecutionHelper.GetArguments(arguments, field.Arguments, context.Variables, context.Document, field, null) : null, today, between);

    private ObjectPlan Plan(IObjectGraphType type, IReadOnlyList<GraphQLField> parents, ValueList<RecordKind> kinds, Branch branch, long times)
    {
        ObjectPlan? plan = null;
        foreach (var (key, fields) in _collector.Collect(type, parents))
        {
            var definition = type.GetField(fields[0].Name);
            var planning = definition is null ? null : FieldPlanning.Of(definition);
            Cost += new PlannedCost(0, Saturating.Multiply(times, planning is null ? 1 + _collector.CountBelow(fields) : 1));
            if (planning is not null)
            {
                (plan ??= new()).Add(key, Plan(planning, definition!, fields, kinds, branch, times));
            }
        }

        return plan ?? ObjectPlan.Empty;
    }

    private FieldPlan Plan(FieldPlanning planning, FieldType definition, List<GraphQLField> fields, ValueList<RecordKind> kinds, Branch branch, long times)
    {
        switch (planning)
        {
            case FieldPlanning.Transparent:
                return new([], Select(fields, definition.ResolvedType!, kinds, branch, times), null);
            case FieldPlanning.Counts:
                branch.Count = true;
                return new([], null, null);
            case FieldPlanning.Groups groups:
                var grouping = groups.Grouping(ArgumentsOf(fields[0], definition));
                var position = branch.Add(grouping, out var below);
                return new([], Select(fields, definition.ResolvedType!, grouping.Field.Targets, below, Saturating.Multiply(times, grouping.First)), position);
            case FieldPlanning.Brings brings:
                return Plan(brings, definition, fields, kinds, branch, times);
            default:
                throw new NotSupportedException($"{planning} is no way of planning.");
        }
    }

    private FieldPlan Plan(FieldPlanning.Brings brings, FieldType definition, List<GraphQLField> fields, ValueList<RecordKind> kinds, Branch branch, long times)
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
            var each = Saturating.Multiply(times, SizeOf(definition, need));
            Cost += new PlannedCost(each, 0, FilterSize.Of(need.Include.Filter) + need.Include.Order.Count);
            if (need.Selects)
            {
                brought[i] = brought[i].Selecting(need.FromHere
                    ? Select(fields, definition.ResolvedType!, kinds, branch, each)
                    : Select(fields, definition.ResolvedType!, need.Include.Relation.Kinds, below, each));
            }
        }

        return new(brought, null, needs.Given);
    }

    private static int SizeOf(FieldType definition, Need need) =>
        need.Include.Page is { } page && definition.Arguments?.Find("first") is not null ? page.Size : need.Selects && IsList(definition) ? ShortList : 1;

    private static bool IsList(FieldType definition) => definition.ResolvedType is ListGraphType or NonNullGraphType { ResolvedType: ListGraphType };
}
