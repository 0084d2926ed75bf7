using System.CommandLine;
using SpeakerDirectory.Core.Naming;
using SpeakerDirectory.Core.Protocol.Gatherings;
using SpeakerDirectory.Core.Protocol.Schemes;
using SpeakerDirectory.Host.Options;
using SpeakerDirectory.Host.Output;
using SpeakerDirectory.Host.Output.Cards;

namespace SpeakerDirectory.Host.Commands;

internal static class PlaceCardsCommand
{
    public static Command Create(Settings settings)
    {
        var options = new PlaceCardOptions(settings);
        var command = new DirectoryCommand(
            "place-cards",
            "Place cards for the people at an event, in the order of seating: style, name and function.",
            """
                Print on A4 without scaling. Cut flat cards along the lines; cut tent cards at the marks and fold them at the dashes.
                People who sent a message or appeared by video get no card. A session has the cards of those who appear in it.
                The fonts that other scripts need are listed in docs/operations.md.
                Uncertain details of a card are reported on standard error, so that they can be checked.
                Exit codes: 0 done, 1 nobody gets a card, or the scheme, its parameters or the arrangement are invalid, 2 could not run.

                Examples:
                  place-cards event/2024-ashgabat-peace-and-sustainable-development > cards.html
                  place-cards EVENT --fold --language fr --language ru > tents.html
                  place-cards EVENT --since 17 > changed.html     only cards that are not as they were after change 17
                  place-cards EVENT --session "Opening ceremony" --format text
                """);
        options.AddTo(command);
        command.SetAction((result, cancellation) => RunAsync(options, result, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(PlaceCardOptions options, ParseResult result, CancellationToken cancellation)
    {
        var address = result.GetRequiredValue(options.Store);
        await using var store = await address.OpenExistingAsync(cancellation);
        var everybody = await EventGathering.ReadAsync(store, result.GetRequiredValue(options.Event.At), address, cancellation);
        var session = result.GetValue(options.Event.Session);
        var gathering = EventGathering.InSession(everybody, session);
        if (gathering.Attendances.Count == 0)
        {
            Report.Lines(await EventSessions.NobodyAtAsync(store, gathering.Event, cancellation));
            return ExitCode.ProblemsFound;
        }

        bool HasNames(string language) => gathering.Attendances.Any(a => NameForms.Has(language, a.Person.Names));
        if (options.Scheme.Read(result, Purpose.Seating, gathering.Event.Start, HasNames) is not { } rules)
        {
            return ExitCode.ProblemsFound;
        }

        var languages = result.GetRequiredValue(options.Scheme.Language);
        var cards = EventCards.Of(gathering, rules, languages);
        Report.Warnings(rules.Arrangement.StrangersTo(everybody));
        Report.Lines(await EventSessions.OfAsync(store, gathering.Event, cancellation));
        if (cards.Count == 0)
        {
            Report.Lines([$"Nobody appears at {gathering.Event.Id} in person, so nobody gets a card."]);
            return ExitCode.ProblemsFound;
        }

        if (result.GetValue(options.Since) is { } since)
        {
            var then = await EarlierGathering.ReadAsync(store, gathering.Event.Id, since, cancellation);
            var there = session is null ? then : then?.InSession(session);
            var changed = ChangedCards.Between(there is null ? [] : EventCards.Of(there, rules, languages), cards);
            Report.Lines(changed.Summary(since));
            cards = changed.Cards;
        }

        Write(cards, gathering, result.GetValue(options.Format), result.GetValue(options.Fold), languages[0]);
        return ExitCode.Success;
    }

    private static void Write(IReadOnlyList<PlaceCard> cards, Gathering gathering, CardFormat format, bool fold, string language)
    {
        if (cards.Count == 0)
        {
            return;
        }

        var checks = new CheckList();
        foreach (var card in cards)
        {
            checks.Add(card.Person, [.. card.Remarks, .. fold ? TentCards.Remarks(card) : []]);
        }

        checks.Write(Console.Error);
        Console.Out.Write(
            format == CardFormat.Text ? TextCards.Write(cards)
            : fold ? TentCards.Write(gathering.Event, language, cards)
            : FlatCards.Write(gathering.Event, language, cards));
    }
}
