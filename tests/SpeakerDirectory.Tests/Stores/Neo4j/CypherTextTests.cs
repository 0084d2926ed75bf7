using System.Globalization;
using SpeakerDirectory.Core.Query;
using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Search;
using SpeakerDirectory.Stores.Neo4j.Cypher;
using SpeakerDirectory.Stores.Neo4j.Http;

namespace SpeakerDirectory.Tests.Stores.Neo4j;

/// <summary>The statements for Neo4j as approved text. Read a changed file before you approve it.</summary>
public sealed class CypherTextTests
{
    public static TheoryData<string> Names => [.. SampleQueries.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_fetch_has_the_approved_statement(string name) => Equal(name, CypherComposer.Compose(SampleQueries.All[name]));

    [Fact]
    public void A_search_has_the_approved_statement() => Equal("search", CypherSearch.Compose(SearchQuery.Of("natalia gherman", null)!));

    [Fact]
    public void A_search_with_a_filter_has_the_approved_statement() =>
        Equal("search-where", CypherSearch.Compose(SearchQuery.Of("natalia gherman", null)! with
        {
            Filters =
            [
                new(RecordKind.Person, new Some(
                    Relation.Incoming(Field.Of<Tenure>(t => t.Person)),
                    FieldFilter.Of(Field.Of<Tenure>(t => t.From), Operator.Less, ["2024"]))),
            ],
        }));

    [Theory]
    [InlineData("paths-between", "person/p0001")]
    [InlineData("paths-from-an-event", "event/e01")]
    public void The_common_affiliations_of_two_ends_have_the_approved_statement(string name, string from) =>
        Equal(name, CypherCommonAffiliations.Compose([from], ["person/p0002"], SampleQueries.Paths));

    [Fact]
    public void The_neighbours_of_a_path_have_the_approved_statements()
    {
        Equal(
            "paths-affiliations",
            CypherAffiliations.AffiliationsOf(
                ["person/p0001"], SampleQueries.Paths with { During = new(new(2020, 1, 1), null, Certain: true) }));
        Equal("paths-people", CypherAffiliations.PeopleOf(["event/e01"], SampleQueries.Paths with { ThroughStates = true }));
    }

    [Fact]
    public void Different_values_do_not_change_the_statement()
    {
        var texts = Enumerable
            .Range(1, 3)
            .Select(i => CypherComposer.Compose(Fetch.ByIds(Enumerable.Range(0, i).Select(n => $"person/p{n}"))).Text);

        Assert.Single(texts.Distinct());
    }

    private static void Equal(string name, Neo4jStatement statement)
    {
        var parameters = statement.Parameters.Select(p => $"// ${p.Name} = {Printed(p.Value)}");
        Approved.Equal($"../Cypher/{name}.cypher", $"{statement.Text}\n{string.Join('\n', parameters)}\n");
    }

    private static string Printed(object? value) => value switch
    {
        string text => $"\"{Escaped(text)}\"",
        IReadOnlyDictionary<string, object?> map => $"{{{string.Join(", ", map.Select(entry => $"{entry.Key}: {Printed(entry.Value)}"))}}}",
        System.Collections.IEnumerable list => $"[{string.Join(", ", list.Cast<object?>().Select(Printed))}]",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    private static string Escaped(string text) => text
        .Replace("\u0001", "\\u0001", StringComparison.Ordinal)
        .Replace(SortPosition.Last, "\\U0010FFFF", StringComparison.Ordinal);
}
