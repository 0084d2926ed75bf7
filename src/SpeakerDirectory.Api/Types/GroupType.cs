using GraphQL.Types;
using SpeakerDirectory.Api.Planning;
using SpeakerDirectory.Core.Query;

namespace SpeakerDirectory.Api.Types;

/// <summary>A group of a list, and what is selected from its record.</summary>
internal sealed class Grouped(Group group, ObjectPlan plan) : IPlanned
{
    public Group Group => group;

    public ObjectPlan Plan => plan;
}

internal sealed class GroupType : ObjectGraphType<Grouped>
{
    public GroupType()
    {
        Name = "Group";
        Description = "How many records of a list say one thing.";
        Field<NonNullGraphType<StringGraphType>>("key").Description("What they say: an id, a choice, a year or a text.").Resolve(new SourceResolver<Grouped>(g => g.Group.Key));
        Field<AnyRecordType>("record")
            .Description("What the id leads to; null when they were grouped by something else.")
            .Planned(new FieldPlanning.Transparent())
            .Resolve(new PlannedSourceResolver<Grouped>((g, plan) => g.Group.Record is { } record ? plan.Selection!.Of(record) : null));
        Field<NonNullGraphType<IntGraphType>>("count").Resolve(new SourceResolver<Grouped>(g => g.Group.Count));
    }
}

/// <summary>What the records of a kind can be grouped by.</summary>
internal sealed class GroupByType<TNode> : EnumerationGraphType
    where TNode : IGraphType
{
    public GroupByType()
    {
        var shape = GraphTypes.ShapeOf(typeof(TNode))!;
        Name = $"{shape.Type.Name}GroupBy";
        foreach (var field in Grouping.FieldsOf(shape))
        {
            Add(Core.Choice.UpperSnake(field.Name), field, field.Type == Core.FieldType.Date ? "By year." : null);
        }
    }
}
