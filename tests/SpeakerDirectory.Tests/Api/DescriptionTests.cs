using GraphQL.Types;

namespace SpeakerDirectory.Tests.Api;

/// <summary>The descriptions of the schema, by which front ends know what a field means.</summary>
public sealed class DescriptionTests(SeededApi seeded) : IClassFixture<SeededApi>
{
    // With one of these words a description begins that leaves out what it describes: "By id.", "What was spoken."
    private static readonly string[] WithoutSubject =
    [
        "By", "Of", "For", "From", "In", "At", "On", "To", "Also", "Only", "What", "Who", "Whose", "Whom", "Where", "When", "How", "Since",
        "Until", "As", "Its",
    ];

    private IEnumerable<IGraphType> Types =>
        seeded.Api.Schema.AllTypes.Where(type => !type.Name.StartsWith("__", StringComparison.Ordinal));

    [Fact]
    public void The_schema_and_every_type_is_described()
    {
        Assert.Contains("certainly", seeded.Api.Schema.Description, StringComparison.Ordinal);
        Assert.Empty(Types.Where(type => type.Description is null && !IsBuiltIn(type)).Select(type => type.Name));
    }

    [Fact]
    public void Every_root_field_is_described()
    {
        IObjectGraphType[] roots = [seeded.Api.Schema.Query, seeded.Api.Schema.Mutation!];

        Assert.All(roots, root => Assert.NotEmpty(root.Fields));
        Assert.Empty(
            roots.SelectMany(root => root.Fields.Where(field => field.Description is null).Select(field => $"{root.Name}.{field.Name}")));
    }

    [Fact]
    public void Every_argument_is_described()
    {
        var undescribed = from type in Types.OfType<IComplexGraphType>()
                          from field in type.Fields
                          from argument in field.Arguments ?? []
                          where argument.Description is null
                          select $"{type.Name}.{field.Name}({argument.Name})";

        Assert.Empty(undescribed);
    }

    [Fact]
    public void Every_field_of_an_object_interface_or_input_is_described()
    {
        var undescribed = from type in Types.OfType<IComplexGraphType>()
                          from field in type.Fields
                          where field.Description is null
                          select $"{type.Name}.{field.Name}";

        Assert.Empty(undescribed);
    }

    [Fact]
    public void Every_description_is_a_sentence_that_names_what_it_describes()
    {
        var all = Texts().ToList();

        Assert.NotEmpty(all);
        Assert.DoesNotContain(
            all, one => !one.Text.EndsWith('.') || one.Text.Split(' ').Length < 3 || WithoutSubject.Contains(one.Text.Split(' ')[0]));
    }

    private static bool IsBuiltIn(IGraphType type) => type.Name is "ID" or "String" or "Int" or "Float" or "Boolean";

    private IEnumerable<(string Of, string Text)> Texts()
    {
        var types = Types.Where(type => !IsBuiltIn(type)).Select(type => (type.Name, type.Description));
        var fields = from type in Types.OfType<IComplexGraphType>() from field in type.Fields select (
            $"{type.Name}.{field.Name}", field.Description);
        var arguments = from type in Types.OfType<IComplexGraphType>()
                        from field in type.Fields
                        from argument in field.Arguments ?? []
                        select ($"{type.Name}.{field.Name}({argument.Name})", argument.Description);
        var values = from type in Types.OfType<EnumerationGraphType>() from value in type.Values select (
            $"{type.Name}.{value.Name}", value.Description);
        return types.Concat(fields)
            .Concat(arguments)
            .Concat(values)
            .Where(one => one.Item2 is not null)
            .Select(one => (one.Item1, one.Item2!));
    }
}
