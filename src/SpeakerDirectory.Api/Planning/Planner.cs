using GraphQL;
using GraphQL.Execution;
using GraphQL.Types;
using GraphQLParser.AST;
using SpeakerDirectory.Api.Cost;
using SpeakerDirectory.Api.Documents;
using SpeakerDirectory.Api.Errors;
using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Values;
using FieldType = GraphQL.Types.FieldType;

namespace SpeakerDirectory.Api.Planning;

/// <summary>
/// Step 5: Plan. Turns the selection below a root field into the includes of one fetch, and notes for every field of the answer which
/// includes it reads.
/// </summary>
/// <param name="root">The arguments of the root field.</param>
internal sealed class Planner(IExecutionContext context, DateOnly today, IDictionary<string, ArgumentValue>? root, CostModel work)
{
    // The assumed size of a list without paging, which is short by nature.
    private const int ShortList = 10;

    private readonly FieldCollector _collector = new(context);
    private readonly List<string> _path = [];
    private List<FieldPrice> _prices = [];

    /// <summary>The cost of everything planned so far.</summary>
    public PlannedCost Cost { get; private set; }

    /// <summary>The price of each field planned so far.</summary>
    public IReadOnlyList<FieldPrice> Prices => _prices;

    /// <summary>Begins with the cost of the root field itself.</summary>
    public void Begin(string key, PlannedCost own)
    {
        _path.Add(key);
        Spend(own);
    }

    /// <summary>Plans the selection below a field whose records are of these kinds.</summary>
    /// <param name="includes">Receives the includes of these records.</param>
    /// <param name="cardinality">The number of these records, at most.</param>
    public SelectionPlan Select(
        IReadOnlyList<GraphQLField> fields,
        IGraphType type,
        ValueList<RecordKind> kinds,
        IncludeTreeBuilder includes,
        Cardinality cardinality)
    {
        var named = type.GetNamedType();
        if (named is IObjectGraphType single)
        {
            var kind = single is RecordGraphType record ? RecordShape.Of(record.Kind).Type : typeof(object);
            return new([(kind, Plan(single, fields, kinds, includes, cardinality))]);
        }

        var plans = new (Type, ObjectPlan)[kinds.Count];
        var (before, most, shared, dearest) = (Cost, Cost, _prices.Count, _prices);
        for (var i = 0; i < plans.Length; i++)
        {
            // A record is of one kind, so the most expensive kind counts.
            var shape = RecordShape.Of(kinds[i]);
            (Cost, _prices) = (before, _prices[..shared]);
            plans[i] = (
                shape.Type, Plan((IObjectGraphType)context.Schema.AllTypes[shape.Type.Name]!, fields, [kinds[i]], includes, cardinality));
            dearest = i == 0 || Cost.Price > most.Price ? _prices : dearest;
            most = most.Most(Cost);
        }

        (Cost, _prices) = (most, dearest);
        return new(plans);
    }

    public FieldArguments ArgumentsOf(GraphQLField field, FieldType definition) =>
        new(definition.Arguments is { Count: > 0 } arguments
            ? ExecutionHelper.GetArguments(arguments, field.Arguments, context.Variables, context.Document, field, null)
            : null, today, root);

    private ObjectPlan Plan(
        IObjectGraphType type,
        IReadOnlyList<GraphQLField> parents,
        ValueList<RecordKind> kinds,
        IncludeTreeBuilder includes,
        Cardinality cardinality)
    {
        ObjectPlan? plan = null;
        foreach (var (key, fields) in _collector.Collect(type, parents))
        {
            var definition = type.GetField(fields[0].Name);
            var planning = definition is null ? null : FieldPlanning.Of(definition);
            Cost += new PlannedCost(0, Saturating.Multiply(cardinality.Rows, planning is null ? 1 + _collector.CountBelow(fields) : 1));
            if (planning is null && definition is not null && type is RecordGraphType)
            {
                includes.Read(FieldPlanning.FieldsUsedBy(definition));
            }

            if (planning is not null)
            {
                _path.Add(key);
                (plan ??= new()).Add(key, Plan(planning, definition!, fields, kinds, includes, cardinality));
                _path.RemoveAt(_path.Count - 1);
            }
        }

        return plan ?? ObjectPlan.Empty;
    }

