using SpeakerDirectory.Core.Formats;
using SpeakerDirectory.Core.Import;
using SpeakerDirectory.Core.Protocol;
using SpeakerDirectory.Core.Protocol.Titles;
using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Tests.Core.Editing;

namespace SpeakerDirectory.Tests.Core.Titles;

public sealed class OfficeTitleCheckTests : IDisposable
{
    private static readonly TitleReader Reader = Rulebook.BuiltIn().TitleReader;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task An_office_whose_rank_differs_from_its_title_gives_a_warning()
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

        var findings = await new ImportCheck(NdjsonFiles.Find([file]), null, null) { Titles = new(Reader, ofRankedToo: true) }.RunAsync(
            TestContext.Current.CancellationToken);

        Assert.Equal(
            [
                $"{file}:2: rank: 'Deputy Minister of Health' reads as DEPUTY_MINISTER, and its rank is MINISTER.",
                $"{file}:5: rank: 'State Secretary' leaves open whether it is MINISTER or DEPUTY_MINISTER, and its rank is "
                + "SENIOR_OFFICIAL.",
            ],
            findings.Warnings.Where(w => w.Field == "rank").Select(w => w.ToString()));
        Assert.Equal(
            [
                $"{file}:4: rank: office/president has no rank; 'Assistant, Acting President' reads as HEAD_OF_STATE, by 'Acting "
                + "President'.",
                $"{file}:7: rank: office/state has no rank; 'Minister of State' leaves open whether it is MINISTER or DEPUTY_MINISTER.",
            ],
            findings.Proposals.Select(w => w.ToString()));
    }

    [Fact]
    public async Task An_import_reads_titles_with_the_stored_organizations_and_sets_no_rank()
    {
        await using var directory = await EditedDirectory.WithAsync(
            new Organization { Id = "organization/osce", Name = "OSCE", Type = OrganizationType.Intergovernmental },
            new Office { Id = "office/old", Title = "Secretary General", Organization = new("organization/osce") },
            new Office { Id = "office/changing", Title = "Gardener", Organization = new("organization/osce") });
        var import = new DirectoryImport(directory.Store, TimeProvider.System) { Titles = Reader };
        var file = _folder.Write(
            "offices.ndjson",
            """{"id":"office/changing","title":"Deputy Secretary General","organization":"organization/osce"}""",
            """{"id":"office/new","title":"Secretary General","organization":"organization/osce"}""",
            """{"id":"office/old","title":"Secretary General","organization":"organization/osce"}""",
            """{"id":"office/ranked","title":"Deputy Secretary General","organization":"organization/osce","rank":"IGO_HEAD"}""");

        var outcome = await import.RunAsync(NdjsonFiles.Find([file]), "test", null, TestContext.Current.CancellationToken);

        Assert.Equal(
            [
                $"{file}:1: rank: office/changing has no rank; 'Deputy Secretary General' reads as IGO_DEPUTY_HEAD.",
                $"{file}:2: rank: office/new has no rank; 'Secretary General' reads as IGO_HEAD.",
            ],
            outcome.Findings.Proposals.Select(p => p.ToString()));
        Assert.Equal(
            ["office/changing ", "office/new ", "office/old ", "office/ranked IGO_HEAD"],
            await directory.Store
                .ReadAllAsync(TestContext.Current.CancellationToken)
                .OfType<Office>()
                .Select(o => $"{o.Id} {o.Rank}")
                .ToListAsync(TestContext.Current.CancellationToken));
    }
}
