using System.CommandLine;
using SpeakerDirectory.Core.Protocol.Precedence;
using SpeakerDirectory.Core.Protocol.Schemes;
using SpeakerDirectory.Core.Protocol.Wording;
using SpeakerDirectory.Host.Options;
using SpeakerDirectory.Host.Output;

namespace SpeakerDirectory.Host.Commands;

internal static class PrecedenceCommand
{
    public static Command Create(Settings settings)
    {
        var at = new EventOptions();
        var purpose = ChoiceOption.CreateOptional<Purpose>(
            "--purpose", "The purpose of the order: the only one of a scheme that has one, else list, by default.");
        var format = ChoiceOption.Create("--format", "The output format.", ListFormat.Table);
        var options = new SchemeOptions(LanguageOption.Create());
        var store = StoreOption.Create(settings);
        var command = new DirectoryCommand("precedence", "The people at an event in their order of precedence, each step explained.", """
            Where neither rules nor dates decide, several positions are possible and the reason says what is missing; names never decide.
            Below the order are its differences from the published order, and the people without a position, with the reason.
            Exit codes: 0 done, 1 the scheme, its parameters or the arrangement are invalid, 2 could not run.

            Examples:
              precedence event/2024-ashgabat-peace-and-sustainable-development
              precedence EVENT --scheme states-alphabetical --language fr --set host=FIRST
              precedence EVENT --purpose photo --format csv
            """)
        {
            purpose, format, store,
        };
        at.AddTo(command);
        options.AddTo(command);
        command.SetAction(
            (result, cancellation) => RunAsync(
                at,
                result.GetValue(purpose),
                result.GetValue(format),
                options,
                result,
                result.GetRequiredValue(store),
                cancellation));
        return command;
    }

    private static async Task<int> RunAsync(
        EventOptions at,
        Purpose? purpose,
        ListFormat format,
        SchemeOptions options,
        ParseResult result,
        StoreUri address,
        CancellationToken cancellation)
    {
        await using var store = await address.OpenExistingAsync(cancellation);
        var everybody = await EventGathering.ReadAsync(store, result.GetRequiredValue(at.At), address, cancellation);
        var gathering = EventGathering.InSession(everybody, result.GetValue(at.Session));
        if (options.Read(result, purpose, gathering.Event.Start) is not { } chosen)
        {
            return ExitCode.ProblemsFound;
        }

        Report.Warnings(chosen.Arrangement.StrangersTo(everybody));
        var list = Ranking.Of(gathering, chosen.Scheme, chosen.Arrangement);
        var language = result.GetRequiredValue(options.Language)[0];
        var titles = new EventTitles(chosen.Rulebook.TitleWording, gathering, language);
        var checks = new CheckList();
        if (gathering.Attendances.Count == 0)
        {
            Report.Lines(await EventSessions.NobodyAtAsync(store, gathering.Event, cancellation));
        }

        PrecedenceText.Write(Console.Out, format, gathering.Event, list, titles, checks, language);
        checks.Write(Console.Error);
        return ExitCode.Success;
    }
}
