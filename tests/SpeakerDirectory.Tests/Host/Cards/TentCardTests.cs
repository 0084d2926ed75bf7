using System.Text.Json.Nodes;
using static SpeakerDirectory.Tests.Host.Cards.CardDirectory;

namespace SpeakerDirectory.Tests.Host.Cards;

/// <summary>Tent cards, measured in a browser.</summary>
public sealed class TentCardTests : IDisposable
{
    private const string LongTitle =
        "Minister for Foreign Affairs and International Cooperation, Regional Integration, Diaspora, Trade Promotion and "
        + "Francophonie, Head of the National Delegation to the Inter-Ministerial Committee on the Implementation of the Programme "
            + "of Action for Landlocked Developing Countries";

    // The names of the cards that have text outside their face, in print pixels of 1/96 inch.
    private const string Outside = """
        [...document.querySelectorAll('.upright')].filter(face => {
          const area = face.getBoundingClientRect();
          return [...face.querySelectorAll('span, p')].some(line => {
            const range = document.createRange();
            range.selectNodeContents(line);
            const text = range.getBoundingClientRect();
            return text.left < area.left || text.right > area.right || text.top < area.top || text.bottom > area.bottom;
          });
        }).map(face => face.innerText)
        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Names_of_every_length_and_script_fit_both_faces_and_two_tents_fit_a_page()
    {
        var html = await TentsAsync(
            [],
            new("Ana"),
            new("Khürelsükh-Battulgasuren-Tsakhiagiinelbegdorjmunkhbayaratsaikhan"),
            new("Princess Maha Chakri Sirindhorn Debaratanarajasuda Krom Phra Debaratanarajasuda Chao Fa", Title: LongTitle),
            new("محمد بن سلمان بن عبد العزيز آل سعود"),
            new("გიორგი მარგველაშვილი"),
            new("Ана Петровна Константинопольская-Нижегородская", Title: LongTitle),
            new("王毅"),
            new("नरेन्द्र दामोदरदास मोदी"));

        var measured = await MeasureAsync(html, $$"""
            {
              outside: {{Outside}},
              bottoms: [...document.querySelectorAll('.tent')].map(tent => Math.round(25.4 / 96
                * (tent.getBoundingClientRect().bottom - document.querySelector('.sheet').getBoundingClientRect().top))),
              turned: [...document.querySelectorAll('.tent')].every(tent =>
                getComputedStyle(tent.querySelector('.over')).rotate === '180deg'
                && tent.querySelector('.over').innerText === tent.querySelector('.upright').innerText),
            }
            """);

        Assert.Equal("[]", measured["outside"]!.ToJsonString());
        Assert.Equal("[138,276,414,552,690,828,966,1104]", measured["bottoms"]!.ToJsonString()); // Two in the 277 mm of a page.
        Assert.True((bool)measured["turned"]!);
    }

    [Fact]
    public async Task A_name_has_54_points_where_it_fits_and_breaks_rather_than_have_less_than_28()
    {
        var html = await TentsAsync(
            [], new("Ana"), new("Sabah Al-Ahmad Al-Jaber"), new("Maria Fernanda Espinosa Garces de los Olivos y Montalvo Hernandez"));

        var names = (await MeasureAsync(html, """
            [...document.querySelectorAll('.upright .name')].map(name => ({
              points: parseFloat(getComputedStyle(name).fontSize) * 0.75,
              lines: [...name.querySelectorAll('span')].map(line => line.innerText),
            }))
            """)).AsArray();

        Assert.Equal(54, (double)names[0]!["points"]!, 0.1);
        Assert.Equal("""["H.E. Ms. Ana"]""", names[0]!["lines"]!.ToJsonString());
        Assert.Equal("""["H.E. Ms.","Sabah Al-Ahmad Al-Jaber"]""", names[2]!["lines"]!.ToJsonString());
        Assert.InRange(names[1]!["lines"]!.AsArray().Count, 2, 3);
        Assert.All(names, name => Assert.InRange((double)name!["points"]!, 27.9, 54.1));
    }

    [Fact]
    public async Task A_name_that_is_too_long_for_28_points_in_three_lines_is_reported_and_not_cut_off()
    {
        var name = string.Join(' ', Enumerable.Repeat("Debaratanarajasuda", 9));
        var html = await TentsAsync([], new Speaker(name));

        var run = await RunAsync("place-cards", "event/e", "--fold");

        Assert.Equal(html, run.Out);
        Assert.Equal(
            $"{name}: the text is too long for a name of 28 points in 3 lines: look at the card.\n1 remark on 1 person to check.\n",
            run.Error);
        Assert.Equal("[]", (await MeasureAsync(html, Outside)).ToJsonString());
    }

    [Fact]
    public async Task In_two_languages_the_first_is_larger_and_both_fit()
    {
        var html = await TentsAsync(
            ["--language", "en", "--language", "ar"],
            new("Ana Boro", Names: [("ar", "آنا بورو")]),
            new("Gurbanguly Berdimuhamedow", "MALE", Names: [("ar", "قربان قلي بردي محمدوف")]));

        var measured = await MeasureAsync(html, $$"""
            {
              outside: {{Outside}},
              names: [...document.querySelectorAll('.upright .name')].map(name => parseFloat(getComputedStyle(name).fontSize) * 0.75),
            }
            """);

        var names = measured["names"]!.AsArray().Select(points => (double)points!).ToList();
        Assert.Equal("[]", measured["outside"]!.ToJsonString());
        Assert.Equal(4, names.Count);
        Assert.All(names, points => Assert.InRange(points, 27.9, 54.1));
        Assert.InRange(names[0], names[1] + 1, 54);
    }

    [Fact]
    public async Task Plain_text_has_no_form_to_fold()
    {
        var run = await RunAsync("place-cards", "event/e", "--fold", "--format", "text");

        Assert.Equal((2, "Plain text has no form to fold: leave out --fold or --format text."), (run.Code, run.Error.Split('\n')[0]));
    }

    private async Task<string> TentsAsync(string[] options, params Speaker[] speakers)
    {
        CardDirectory.Write(_folder, speakers);
        Assert.Equal(0, (await RunAsync("import", ".")).Code);
        return (await RunAsync(["place-cards", "event/e", "--fold", .. options])).Out;
    }

    private Task<JsonNode> MeasureAsync(string html, string expression) => CardBrowser.MeasureAsync(_folder, html, expression);

    private Task<DirectoryProgram.Run> RunAsync(params string[] arguments) => DirectoryProgram.RunAsync(_folder.Path, arguments);
}
