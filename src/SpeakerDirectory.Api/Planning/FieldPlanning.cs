using GraphQL;
using GraphQL.Builders;
using GraphQL.Types;
using SpeakerDirectory.Core.Query;

namespace SpeakerDirectory.Api.Planning;

/// <summary>What a GraphQL field means to the question; fields that only read from their record have none.</summary>
internal abstract record FieldPlanning
{
    internal const string ReadKey = "reads";

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

    /// <summary>It tells something of the list that its connection is a page of.</summary>
    public sealed record Tells(Told Told) : FieldPlanning;

    /// <summary>It has the records of its connection counted.</summary>
    public sealed record Counts : FieldPlanning;

    public static FieldPlanning? Of(FieldType field) => field.GetMetadata<FieldPlanning?>(Key, (FieldPlanning?)null);

    /// <summary>What a field without planning reads of its record; all of it unless said.</summary>
    public static FieldSet ReadBy(FieldType field) => field.GetMetadata(ReadKey, FieldSet.All);

    public void DescribeTo(FieldType field) => field.WithMetadata(Key, this);
}

internal static class FieldPlanningExtensions
{
    public static FieldBuilder<TSource, TReturn> Needs<TSource, TReturn>(this FieldBuilder<TSource, TReturn> field, Func<FieldArguments, Needs> needs) =>
        field.Planned(new FieldPlanning.Brings(needs));

    public static FieldBuilder<TSource, TReturn> Needs<TSource, TReturn>(this FieldBuilder<TSource, TReturn> field, params Need[] needs)
    {
        return field.Needs(new Needs(needs));
    }

    public static FieldBuilder<TSource, TReturn> Needs<TSource, TReturn>(this FieldBuilder<TSource, TReturn> field, Needs always) =>
        field.Planned(new FieldPlanning.Brings(_ => always));

    /// <summary>What is selected below the field is all that it shows; it reads nothing of its own record.</summary>
    public static FieldBuilder<TSource, TReturn> Shows<TSource, TReturn>(this FieldBuilder<TSource, TReturn> field, Need need) =>
        field.Needs(new Needs([need]) { Reads = FieldSet.None });

    /// <summary>Says what a field reads of its record that brings nothing along.</summary>
    public static FieldBuilder<TSource, TReturn> Reads<TSource, TReturn>(this FieldBuilder<TSource, TReturn> field, FieldSet fields) =>
        field.Configure(type => type.WithMetadata(FieldPlanning.ReadKey, fields));

    public static FieldBuilder<TSource, TReturn> Planned<TSource, TReturn>(this FieldBuilder<TSource, TReturn> field, FieldPlanning planning) =>
        field.Configure(planning.DescribeTo);
}
