using GraphQL.Types;
using SpeakerDirectory.Core.Records;

namespace SpeakerDirectory.Tests.Api;

/// <summary>The lists that the definition of a kind declares, against the fields of its GraphQL type.</summary>
public sealed class ListFieldTests(SeededApi seeded) : IClassFixture<SeededApi>
{
    [Fact]
    public void Each_list_of_a_kind_is_a_field_of_its_type_with_the_records_of_the_list()
    {
        var wrong = from shape in RecordShape.All
                    let type = (IObjectGraphType)seeded.Api.Schema.AllTypes[shape.Type.Name]!
                    from list in shape.Definition.Lists
                    let record = list.Relation.Kinds is [var kind] ? RecordShape.Of(kind).Type.Name : "Record"
                    let found = type.Fields.Find(list.Name)?.ResolvedType?.ToString()
                    where found != $"{record}Connection!" && found != $"[{record}!]!"
                    select $"{type.Name}.{list.Name} is {found ?? "missing"} in GraphQL; the list of {shape.Type.Name}Definition needs a "
                        + $"field of type {record}Connection! or [{record}!]! in {shape.Type.Name}Type.";

        Assert.Empty(wrong);
    }
}
