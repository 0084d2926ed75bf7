namespace SpeakerDirectory.Tests.Api;

public sealed class SearchTests(SeededApi seeded) : IClassFixture<SeededApi>
{
    [Theory]
    [InlineData("meredov", "person/rashid-meredov")]
    [InlineData("Мередов", "person/rashid-meredov")]
    [InlineData("Meredow", "person/rashid-meredov")]
    [InlineData("german natalia", "person/natalia-gherman")]
    [InlineData("Yildrim", "person/binali-yildirim")]
    [InlineData("Терхи Хакала", "person/terhi-hakala")]
    [InlineData("UNRCCA", "organization/unrcca")]
    [InlineData("special representative central asia", "office/eu-special-representative-central-asia")]
    public async Task What_is_meant_comes_first(string text, string id)
    {
        var answer = await seeded.Api.AskAsync("query ($text: String!) { search(text: $text, first: 5) { totalCount nodes { record { id label } matched score } } }", new { text });

        Assert.Equal(id, (string?)answer["data"]!["search"]!["nodes"]![0]?["record"]!["id"]);
    }
}
