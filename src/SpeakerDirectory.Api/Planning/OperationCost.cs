using GraphQL;
using GraphQLParser.AST;
using SpeakerDirectory.Api.Cost;
using SpeakerDirectory.Api.Errors;
using SpeakerDirectory.Api.Http;

namespace SpeakerDirectory.Api.Planning;

/// <summary>
/// Step 6: Price. The cost of one operation. Its root fields are planned one after the other; none of them loads anything before all are
/// priced and the request is found to be within its limits.
/// </summary>
internal sealed class OperationCost(RequestBudget budget, CostModel work)
{
    private const int MostReported = 20;

    private readonly Lock _counting = new();
    private readonly List<FieldPrice> _fields = [];
    private readonly TaskCompletionSource _priced = new();
    private HashSet<string>? _pending;

    public CostModel Work => work;

    public static OperationCost Of(IResolveFieldContext context) =>
        (OperationCost)context.UserContext[nameof(OperationCost)]!; // The endpoint puts it there.

    /// <summary>Notes that a root field is about to be planned.</summary>
    public void Begin(IResolveFieldContext context)
    {
        lock (_counting)
        {
            if (_pending is null && (_pending = PendingFields(context)).Count == 0)
            {
                _priced.SetResult();
            }
        }
    }

    /// <summary>Adds the price of a planned root field, and waits until all are priced.</summary>
    /// <exception cref="RequestRefused">The request costs more than its limit.</exception>
    public async ValueTask SpendAsync(IResolveFieldContext context, PlannedCost cost, int includes, IReadOnlyList<FieldPrice> fields)
    {
        lock (_counting)
        {
            _fields.AddRange(fields);
            budget.Spend(cost, includes, fields);
        }

        End(context);
        await _priced.Task;
        budget.Check();
    }

    /// <summary>Notes that a root field is planned, needs nothing of the store, or has failed.</summary>
    public void End(IResolveFieldContext context)
    {
        bool isLast;
        lock (_counting)
        {
            isLast = _pending!.Remove(FieldCollector.KeyOf(context.FieldAst)) && _pending.Count == 0;
        }

        if (isLast)
        {
            _priced.TrySetResult();
        }
    }

    /// <summary>The price and the most expensive fields, for <c>extensions.cost</c>.</summary>
    public Dictionary<string, object?> Report(RequestLimits limits)
    {
        lock (_counting)
        {
            return new()
            {
                ["price"] = RequestBudget.Rounded(_fields.Sum(field => field.Price)),
                ["limit"] = limits.Cost,
                ["fields"] = _fields.OrderByDescending(field => field.Price)
                    .Take(MostReported)
                    .Select(
                        field => new Dictionary<string, object?> { ["path"] = field.Path, ["price"] = RequestBudget.Rounded(field.Price) })
                    .ToArray(),
            };
        }
    }

    // Mutations run one after the other, so each is priced alone.
    private static HashSet<string> PendingFields(IResolveFieldContext context)
    {
        var operation = context.ExecutionContext.Operation;
        var root = context.Schema.Query;
        return operation.Operation == OperationType.Query
            ? operation.SelectionSet.Selections is [GraphQLField] ?
            [
                FieldCollector.KeyOf(context.FieldAst),
            ] :
            [
                .. new FieldCollector(context.ExecutionContext)
                    .Collect(root, operation.SelectionSet)
                    .Where(field => root.GetField(field.Value[0].Name)?.Resolver is RootResolver)
                    .Select(field => field.Key),
            ]
            : [];
    }
}
