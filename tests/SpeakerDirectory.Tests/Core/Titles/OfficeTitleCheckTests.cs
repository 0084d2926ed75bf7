using SpeakerDirectory.Core;
using SpeakerDirectory.Core.Formats;
using SpeakerDirectory.Core.Precedence;
using SpeakerDirectory.Core.Titles;
using SpeakerDirectory.Tests.Core.Editing;

namespace SpeakerDirectory.Tests.Core.Titles;

public sealed class OfficeTitleCheckTests : IDisposable
{
    private static readonly TitleReader Reader = new(Rulebook.BuiltIn());

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task An_office_is_told_whose_title_says_another_rank_or_one_where_it_has_none()
    {
        var file = _folder.Write(
            "offices.ndjson",
            """{"id":"organization/uzb","name":"Uzbekistan","type":"STATE"}""",
            """{"id":"office/deputy","title":"Deputy Minister of Health","organization":"organization/uzb","rank":"MINISTER"}""",
            """{"id":"office/minister","title":"Minister of Health","organization":"organization/uzb","rank":"MINISTER"}""",
            """{"id":"office/president","title":"Assistant, Acting President","organization":"organization/uzb"}""",
            """{"id":"office/secretary","title":"State Secretary","organization":"organization/uzb","rank":"SENIOR_OFFICIAL"}""",
            """{"id":"office/gardener","title":"Gardener","organization":"organization/uzb"}""",
            """{"id":"office/state","title":"Minister of State","organization":"organization/uzb"}""");

        var findings = await new ImportCheck(NdjsonFiles.Find([file]), null, null) { Titles = new(Reader, ofRankedToo: true) }.RunAsync(TestContext.Current.CancellationToken);

        Assert.Equal(
            [
                $"{file}:2: rank: 'Deputy Minister of Health' reads as DEPUTY_MINISTER, and its rank is MINISTER.",
                $"{file}:5: rank: 'State Secretary' leaves open whether it is MINISTER or DEPUTY_MINISTER, and its rank is SENIOR_OFFICIAL.",
            ],
            findings.Warnings.Where(w => w.Field == "rank").Select(w => w.ToString()));
        Assert.Equal(
            [
                $"{file}:4: rank: office/president has no rank; 'Assistant, Acting President' reads as HEAD_OF_STATE, by 'Acting President'.",
                $"{file}:7: rank: office/state has no rank; 'Minister of State' leaves open whether it is MINISTER or DEPUTY_MINISTER.",
            ],
            findings.Proposals.Select(w => w.ToString()));
    }

    [Fact]
    public async Task An_import_reads_titles_with_what_the_directory_knows_of_their_organizations_and_gives_no_rank()
    {
        await using var directory = await EditedDirectory.WithAsync(
            new Organization { Id = "organization/osce", Name = "OSCE", Type = OrganizationType.Intergovernmental },
            new Office { Id = "office/old", Title = "Secretary General", Organization = new("organization/osce") },
            new Office { Id = "office/changing", Title = "Gardener", Organization = new("organization/osce") });
        var editor = new DirectoryEditor(directory.Store, TimeProvider.System) { Titles = Reader };
        var file = _folder.Write(
            "offices.ndjson",
            """{"id":"office/changing","title":"Deputy Secretary General","organization":"organization/osce"}""",
            """{"id":"office/new","title":"Secretary General","organization":"organization/osce"}""",
            """{"id":"office/old","title":"Secretary General","organization":"organization/osce"}""",
            """{"id":"office/ranked","title":"Deputy Secretary General","organization":"organization/osce","rank":"IGO_HEAD"}""");

        var outcome = await editor.ImportAsync(NdjsonFiles.Find([file]), "test", null, TestContext.Current.CancellationToken);

        Assert.Equal(
            [
                $"{file}:1: rank: office/changing has no rank; 'Deputy Secretary General' reads as IGO_DEPUTY_HEAD.",
                $"{file}:2: rank: office/new has no rank; 'Secretary General' reads as IGO_HEAD.",
            ],
            outcome.Findings.Proposals.Select(p => p.ToString()));
        Assert.Equal(
            ["office/changing ", "office/new ", "office/old ", "office/ranked IGO_HEAD"],
            await directory.Store.ReadAllAsync(TestContext.Current.CancellationToken).OfType<Office>().Select(o => $"{o.Id} {o.Rank}").ToListAsync(TestContext.Current.CancellationToken));
    }
}
