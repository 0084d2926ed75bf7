using SpeakerDirectory.Core.Rules;
using SpeakerDirectory.Core.Values;
using static SpeakerDirectory.Tests.Core.Rules.RuleTesting;

namespace SpeakerDirectory.Tests.Core.Rules;

public sealed class DuplicateRecordsTests
{
    [Fact]
    public void Two_records_of_a_kind_with_one_external_id_give_a_warning()
    {
        Assert.Equal(
            [new Problem("person/b", "externalIds", "The id Q1 of wikidata is also that of person/a.")],
            Warned(
                Samples.Person("a") with { ExternalIds = [new("wikidata", "Q1")] },
                Samples.Person("b") with { ExternalIds = [new("wikidata", "Q1")] },
                Samples.Person("c") with { ExternalIds = [new("viaf", "Q1")] },
                Samples.Body("d") with { ExternalIds = [new("wikidata", "Q1")] }));
    }

    [Fact]
    public void Two_organizations_of_one_name_give_a_warning_but_their_short_and_former_names_do_not_count()
    {
        Assert.Equal(
            [new Problem("organization/b", "names", "The name \"old league\" is also that of organization/a.")],
            Warned(
                Samples.Body("a") with { Name = "Old League", Names = [new("OL", Kind: NameKind.Short)] },
                Samples.Body("b") with { Name = "The League", Names = [new("Old  LEAGUE"), new("OL", Kind: NameKind.Short)] },
                Samples.Body("c") with { Name = "League, Old", Names = [new("The League", Kind: NameKind.Former)] }));
    }

    [Fact]
    public void Two_offices_of_one_title_in_an_organization_give_a_warning()
    {
        Assert.Equal(
            [new Problem("office/b", "titles", "The title \"chair\" in organization/un is also that of office/a.")],
            Warned(
                Samples.Office("a", "un") with { Title = "Chair" },
                Samples.Office("b", "un") with { Titles = [new("CHAIR")] },
                Samples.Office("c", "club") with { Title = "Chair" }));
    }

    [Theory]
    [InlineData("2024-12-11", "2024-12-13", true)]
    [InlineData("2024-12", null, true)]
    [InlineData("2023-12-11", null, false)]
    [InlineData(null, null, false)]
    public void Two_events_of_one_name_at_the_same_time_give_a_warning(string? start, string? end, bool isWarned)
    {
        Assert.Equal(
            isWarned ? [new Problem("event/b", "name", "The name \"talks\" is also that of event/a.")] : [],
            Warned(
                Samples.Event("a", "2024-12-12") with { Name = "Talks" },
                Samples.Event("b", start) with { Name = "Talks", End = end is null ? null : Date(end) }));
    }

    [Fact]
    public void The_new_record_has_the_warning()
    {
        var seen = new DuplicateRecords();
        seen.Add(Samples.Person("z", "Ana"), isNew: false);
        seen.Add(Samples.Person("y", "Ana"), isNew: false);
        seen.Add(Samples.Person("a", "Ana"), isNew: true);

        Assert.Equal([new("person/a", "names", "The name \"ana\" is also that of person/y, person/z.")], seen.Warnings(new()));
    }

    private static IEnumerable<Problem> Warned(params Record[] records)
    {
        var seen = new DuplicateRecords();
        foreach (var record in records)
        {
            seen.Add(record, isNew: true);
        }

        return seen.Warnings(Known(records));
    }
}
