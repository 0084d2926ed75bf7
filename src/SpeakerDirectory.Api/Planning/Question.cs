using GraphQL;
using GraphQL.Resolvers;
using SpeakerDirectory.Api.Connections;
using SpeakerDirectory.Api.Guarding;
using SpeakerDirectory.Core;

namespace SpeakerDirectory.Api.Planning;

/// <summary>A root field as it was asked.</summary>
internal readonly struct Question(IResolveFieldContext context, DateOnly today, ValueList<string>? between = null)
{
    private readonly Planner _planner = new(context.ExecutionContext, today, between ?? []);

    /// <summary>The same, with the organizations whose ties are asked for.</summary>
    public Question Between(ValueList<string> organizations) => new(context, today, organizations);

    public FieldArguments Arguments => _planner.ArgumentsOf(context.FieldAst, context.FieldDefinition);

    /// <summary>Who asks, where a key said so.</summary>
    public string? Author => context.UserContext.TryGetValue(nameof(Author), out var name) ? (string?)name : null;

    /// <summary>Plans the field, and counts it to what the request asks for.</summary>
    /// <exception cref="RequestRefused">It is more than a request may ask for.</exception>
    public Selection Select(ValueList<RecordKind> kinds, Branch branch)
    {
        var size = Size();
        var selection = _planner.Select([context.FieldAst], context.FieldDefinition.ResolvedType!, kinds, branch, size);
        RequestBudget.Of(context)?.Spend(_planner.Cost + new PlannedCost(size, 0, FilterSize.Of(Arguments.Filter()) + Arguments.Order().Count), branch.Size);
        return selection;
    }

    private int Size()
    {
        var arguments = Arguments;
        return arguments.List<string>("ids") is { Count: > 0 and var ids } ? ids
            : arguments.Number("first") ?? arguments.Number("last") ?? (context.FieldDefinition.Arguments?.Find("first") is null ? 1 : PageArguments.UsualSize);
    }
}

/// <summary>Answers a root field.</summary>
internal sealed class RootResolver(TimeProvider clock, Func<Question, CancellationToken, Task<object?>> answer) : IFieldResolver
{
    public async ValueTask<object?> ResolveAsync(IResolveFieldContext context) =>
        await answer(new(context, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime)), context.CancellationToken);
}
