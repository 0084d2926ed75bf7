using System.Text;
using SpeakerDirectory.Core.DataFiles;
using SpeakerDirectory.Core.Protocol;
using SpeakerDirectory.Core.Protocol.Schemes;
using SpeakerDirectory.Core.Values;

namespace SpeakerDirectory.Tests.Core.Precedence;

public class SchemeReaderTests
{
    private const string Good = """
        {
          "id": "house",
          "version": "1",
          "name": "Our house",
          "description": "Ministers, then everybody else.",
          "parameters": [{ "code": "order", "meaning": "Orders all.", "values": ["AGE", "NAME"], "default": "AGE", "basis": "unsourced" }],
          "purposes": [{ "purpose": "LIST", "basis": "unsourced" }],
          "classes": [
            { "code": 10, "name": "Ministers", "who": [{ "ranks": ["MINISTER"] }],
              "tieBreaks": [{ "by": "BORN", "when": { "order": ["AGE"] } }], "basis": "source/vcdr 16(1)" },
            { "code": 20, "name": "Others", "who": [{ "roles": ["SPEAKER", "PARTICIPANT"] }], "basis": "unsourced", "remark": "our custom" }
          ]
        }
        """;

    [Fact]
    public void The_built_in_schemes_are_read()
    {
        var rulebook = Rulebook.BuiltIn();

        Assert.Equal(
            ["academic-event", "diplomatic-corps", "eu", "states-alphabetical", "un-conference", "un-general-debate"],
            rulebook.Schemes.Select(s => s.Id));
        Assert.Equal(35, rulebook.Ranks.Count);
        Assert.Equal("Глава государства", rulebook.FindRank("HEAD_OF_STATE")!.NameIn("ru"));
        Assert.Equal("Head of State", rulebook.FindRank("HEAD_OF_STATE")!.NameIn("de"));
    }

    [Fact]
    public void A_scheme_can_be_added_as_a_file()
    {
        var rulebook = Rulebook.TryRead([.. DataFile.BuiltIn(), Own(Good)], out var problems);

        Assert.Empty(problems);
        var scheme = rulebook!.FindScheme("house", null)!;
        Assert.Equal(
            ["Vienna Convention on Diplomatic Relations 16(1)", "unsourced: our custom"], scheme.Classes.Select(c => c.Basis.ToString()));
        Assert.Equal(["source/vcdr"], scheme.Sources.Select(s => s.Id));
    }

