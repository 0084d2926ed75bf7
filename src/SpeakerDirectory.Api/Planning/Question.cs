using GraphQL;
using GraphQL.Resolvers;
using SpeakerDirectory.Core;

namespace SpeakerDirectory.Api.Planning;

/// <summary>A root field as it was asked.</summary>
internal readonly struct Question(IResolveFieldContext context, DateOnly today)
{
    private readonly Planner _planner = new(context.ExecutionContext, today);

    public FieldArguments Arguments => _planner.ArgumentsOf(context.FieldAst, context.FieldDefinition);

    /// <summary>Who asks, where a key said so.</summary>
    public string? Author => context.UserContext.TryGetValue(nameof(Author), out var name) ? (string?)name : null;

    public Selection Select(ValueList<RecordKind> kinds, Branch branch) => _planner.Select([context.FieldAst], context.FieldDefinition.ResolvedType!, kinds, branch);
}

/// <summary>Answers a root field.</summary>
internal sealed class RootResolver(TimeProvider clock, Func<Question, CancellationToken, Task<object?>> answer) : IFieldResolver
{
    public async ValueTask<object?> ResolveAsync(IResolveFieldContext context) =>
        await answer(new(context, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime)), context.CancellationToken);
}
