using GraphQL;
using GraphQL.Resolvers;
using SpeakerDirectory.Api.Connections;
using SpeakerDirectory.Api.Planning;
using SpeakerDirectory.Core;

namespace SpeakerDirectory.Api.Types;

// GraphQL.NET's own resolvers wrap the context for every value; these read straight from it.

/// <summary>Reads a value of a record.</summary>
internal sealed class ValueResolver(Func<Record, object?> read) : IFieldResolver
{
    public ValueTask<object?> ResolveAsync(IResolveFieldContext context) => new(read(((Selected)context.Source!).Fetched.Record));
}

/// <summary>Reads from what a field brought along.</summary>
internal sealed class PlannedResolver(Func<Selected, FieldPlan, object?> read) : IFieldResolver
{
    public static PlannedResolver FirstBrought { get; } = new((selected, plan) =>
        plan.Brought[0].FirstIn(selected.Fetched) is { } first ? plan.Brought[0].Selection!.Of(first) : null);

    public static PlannedResolver AllBrought { get; } = new((selected, plan) => plan.Brought[0].Selection!.Of(plan.Brought[0].In(selected.Fetched).Rows));

    public static PlannedResolver Connection { get; } = new((selected, plan) =>
        new Connection(plan.Brought[0].In(selected.Fetched), plan.Brought[0].Selection!.Only, (string)plan.Given!));

    public ValueTask<object?> ResolveAsync(IResolveFieldContext context)
    {
        var selected = (Selected)context.Source!;
        return new(read(selected, selected.Plan.Of(context)));
    }
}

/// <summary>Reads from an object that is no record.</summary>
internal sealed class SourceResolver<T>(Func<T, object?> read) : IFieldResolver
{
    public ValueTask<object?> ResolveAsync(IResolveFieldContext context) => new(read((T)context.Source!));
}

/// <summary>Reads from an object that is no record, for a planned field.</summary>
internal sealed class PlannedSourceResolver<T>(Func<T, FieldPlan, object?> read) : IFieldResolver
    where T : IPlanned
{
    public ValueTask<object?> ResolveAsync(IResolveFieldContext context)
    {
        var source = (T)context.Source!;
        return new(read(source, source.Plan.Of(context)));
    }
}
