using SpeakerDirectory.Core.Formats;
using SpeakerDirectory.Core.Precedence;
using SpeakerDirectory.Core.Titles;

namespace SpeakerDirectory.Tests.Core.Titles;

public sealed class OfficeTitleCheckTests : IDisposable
{
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
            """{"id":"office/president","title":"President","organization":"organization/uzb"}""",
            """{"id":"office/secretary","title":"State Secretary","organization":"organization/uzb","rank":"SENIOR_OFFICIAL"}""",
            """{"id":"office/gardener","title":"Gardener","organization":"organization/uzb"}""");

        var warnings = await OfficeTitleCheck.RunAsync(NdjsonFiles.Find([file]), Rulebook.BuiltIn(), TestContext.Current.CancellationToken);

        Assert.Equal(
            [
                $"{file}:2: rank: 'Deputy Minister of Health' reads as DEPUTY_MINISTER, by 'Deputy Minister of Health', and its rank is MINISTER.",
                $"{file}:4: rank: It has no rank; 'President' reads as HEAD_OF_STATE.",
                $"{file}:5: rank: 'State Secretary' reads as unsure MINISTER DEPUTY_MINISTER, by 'State Secretary', and its rank is SENIOR_OFFICIAL.",
            ],
            warnings.Select(w => w.ToString()));
    }
}
