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
internal sealed class Planner(IExecutionContext context, DateOnly today, ValueList<string> between, StoreWork work)
{
    // What a list is taken for that the caller cannot page, because it is short by nature.
    private const int ShortList = 10;

    private readonly FieldCollector _collector = new(context);
    private readonly List<string> _path = [];
    private List<FieldPrice> _prices = [];

    /// <summary>What has been planned.</summary>
    public PlannedCost Cost { get; private set; }

    /// <summary>What of it each field is priced at.</summary>
    public IReadOnlyList<FieldPrice> Prices => _prices;

    /// <summary>Begins with what the root field itself comes to.</summary>
    public void Begin(string key, PlannedCost own)
    {
        _path.Add(key);
        Spend(own);
    }

    /// <summary>Plans what is selected below a field from records of these kinds.</summary>
    /// <param name="branch">Gets what is to be brought along from them.</param>
    /// <param name="reach">How many of these records there are at most.</param>
    public Selection Select(IReadOnlyList<GraphQLField> fields, IGraphType type, ValueList<RecordKind> kinds, Branch branch, Reach reach)
    {
        var named = type.GetNamedType();
        if (named is IObjectGraphType single)
        {
            var kind = single is RecordType record ? RecordShape.Of(record.Kind).Type : typeof(object);
            return new([(kind, Plan(single, fields, kinds, branch, reach))]);
        }

        var plans = new (Type, ObjectPlan)[kinds.Count];
        var (before, most, shared, dearest) = (Cost, Cost, _prices.Count, _prices);
        for (var i = 0; i < plans.Length; i++)
        {
            // A record is of one kind: the dearest counts.
            var shape = RecordShape.Of(kinds[i]);
            (Cost, _prices) = (before, _prices[..shared]);
            plans[i] = (shape.Type, Plan((IObjectGraphType)context.Schema.AllTypes[shape.Type.Name]!, fields, [kinds[i]], branch, reach));
            dearest = i == 0 || Cost.Price > most.Price ? _prices : dearest;
            most = most.Most(Cost);
        }

        (Cost, _prices) = (most, dearest);
        return new(plans);
    }

    public FieldArguments ArgumentsOf(GraphQLField field, FieldType definition) =>
        new(definition.Arguments is { Count: > 0 } arguments ? ExecutionHelper.GetArguments(arguments, field.Arguments, context.Variables, context.Document, field, null) : null, today, between);

    private ObjectPlan Plan(IObjectGraphType type, IReadOnlyList<GraphQLField> parents, ValueList<RecordKind> kinds, Branch branch, Reach reach)
    {
        ObjectPlan? plan = null;
        foreach (var (key, fields) in _collector.Collect(type, parents))
        {
            var definition = type.GetField(fields[0].Name);
            var planning = definition is null ? null : FieldPlanning.Of(definition);
            Cost += new PlannedCost(0, Saturating.Multiply(reach.Times, planning is null ? 1 + _collector.CountBelow(fields) : 1));
            if (planning is null && definition is not null && type is RecordType)
            {
                branch.Read(FieldPlanning.ReadBy(definition));
            }

            if (planning is not null)
            {
                _path.Add(key);
                (plan ??= new()).Add(key, Plan(planning, definition!, fields, kinds, branch, reach));
                _path.RemoveAt(_path.Count - 1);
            }
        }

        return plan ?? ObjectPlan.Empty;
    }

    private FieldPlan Plan(FieldPlanning planning, FieldType definition, List<GraphQLField> fields, ValueList<RecordKind> kinds, Branch branch, Reach reach)
    {
        switch (planning)
        {
            case FieldPlanning.Transparent:
                return new([], Select(fields, definition.ResolvedType!, kinds, branch, reach), null);
            case FieldPlanning.Counts:
                branch.Count = true;
                Spend(new(0, 0, 0, reach.Whole));
                return new([], null, null);
            case FieldPlanning.Tells tells:
                branch.Told |= tells.Told;
                return new([], null, null);
            case FieldPlanning.Groups groups:
                var grouping = groups.Grouping(ArgumentsOf(fields[0], definition));
                var position = branch.Add(grouping, out var below);
                var shown = Saturating.Multiply(reach.Times, grouping.First);
                Spend(new(0, 0, 0, shown + (2 * reach.Whole)));
                return new([], Select(fields, definition.ResolvedType!, grouping.Field.Targets, below, new(shown, shown)), position);
            case FieldPlanning.Brings brings:
                return Plan(brings, definition, fields, kinds, branch, reach);
            default:
                throw new NotSupportedException($"{planning} is no way of planning.");
        }
    }

    private FieldPlan Plan(FieldPlanning.Brings brings, FieldType definition, List<GraphQLField> fields, ValueList<RecordKind> kinds, Branch branch, Reach reach)
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

        branch.Read(needs.Reads);
        var brought = new Brought[needs.All.Count];
        for (var i = 0; i < brought.Length; i++)
        {
            var need = needs.All[i];
            brought[i] = branch.Add(need.Include, out var below);
            var each = Saturating.Multiply(reach.Times, SizeOf(definition, need));
            Spend(new(each, 0, FilterSize.Of(need.Include.Filter) + need.Include.Order.Count, work.Bring(need.Include, reach.Times, need.Size is null ? each : Math.Min(each, reach.Times * work.Of(need.Include.Relation.Kinds[0])))));
            if (need.Selects)
            {
                brought[i] = brought[i].Selecting(need.FromHere
                    ? Select(fields, definition.ResolvedType!, kinds, branch, new(each, each))
                    : Select(fields, definition.ResolvedType!, need.Include.Relation.Kinds, below, new(each, work.Along(need.Include.Relation, reach.Times))));
            }
        }

        return new(brought, null, needs.Given);
    }

    private void Spend(PlannedCost cost)
    {
        Cost += cost;
        _prices.Add(new([.. _path], cost.Price));
    }

    private static int SizeOf(FieldType definition, Need need) =>
        need.Size ?? (need.Include.Page is { } page && definition.Arguments?.Find("first") is not null ? page.Size : need.Selects && IsList(definition) ? ShortList : 1);

    private static bool IsList(FieldType definition) => definition.ResolvedType is ListGraphType or NonNullGraphType { ResolvedType: ListGraphType };
}

/// <summary>How much a selection is asked for.</summary>
/// <param name="Times">How many records it is selected from at most.</param>
/// <param name="Whole">How many the lists hold, about, that these are pages of.</param>
internal readonly record struct Reach(long Times, double Whole);
