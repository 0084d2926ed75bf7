using System.Text;
using CsCheck;
using SpeakerDirectory.Core.Json;
using SpeakerDirectory.Core.Values;

namespace SpeakerDirectory.Tests.Core.Records;

public sealed class RecordJsonTests
{
    [Fact]
    public void Any_spelling_is_read_and_the_canonical_one_is_written()
    {
        RecordLines.Any.Sample(line => Assert.Equal(line.Canonical, Rewritten(line.Scrambled)));
    }

    [Fact]
    public void A_canonical_line_is_written_as_it_was_read_and_reads_as_the_same_record()
    {
        RecordLines.Any.Sample(line =>
        {
            Assert.Equal(line.Canonical, Rewritten(line.Canonical));
            Assert.Equal(Read(line.Scrambled), Read(line.Canonical));
        });
    }

    [Fact]
    public void Only_quotes_backslashes_and_control_characters_are_escaped()
    {
        Assert.Equal(
            """{"id":"source/page","title":"«a» / \\ \" \u0001 \t é 𝒜 \u2028."}""".Replace("\\u2028", "\u2028", StringComparison.Ordinal),
            Rewritten("""{ "title": "\u00ABa» \/ \\ \" \u0001 \u0009 \u00e9 \ud835\udc9c \u2028.", "id": "source\/page" }"""));
    }

    [Theory]
    [InlineData("""{"id":"person/ana","name":"Ana","age":3}""", "age")]
    [InlineData("""{"id":"person/ana"}""", "name")]
    [InlineData("""{"name":"Ana"}""", "id")]
    [InlineData("""{"id":"Person/Ana","name":"Ana"}""", "id")]
    [InlineData("""{"id":"person/Ana","name":"Ana"}""", "id")]
    [InlineData("""{"id":"person/ana","name":null}""", "name")]
    [InlineData("""{"id":"person/ana","name":" Ana"}""", "name")]
    [InlineData("""{"id":"person/ana","name":""}""", "name")]
    [InlineData("""{"id":"person/ana","name":"Ana","name":"Ana"}""", "name")]
    [InlineData("""{"id":"person/ana","name":"Ana","born":"1962-4"}""", "born")]
    [InlineData("""{"id":"person/ana","name":"Ana","gender":"female"}""", "gender")]
    [InlineData("""{"id":"person/ana","name":"Ana","nationality":"organization/tkm"}""", "nationality")]
    [InlineData("""{"id":"person/ana","name":"Ana","nationality":["organization/tkm","organization/tkm"]}""", "nationality")]
    [InlineData("""{"id":"person/ana","name":"Ana","names":[{"lang":"en"}]}""", "names")]
    [InlineData("""{"id":"person/ana","name":"Ana","externalIds":{"wikidata":5}}""", "externalIds")]
    [InlineData("""{"id":"office/chair","title":"Chair","organization":"organization/un","seats":-1}""", "seats")]
    [InlineData("""{"id":"office/chair","title":"Chair","organization":"organization/un","seats":1.5}""", "seats")]
    [InlineData("""{"id":"source/page","title":"A","url":"javascript:alert(1)"}""", "url")]
    [InlineData("""{"id":"source/page","title":"A\ud800"}""", "title")]
    public void An_invalid_value_is_reported_with_its_field(string line, string field)
    {
        var problems = new List<Problem>();

        Assert.Null(RecordJson.Read(Encoding.UTF8.GetBytes(line), problems));
        Assert.Equal([field], problems.Select(problem => problem.Field));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("""{"id":"person/ana","name":"Ana"} {}""")]
    [InlineData("""{"id":"person/ana","name":"Ana",}""")]
    [InlineData("""{"id":"person/\ud800","name":"Ana"}""")]
    [InlineData("""{"id":"person/ana","name":"Ana","\ud800":1}""")]
    public void A_line_that_is_not_a_record_gives_one_problem(string line)
    {
        var problems = new List<Problem>();

        Assert.Null(RecordJson.Read(Encoding.UTF8.GetBytes(line), problems));
        Assert.Single(problems);
    }

    [Fact]
    public void All_problems_of_a_record_are_reported_together()
    {
        var problems = new List<Problem>();

        RecordJson.Read("""{"id":"tenure/x","person":"person/ana","from":"soon","to":"later","rank":7}"""u8, problems);

        Assert.Equal(["from", "to", "rank", "office"], problems.Select(problem => problem.Field));
    }

    [Fact]
    public void A_damaged_line_never_throws()
    {
        Gen.Select(RecordLines.Any, Gen.Int[0, 400], Gen.Byte).Sample((line, at, damage) =>
        {
            var bytes = Encoding.UTF8.GetBytes(line.Canonical);
            bytes[at % bytes.Length] = damage;
            var problems = new List<Problem>();
            var record = RecordJson.Read(bytes, problems);
            Assert.Equal(record is null, problems.Count > 0);
        });
    }

    private static Record Read(string line)
    {
        var problems = new List<Problem>();
        var record = RecordJson.Read(Encoding.UTF8.GetBytes(line), problems);
        Assert.Empty(problems);
        return record!;
    }

    private static string Rewritten(string line) => Encoding.UTF8.GetString(RecordJson.Write(Read(line)));
}
