using GraphQL;

namespace SpeakerDirectory.Tests.Api;

public sealed class SchemaTests(SeededApi seeded) : IClassFixture<SeededApi>
{
    [Fact]
    public void The_schema_equals_the_approved_file() =>
        Approved.Equal("schema.graphql", seeded.Api.Schema.Print(new() { StringComparison = null }));
}