    private FieldPlan Plan(
        FieldPlanning planning,
        FieldType definition,
        List<GraphQLField> fields,
        ValueList<RecordKind> kinds,
        IncludeTreeBuilder includes,
        Cardinality cardinality)
    {
        switch (planning)
        {
            case FieldPlanning.PassThrough:
                return new([], Select(fields, definition.ResolvedType!, kinds, includes, cardinality), null);
            case FieldPlanning.TotalCount:
                includes.Count = true;
                Spend(new(0, 0, 0, cardinality.ListSize));
                return new([], null, null);
            case FieldPlanning.PageDetail detail:
                includes.Details |= detail.Details;
                return new([], null, null);
            case FieldPlanning.GroupBy groups:
                var grouping = groups.Grouping(ArgumentsOf(fields[0], definition));
                var position = includes.Add(grouping, out var below);
                var shown = Saturating.Multiply(cardinality.Rows, grouping.First);
                Spend(new(0, 0, 0, shown + (2 * cardinality.ListSize)));
                return new([], Select(fields, definition.ResolvedType!, grouping.Field.Targets, below, new(shown, shown)), position);
            case FieldPlanning.Requires requires:
                return Plan(requires, definition, fields, kinds, includes, cardinality);
            default:
                throw new NotSupportedException($"{planning} is not supported.");
        }
    }

    private FieldPlan Plan(
        FieldPlanning.Requires requires,
        FieldType definition,
        List<GraphQLField> fields,
        ValueList<RecordKind> kinds,
        IncludeTreeBuilder includes,
        Cardinality cardinality)
    {
        Requirements requirements;
        try
        {
            requirements = requires.Requirements(ArgumentsOf(fields[0], definition));
        }
        catch (QueryError error)
        {
            error.AddLocation(fields[0], context.Document);
            throw;
        }

        includes.Read(requirements.UsesFields);
        var slots = new IncludeSlot[requirements.All.Count];
        for (var i = 0; i < slots.Length; i++)
        {
            var requirement = requirements.All[i];
            slots[i] = includes.Add(requirement.Include, out var below);
            var each = Saturating.Multiply(cardinality.Rows, SizeOf(definition, requirement));
            var shown = requirement.Size is null ? each : Math.Min(each, cardinality.Rows * work.Of(requirement.Include.Kinds[0]));
            Spend(new(each, 0, FilterSize.Of(requirement.Include), work.Load(requirement.Include, cardinality.Rows, shown)));
            if (requirement.Selects)
            {
                slots[i] = slots[i].Selecting(requirement.FromCurrentRecord
                    ? Select(fields, definition.ResolvedType!, kinds, includes, new(each, each))
                    : Select(
                        fields,
                        definition.ResolvedType!,
                        requirement.Include.Kinds,
                        below,
                        new(each, work.ListCost(requirement.Include, cardinality.Rows))));
            }
        }

        return new(slots, null, requirements.Given);
    }

    private void Spend(PlannedCost cost)
    {
        Cost += cost;
        _prices.Add(new([.. _path], cost.Price));
    }

    private static int SizeOf(FieldType definition, Requirement requirement) =>
        requirement.Size
            ?? (requirement.Include.PageSize is { } size && definition.Arguments?.Find("first") is not null ? size
                : requirement.Selects && IsList(definition) ? ShortList
                : 1);

    private static bool IsList(FieldType definition) =>
        definition.ResolvedType is ListGraphType or NonNullGraphType { ResolvedType: ListGraphType };
}

/// <summary>How often a selection is evaluated.</summary>
/// <param name="Rows">The number of records that it is selected from, at most.</param>
/// <param name="ListSize">The approximate size of the lists that these records are pages of.</param>
internal readonly record struct Cardinality(long Rows, double ListSize);
