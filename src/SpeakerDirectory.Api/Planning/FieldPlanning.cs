using GraphQL;
using GraphQL.Builders;
using GraphQL.Types;
using SpeakerDirectory.Core.Query;

namespace SpeakerDirectory.Api.Planning;

/// <summary>What a GraphQL field means to the question; fields that only read from their record have none.</summary>
internal abstract record FieldPlanning
{
    private const string Key = "planning";

    private FieldPlanning()
    {
    }

    /// <summary>It brings something along.</summary>
    public sealed record Brings(Func<FieldArguments, Needs> Needs) : FieldPlanning;

    /// <summary>What is selected below it is selected from the same records: <c>nodes</c>, <c>edges</c>, <c>node</c>.</summary>
    public sealed record Transparent : FieldPlanning;

    /// <summary>It has the records of its connection counted in groups.</summary>
    public sealed record Groups(Func<FieldArguments, Grouping> Grouping) : FieldPlanning;

    /// <summary>It has the records of its connection counted.</summary>
    public sealed record Counts : FieldPlanning;

    public static FieldPlanning? Of(FieldType field) => field.GetMetadata<FieldPlanning?>(Key, (FieldPlanning?)null);

    public void DescribeTo(FieldType field) => field.WithMetadata(Key, this);
}

internal static class FieldPlanningExtensions
{
    public static FieldBuilder<TSource, TReturn> Needs<TSource, TReturn>(this FieldBuilder<TSource, TReturn> field, Func<FieldArguments, Needs> needs) =>
        field.Planned(new FieldPlanning.Brings(needs));

    public static FieldBuilder<TSource, TReturn> Needs<TSource, TReturn>(this FieldBuilder<TSource, TReturn> field, params Need[] needs)
    {
        var always = new Needs(needs);
        return field.Planned(new FieldPlanning.Brings(_ => always));
    }

    public static FieldBuilder<TSource, TReturn> Planned<TSource, TReturn>(this FieldBuilder<TSource, TReturn> field, FieldPlanning planning) =>
        field.Configure(planning.DescribeTo);
}
