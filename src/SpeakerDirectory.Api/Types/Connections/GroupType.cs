using GraphQL.Types;
using SpeakerDirectory.Api.Planning;
using SpeakerDirectory.Api.Types.Descriptions;
using SpeakerDirectory.Core.Query;
using SpeakerDirectory.Core.Records;
using FieldType = SpeakerDirectory.Core.Records.FieldType;

namespace SpeakerDirectory.Api.Types.Connections;

/// <summary>A group of a list, with the plan of the selection from it.</summary>
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
        Description = "The number of records of a list that share a value.";
        Field<NonNullGraphType<StringGraphType>>("key")
            .Description("The value: an id, an enumeration value, a year or a text.")
            .Resolve(new SourceResolver<Grouped>(g => g.Group.Key));
        Field<GraphQLClrOutputTypeReference<Record>>("record")
            .Description("The record that the value refers to. It is null if the value is no id.")
            .Planned(new FieldPlanning.PassThrough())
            .Resolve(new PlannedSourceResolver<Grouped>((g, plan) => g.Group.Record is { } record ? plan.Selection!.Of(record) : null));
        Field<NonNullGraphType<IntGraphType>>("count")
            .Description("The number of records in the group.")
            .Resolve(new SourceResolver<Grouped>(g => g.Group.Count));
    }
}

/// <summary>The fields that records of a kind can be grouped by.</summary>
internal sealed class GroupByType<T> : EnumerationGraphType
    where T : Record
{
    public GroupByType()
    {
        var shape = RecordShape.Of<T>();
        Name = $"{shape.Type.Name}GroupBy";
        Description = $"The fields that {shape.PluralName} can be grouped by.";
        foreach (var field in Grouping.FieldsOf(shape))
        {
            Add(Core.Values.Choice.UpperSnake(
                field.Name), field, $"The groups are made by {Subject(field)}{RecordDescriptions.Phrase(shape.Kind, field.Name)}.");
        }
    }

    private static string Subject(RecordField field) => field.Type == FieldType.Date ? "the year of " : "";
}
