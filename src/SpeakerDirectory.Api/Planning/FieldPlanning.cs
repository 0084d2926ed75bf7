using GraphQL;
using GraphQL.Builders;
using SpeakerDirectory.Core.Query;
using SpeakerDirectory.Core.Records;
using FieldType = GraphQL.Types.FieldType;

namespace SpeakerDirectory.Api.Planning;

/// <summary>How a GraphQL field is planned. Fields that only read their record have none.</summary>
internal abstract record FieldPlanning
{
    internal const string ReadKey = "reads";

    private const string Key = "planning";

    private FieldPlanning()
    {
    }

    /// <summary>The field needs includes.</summary>
    public sealed record Requires(Func<FieldArguments, Requirements> Requirements) : FieldPlanning;

    /// <summary>The selection below the field applies to the same records: <c>nodes</c>, <c>edges</c>, <c>node</c>.</summary>
    public sealed record PassThrough : FieldPlanning;

    /// <summary>The field needs the records of its connection counted in groups.</summary>
    public sealed record GroupBy(Func<FieldArguments, Grouping> Grouping) : FieldPlanning;

    /// <summary>The field needs a detail of the page, such as cursors.</summary>
    public sealed record PageDetail(PageDetails Details) : FieldPlanning;

    /// <summary>The field needs the records of its connection counted.</summary>
    public sealed record TotalCount : FieldPlanning;

    public static FieldPlanning? Of(FieldType field) => field.GetMetadata<FieldPlanning?>(Key, (FieldPlanning?)null);

    /// <summary>The fields of its record that a field without planning reads; all unless declared.</summary>
    public static FieldSet FieldsUsedBy(FieldType field) => field.GetMetadata(ReadKey, FieldSet.All);

    public void DescribeTo(FieldType field) => field.WithMetadata(Key, this);
}

internal static class FieldPlanningExtensions
{
    public static FieldBuilder<TSource, TReturn> Requires<TSource, TReturn>(
        this FieldBuilder<TSource, TReturn> field, Func<FieldArguments, Requirements> requirements) =>
        field.Planned(new FieldPlanning.Requires(requirements));

    public static FieldBuilder<TSource, TReturn> Requires<TSource, TReturn>(
        this FieldBuilder<TSource, TReturn> field, params Requirement[] requirements)
    {
        return field.Requires(new Requirements(requirements));
    }

    public static FieldBuilder<TSource, TReturn> Requires<TSource, TReturn>(
        this FieldBuilder<TSource, TReturn> field, Requirements always) =>
        field.Planned(new FieldPlanning.Requires(_ => always));

    /// <summary>The field shows only the selection below it, and reads nothing of its own record.</summary>
    public static FieldBuilder<TSource, TReturn> Loads<TSource, TReturn>(
        this FieldBuilder<TSource, TReturn> field, Requirement requirement) =>
        field.Requires(new Requirements([requirement]) { UsesFields = FieldSet.None });

    /// <summary>Declares the fields of its record that a field without includes reads.</summary>
    public static FieldBuilder<TSource, TReturn> UsesFields<TSource, TReturn>(this FieldBuilder<TSource, TReturn> field, FieldSet fields) =>
        field.Configure(type => type.WithMetadata(FieldPlanning.ReadKey, fields));

    public static FieldBuilder<TSource, TReturn> Planned<TSource, TReturn>(
        this FieldBuilder<TSource, TReturn> field, FieldPlanning planning) =>
        field.Configure(planning.DescribeTo);
}
