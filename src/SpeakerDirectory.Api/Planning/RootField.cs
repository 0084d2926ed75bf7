using GraphQL;
using GraphQL.Resolvers;
using SpeakerDirectory.Api.Cost;
using SpeakerDirectory.Api.Errors;
using SpeakerDirectory.Core.Query;
using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Values;

namespace SpeakerDirectory.Api.Planning;

/// <summary>A root field of a request: its arguments, and what plans it.</summary>
internal readonly struct RootField(IResolveFieldContext context, DateOnly today)
{
    private readonly Planner _planner = new(context.ExecutionContext, today, context.Arguments, OperationCost.Of(context).Work);

    public FieldArguments Arguments => _planner.ArgumentsOf(context.FieldAst, context.FieldDefinition);

    /// <summary>The name of the editor whose key came with the request; null without a key.</summary>
    public string? Author => context.UserContext.TryGetValue(nameof(Author), out var name) ? (string?)name : null;

    /// <summary>The prices of what the store does.</summary>
    public CostModel Work => OperationCost.Of(context).Work;

    /// <summary>Plans a field that loads records by their ids, with what is selected from them.</summary>
    /// <inheritdoc cref="SelectAsync(ValueList{RecordKind}, IncludeTreeBuilder, Cardinality, PlannedCost)"/>
    public ValueTask<SelectionPlan> SelectAsync(ValueList<RecordKind> kinds, IncludeTreeBuilder includes, long records = 1) =>
        SelectAsync(kinds, includes, new(records, records), new(records, 0, 0, records));

    /// <summary>Plans the field, adds its cost, and waits until all root fields are priced.</summary>
    /// <param name="own">The cost of the field itself, without what is selected below it.</param>
    /// <exception cref="RequestRefused">The request costs more than its limit.</exception>
    public ValueTask<SelectionPlan> SelectAsync(
        ValueList<RecordKind> kinds, IncludeTreeBuilder includes, Cardinality cardinality, PlannedCost own)
    {
        // Step 5: Plan the field as one fetch.
        _planner.Begin(FieldCollector.KeyOf(context.FieldAst), own);
        var selection = _planner.Select([context.FieldAst], context.FieldDefinition.ResolvedType!, kinds, includes, cardinality);

        // Step 6: Price all root fields together.
        var pricing = OperationCost.Of(context).SpendAsync(context, _planner.Cost, includes.Size, _planner.Prices);
        return pricing.IsCompletedSuccessfully ? new(selection) : WhenPricedAsync(pricing, selection);
    }

    /// <summary>Plans a field that is a page of the list of a kind.</summary>
    /// <inheritdoc cref="SelectAsync(ValueList{RecordKind}, IncludeTreeBuilder, Cardinality, PlannedCost)"/>
    public ValueTask<SelectionPlan> SelectListAsync(
        RecordKind kind, Filter? filter, ValueList<OrderTerm> order, int size, IncludeTreeBuilder includes)
    {
        var (examined, remaining) = Work.Find(kind, filter);
        return SelectAsync(
            [kind],
            includes,
            new(size, remaining),
            new(size, 0, FilterSize.Of(filter) + order.Count, size + examined + Work.Sort(order, remaining)));
    }

    private static async ValueTask<SelectionPlan> WhenPricedAsync(ValueTask pricing, SelectionPlan selection)
    {
        await pricing;
        return selection;
    }
}

/// <summary>
/// Resolves a root field: it is planned (step 5), priced (step 6) and loaded with one statement (step 7). The fields below it only read
/// what was loaded.
/// </summary>
internal sealed class RootResolver(TimeProvider clock, Func<RootField, CancellationToken, Task<object?>> answer) : IFieldResolver
{
    public async ValueTask<object?> ResolveAsync(IResolveFieldContext context)
    {
        var cost = OperationCost.Of(context);
        cost.Begin(context);
        try
        {
            return await answer(new(context, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime)), context.CancellationToken);
        }
        finally
        {
            cost.End(context);
        }
    }
}
