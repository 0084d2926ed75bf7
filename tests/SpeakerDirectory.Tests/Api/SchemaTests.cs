using GraphQL;

namespace SpeakerDirectory.Tests.Api;

public sealed class SchemaTests(SeededApi seeded) : IClassFixture<SeededApi>
{
    [Fact]
    public void The_schema_is_the_approved_one() => Approved.Equal("schema.graphql", seeded.Api.Schema.Print(new() { StringComparison = null }));
}
