using GraphQL;
using GraphQL.Resolvers;
using SpeakerDirectory.Api.Planning;
using SpeakerDirectory.Core.Records;

namespace SpeakerDirectory.Api.Types.Connections;

// Step 8: Answer. These resolvers read the loaded rows. GraphQL.NET's own resolvers wrap the context for every value, which is slower.

/// <summary>Reads a value of a record.</summary>
internal sealed class ValueResolver(Func<Record, object?> read) : IFieldResolver
{
    public ValueTask<object?> ResolveAsync(IResolveFieldContext context) => new(read(((PlannedRecord)context.Source!).Fetched.Record));
}

/// <summary>Reads the included rows of a planned field.</summary>
internal sealed class PlannedResolver(Func<PlannedRecord, FieldPlan, object?> read) : IFieldResolver
{
    public static PlannedResolver First { get; } = new((selected, plan) =>
        plan.Includes[0].FirstIn(selected.Fetched) is { } first ? plan.Includes[0].Selection!.Of(first) : null);

    public static PlannedResolver All { get; } = new(
        (selected, plan) => plan.Includes[0].Selection!.Of(plan.Includes[0].In(selected.Fetched).Rows));

    public static PlannedResolver Connection { get; } = new((selected, plan) =>
        new Connection(plan.Includes[0].In(selected.Fetched), plan.Includes[0].Selection!.Only, (string)plan.Given!));

    public ValueTask<object?> ResolveAsync(IResolveFieldContext context)
    {
        var selected = (PlannedRecord)context.Source!;
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
