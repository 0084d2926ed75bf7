using System.Globalization;
using SpeakerDirectory.Core;
using SpeakerDirectory.Core.Query;
using SpeakerDirectory.Core.Search;
using SpeakerDirectory.Stores.Neo4j;

namespace SpeakerDirectory.Tests.Stores.Neo4j;

/// <summary>What is sent to Neo4j, as approved text: read it before you approve of a change.</summary>
public sealed class CypherTextTests
{
    public static TheoryData<string> Names => [.. Questions.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_question_is_sent_as_approved(string name) => Equal(name, CypherComposer.Compose(Questions.All[name]));

    [Fact]
    public void A_search_is_sent_as_approved() => Equal("search", CypherSearch.Compose(SearchQuestion.Of("natalia gherman", null)!));

    [Fact]
    public void A_search_with_a_filter_is_sent_as_approved() => Equal("search-where", CypherSearch.Compose(SearchQuestion.Of("natalia gherman", null)! with
    {
        Filters = [new(RecordKind.Person, new Some(Relation.Backward(Field.Of<Tenure>(t => t.Person)), Compare.Of(Field.Of<Tenure>(t => t.From), Comparison.Less, ["2024"])))],
    }));

    [Theory]
    [InlineData("paths-between", "person/p0001")]
    [InlineData("paths-from-a-place", "event/e01")]
    public void What_ties_two_ends_is_asked_as_approved(string name, string from) => Equal(name, CypherBetween.Compose([from], ["person/p0002"], Questions.Paths));

    [Fact]
    public void What_lies_around_a_path_is_asked_as_approved()
    {
        Equal("paths-places", CypherBelongings.PlacesOf(["person/p0001"], Questions.Paths with { During = new(new(2020, 1, 1), null, Certain: true) }));
        Equal("paths-people", CypherBelongings.PeopleOf(["event/e01"], Questions.Paths with { ThroughStates = true }));
    }

    [Fact]
    public void Other_values_do_not_change_the_text()
    {
        var texts = Enumerable.Range(1, 3).Select(i => CypherComposer.Compose(Fetch.ByIds(Enumerable.Range(0, i).Select(n => $"person/p{n}"))).Text);

        Assert.Single(texts.Distinct());
    }

    private static void Equal(string name, Neo4jStatement statement)
    {
        var parameters = statement.Parameters.Select(p => $"// ${p.Name} = {Printed(p.Value)}");
        Approved.Equal($"../Cypher/{name}.cypher", $"{statement.Text}\n{string.Join('\n', parameters)}\n");
    }

    private static string Printed(object? value) => value switch
    {
        string text => $"\"{text.Replace("\u0001", "\\u0001", StringComparison.Ordinal).Replace(Place.Last, "\\U0010FFFF", StringComparison.Ordinal)}\"",
        IReadOnlyDictionary<string, object?> map => $"{{{string.Join(", ", map.Select(entry => $"{entry.Key}: {Printed(entry.Value)}"))}}}",
        System.Collections.IEnumerable list => $"[{string.Join(", ", list.Cast<object?>().Select(Printed))}]",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };
}
