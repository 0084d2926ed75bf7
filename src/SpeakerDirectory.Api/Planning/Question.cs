using GraphQL;
using GraphQL.Resolvers;
using SpeakerDirectory.Api.Guarding;
using SpeakerDirectory.Core;
using SpeakerDirectory.Core.Query;

namespace SpeakerDirectory.Api.Planning;

/// <summary>A root field as it was asked.</summary>
internal readonly struct Question(IResolveFieldContext context, DateOnly today, ValueList<string>? between = null)
{
    private readonly Planner _planner = new(context.ExecutionContext, today, between ?? [], QuestionPrice.Of(context).Work);

    /// <summary>The same, with the organizations whose ties are asked for.</summary>
    public Question Between(ValueList<string> organizations) => new(context, today, organizations);

    public FieldArguments Arguments => _planner.ArgumentsOf(context.FieldAst, context.FieldDefinition);

    /// <summary>Who asks, where a key said so.</summary>
    public string? Author => context.UserContext.TryGetValue(nameof(Author), out var name) ? (string?)name : null;

    /// <summary>What is asked for is priced by.</summary>
    public StoreWork Work => QuestionPrice.Of(context).Work;

    /// <summary>Plans the field where nothing is asked of the store but records by their ids, and those that they bring along.</summary>
    /// <inheritdoc cref="SelectAsync(ValueList{RecordKind}, Branch, Reach, PlannedCost)"/>
    public ValueTask<Selection> SelectAsync(ValueList<RecordKind> kinds, Branch branch, long records = 1) => SelectAsync(kinds, branch, new(records, records), new(records, 0, 0, records));

    /// <summary>Plans the field, and counts it to what the request asks for. Ends when that is known of all of it.</summary>
    /// <param name="own">What the field comes to by itself.</param>
    /// <exception cref="RequestRefused">It is more than a request may ask for.</exception>
    public ValueTask<Selection> SelectAsync(ValueList<RecordKind> kinds, Branch branch, Reach reach, PlannedCost own)
    {
        _planner.Begin(FieldCollector.KeyOf(context.FieldAst), own);
        var selection = _planner.Select([context.FieldAst], context.FieldDefinition.ResolvedType!, kinds, branch, reach);
        var spending = QuestionPrice.Of(context).SpendAsync(context, _planner.Cost, branch.Size, _planner.Prices);
        return spending.IsCompletedSuccessfully ? new(selection) : WhenPricedAsync(spending, selection);
    }

    /// <summary>Plans a field that is a page of all records of a kind.</summary>
    /// <inheritdoc cref="SelectAsync(ValueList{RecordKind}, Branch, Reach, PlannedCost)"/>
    public ValueTask<Selection> SelectListAsync(RecordKind kind, Filter? filter, ValueList<OrderTerm> order, int size, Branch branch)
    {
        var (looks, left) = Work.Find(kind, filter);
        return SelectAsync([kind], branch, new(size, left), new(size, 0, FilterSize.Of(filter) + order.Count, size + looks + Work.Sort(order, left)));
    }

    private static async ValueTask<Selection> WhenPricedAsync(ValueTask spending, Selection selection)
    {
        await spending;
        return selection;
    }
}

/// <summary>Answers a root field.</summary>
internal sealed class RootResolver(TimeProvider clock, Func<Question, CancellationToken, Task<object?>> answer) : IFieldResolver
{
    public async ValueTask<object?> ResolveAsync(IResolveFieldContext context)
    {
        var price = QuestionPrice.Of(context);
        price.Begin(context);
        try
        {
            return await answer(new(context, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime)), context.CancellationToken);
        }
        finally
        {
            price.End(context);
        }
    }
}
