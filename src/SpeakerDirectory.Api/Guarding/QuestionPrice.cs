using GraphQL;
using GraphQLParser.AST;
using SpeakerDirectory.Api.Planning;

namespace SpeakerDirectory.Api.Guarding;

/// <summary>
/// What one question is priced at. Its root fields are planned one after the other; none of them asks the store before all are priced and the request is found to be within
/// its limits.
/// </summary>
internal sealed class QuestionPrice(RequestBudget budget, StoreWork work)
{
    private const int MostTold = 20;

    private readonly Lock _counting = new();
    private readonly List<FieldPrice> _fields = [];
    private readonly TaskCompletionSource _priced = new();
    private HashSet<string>? _awaited;

    public StoreWork Work => work;

    public static QuestionPrice Of(IResolveFieldContext context) => (QuestionPrice)context.UserContext[nameof(QuestionPrice)]!; // The endpoint puts it there.

    /// <summary>A root field is about to be planned.</summary>
    public void Begin(IResolveFieldContext context)
    {
        lock (_counting)
        {
            if (_awaited is null && (_awaited = Awaited(context)).Count == 0)
            {
                _priced.SetResult();
            }
        }
    }

    /// <summary>A root field was planned. Ends when all are priced.</summary>
    /// <exception cref="RequestRefused">The request asks for more than one may.</exception>
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

    /// <summary>A root field was planned, or needs nothing of the store, or cannot be answered.</summary>
    public void End(IResolveFieldContext context)
    {
        bool isLast;
        lock (_counting)
        {
            isLast = _awaited!.Remove(FieldCollector.KeyOf(context.FieldAst)) && _awaited.Count == 0;
        }

        if (isLast)
        {
            _priced.TrySetResult();
        }
    }

    /// <summary>The price with its dearest fields, as <c>extensions.cost</c> tells it.</summary>
    public Dictionary<string, object?> Tell(RequestLimits limits)
    {
        lock (_counting)
        {
            return new()
            {
                ["price"] = RequestBudget.Whole(_fields.Sum(field => field.Price)),
                ["limit"] = limits.Cost,
                ["fields"] = _fields.OrderByDescending(field => field.Price).Take(MostTold).Select(field => new Dictionary<string, object?> { ["path"] = field.Path, ["price"] = RequestBudget.Whole(field.Price) }).ToArray(),
            };
        }
    }

    // Mutations go one after the other: each is priced when its turn comes.
    private static HashSet<string> Awaited(IResolveFieldContext context)
    {
        var operation = context.ExecutionContext.Operation;
        var root = context.Schema.Query;
        return operation.Operation == OperationType.Query
            ? operation.SelectionSet.Selections is [GraphQLField] ? [FieldCollector.KeyOf(context.FieldAst)] : [.. new FieldCollector(context.ExecutionContext).Collect(root, operation.SelectionSet).Where(field => root.GetField(field.Value[0].Name)?.Resolver is RootResolver).Select(field => field.Key)]
            : [];
    }
}