    [Theory]
    [InlineData(
        "\"code\": 20",
        "\"code\": 10",
        "schemes/house.json:11: code: Class 10 stands after 10: classes stand in the order of their codes, each code once.")]
    [InlineData("\"MINISTER\"", "\"MINSTER\"", "schemes/house.json:9: ranks: 'MINSTER' is not a code of ranks.ndjson.")]
    [InlineData(
        "\"by\": \"BORN\"",
        "\"by\": \"AGE\"",
        "schemes/house.json:10: by: 'AGE' is not one of CREDENTIALS, TOOK_OFFICE, FIRST_TOOK_OFFICE, APPOINTED, ARRIVED, BORN, "
        + "ALPHABETICAL, INSCRIPTION, DRAW, MANUAL, LISTED_DATE, LISTED, FOUNDED, HOST_FIRST, PERSON_NAME.")]
    [InlineData(
        "\"by\": \"BORN\"",
        "\"by\": \"LISTED\", \"list\": \"elders\"",
        "schemes/house.json:10: list: There is no list 'elders' among the scheme's orders.")]
    [InlineData(
        "\"by\": \"BORN\"",
        "\"by\": \"ALPHABETICAL\"",
        "schemes/house.json:10: language: An alphabetical order needs the language whose alphabet it is.")]
    [InlineData(
        "{ \"order\": [\"AGE\"] }",
        "{ \"order\": [\"SIZE\"] }",
        "schemes/house.json:10: order: 'SIZE' is not one of the values AGE, NAME.")]
    [InlineData("{ \"order\": [\"AGE\"] }", "{ \"sort\": [\"AGE\"] }", "schemes/house.json:10: sort: The scheme has no parameter 'sort'.")]
    [InlineData(
        "source/vcdr 16(1)",
        "source/nowhere",
        "schemes/house.json:10: basis: 'source/nowhere' is no source of sources.ndjson, like source/vcdr, and not 'unsourced' either.")]
    [InlineData(
        ", \"basis\": \"source/vcdr 16(1)\"",
        "",
        "schemes/house.json:9: basis: The field 'basis' is missing: a source of sources.ndjson, or 'unsourced'.")]
    [InlineData(
        "{ \"ranks\": [\"MINISTER\"] }", "{ }", "schemes/house.json:9: who: This condition requires nothing, so it would match everybody.")]
    [InlineData(
        "\"remark\": \"our custom\"",
        "\"remarks\": \"our custom\"",
        "schemes/house.json:11: remarks: There is no field 'remarks' here. There are code, name, when, purposes, who, tieBreaks, "
        + "remark, basis.")]
    [InlineData(
        "\"default\": \"AGE\"", "\"default\": \"SIZE\"", "schemes/house.json:6: default: 'SIZE' is not one of the values AGE, NAME.")]
    [InlineData(
        "\"code\": \"order\"",
        "\"code\": \"former\"",
        "schemes/house.json:6: values: 'AGE' is not a way of treating former; there are OWN_CLASS, AFTER_CURRENT_CLASS.")]
    [InlineData("\"id\": \"house\",", "", "schemes/house.json:1: id: The field 'id' is missing.")]
    [InlineData(
        "\"purpose\": \"LIST\"",
        "\"purpose\": 3",
        "schemes/house.json:7: purpose: '3' is not one of LIST, SEATING, SPEAKING, PHOTO, ARRIVAL.")]
    public void Problems_of_a_scheme_are_reported_with_the_line(string right, string wrong, string problem)
    {
        var rulebook = Rulebook.TryRead(
            [.. DataFile.BuiltIn(), Own(Good.Replace(right, wrong, StringComparison.Ordinal))], out var problems);

        Assert.Null(rulebook);
        Assert.Equal(problem, problems[0].ToString());
    }

    [Fact]
    public void An_invalid_JSON_file_is_reported_with_the_line()
    {
        Rulebook.TryRead([.. DataFile.BuiltIn(), Own("{\n\"id\": \"house\"\n\"version\": \"1\" }")], out var problems);

        Assert.StartsWith("schemes/house.json:3: This is not JSON:", problems[0].ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_scheme_has_versions_that_apply_on_their_days()
    {
        var before = Good.Replace("\"version\": \"1\"", "\"version\": \"1\", \"to\": \"2018-10-31\"", StringComparison.Ordinal);
        var after = Good.Replace("\"version\": \"1\"", "\"version\": \"2\", \"from\": \"2018-11-01\"", StringComparison.Ordinal);

        var rulebook = Rulebook.TryRead([.. DataFile.BuiltIn(), Own(before), Own(after)], out _)!;

        Assert.Equal("1", rulebook.FindScheme("house", PartialDate.Parse("2018-06-01"))!.Version);
        Assert.Equal("2", rulebook.FindScheme("house", PartialDate.Parse("2019"))!.Version);
        Assert.Equal("2", rulebook.FindScheme("house", null)!.Version);
        Assert.Null(rulebook.FindScheme("palace", null));
    }

    [Fact]
    public void An_unknown_choice_of_a_scheme_is_refused()
    {
        var scheme = Rulebook.BuiltIn().FindScheme("un-general-debate", null)!;
        var problems = new List<Problem>();

        Assert.Null(
            ResolvedScheme.TryMake(
                scheme, Purpose.List, new Dictionary<string, string> { ["vicePresidents"] = "LAST", ["colour"] = "RED" }, null, problems));
        Assert.Equal(
            [
                "purpose: General debate of the United Nations General Assembly says nothing about LIST; it serves SPEAKING.",
                "vicePresidents: 'LAST' is not one of BETWEEN_HEADS_OF_STATE_AND_GOVERNMENT, WITH_HEADS_OF_STATE, "
                + "AFTER_HEADS_OF_GOVERNMENT.",
                "colour: General debate of the United Nations General Assembly has no parameter 'colour'; it has vicePresidents, "
                + "foreignMinisters, representation.",
            ],
            problems.Select(p => p.ToString()));
    }

    private static DataFile Own(string text) => new("schemes/house.json", Encoding.UTF8.GetBytes(text));
}
