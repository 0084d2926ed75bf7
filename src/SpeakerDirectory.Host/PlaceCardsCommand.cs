using System.CommandLine;
using SpeakerDirectory.Core;
using SpeakerDirectory.Core.Address;
using SpeakerDirectory.Core.Precedence;

namespace SpeakerDirectory.Host;

internal static class PlaceCardsCommand
{
    public static Command Create()
    {
        var at = new Argument<string>("EVENT") { Description = "The event, by its id." };
        var format = ChoiceOption.Create("--format", "How they are written: a page to print on A4, or plain text.", CardFormat.Html);
        var options = new SchemeOptions();
        var store = StoreOption.Create();
        var command = new DirectoryCommand("place-cards", "Place cards for the people at an event, in the order of seating: style, name and function.", """
            Those who sent a message or appeared by video get no card. What is uncertain about a card is told on standard error, so that somebody looks at it.
            Exit codes: 0 done, 1 the scheme, its choices or the arrangement are not in order, 2 could not run.

            Examples:
              place-cards event/2024-ashgabat-peace-and-sustainable-development > cards.html
              place-cards EVENT --language fr --format text
            """)
        {
            at, format, store,
        };
        options.AddTo(command);
        command.SetAction((result, cancellation) => RunAsync(result.GetRequiredValue(at), result.GetValue(format), options, result, result.GetRequiredValue(store), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(string at, CardFormat format, SchemeOptions options, ParseResult result, StoreAddress address, CancellationToken cancellation)
    {
        var (gathering, organizations) = await EventGathering.ReadAsync(at, address, cancellation);
        if (options.Read(result, Purpose.Seating, gathering.Event.Start) is not { } chosen)
        {
            return ExitCode.ProblemsFound;
        }

        Report.Warnings(chosen.Arrangement.StrangersTo(gathering));
        var list = Ranking.Of(gathering, chosen.Scheme, chosen.Arrangement);
        var attending = list.Entries.Select(e => (e.Appearance, e.Person, e.Standing?.Post)).Concat(list.NotPlaced.Select(n => (n.Appearance, n.Person, Post: FirstPost(gathering, n))));
        var day = gathering.Event.Start?.Earliest ?? DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
        var forms = new FormsOfAddress(chosen.Rulebook);
        var cards = new List<PlaceCard>();
        foreach (var (appearance, person, post) in attending.Where(a => a.Appearance.Mode is null or AppearanceMode.InPerson))
        {
            var form = forms.For(new(person, [], day, day, result.GetRequiredValue(options.Language), AddressContext.PlaceCard) { Place = gathering.Event.Country, Organizations = organizations }, post);
            var lines = form.Text.Split('\n');
            cards.Add(new(lines[0], post is null && appearance.Title is { } printed ? [printed] : lines[1..]));
            foreach (var remark in form.Remarks)
            {
                Console.Error.WriteLine($"{person.Name}: {remark}.");
            }
        }

        Console.Out.Write(format == CardFormat.Text ? PlaceCards.Text(cards) : PlaceCards.Html(gathering.Event, cards, result.GetRequiredValue(options.Language)));
        return ExitCode.Fine;
    }

    private static Post? FirstPost(Gathering gathering, NotPlaced person) => gathering.Attendances.First(a => a.Appearance.Id == person.Appearance.Id).Posts is [var first, ..] ? first : null;
}
