using System.CommandLine;
using SpeakerDirectory.Core.Precedence;

namespace SpeakerDirectory.Host;

internal static class PrecedenceCommand
{
    public static Command Create()
    {
        var at = new Argument<string>("EVENT") { Description = "The event, by its id." };
        var purpose = ChoiceOption.Create("--purpose", "What the order is for.", Purpose.List);
        var format = ChoiceOption.Create("--format", "How it is written.", ListFormat.Table);
        var options = new SchemeOptions();
        var store = StoreOption.Create();
        var command = new DirectoryCommand("precedence", "The people at an event in their order of precedence, each step explained.", """
            Where the rules or the dates do not decide, people share a position and the reason says what is missing; nobody is ordered by name instead.
            Below the order stand the places where the published order differs, and those who have no place, with the reason.
            Exit codes: 0 done, 1 the scheme, its choices or the arrangement are not in order, 2 could not run.

            Examples:
              precedence event/2024-ashgabat-peace-and-sustainable-development
              precedence EVENT --scheme states-alphabetical --language fr --set host=FIRST
              precedence EVENT --purpose photo --format csv
            """)
        {
            at, purpose, format, store,
        };
        options.AddTo(command);
        command.SetAction((result, cancellation) => RunAsync(result.GetRequiredValue(at), result.GetValue(purpose), result.GetValue(format), options, result, result.GetRequiredValue(store), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(string at, Purpose purpose, ListFormat format, SchemeOptions options, ParseResult result, StoreAddress address, CancellationToken cancellation)
    {
        var (gathering, _) = await EventGathering.ReadAsync(at, address, cancellation);
        if (options.Read(result, purpose, gathering.Event.Start) is not { } chosen)
        {
            return ExitCode.ProblemsFound;
        }

        Report.Warnings(chosen.Arrangement.StrangersTo(gathering));
        var list = Ranking.Of(gathering, chosen.Scheme, chosen.Arrangement);
        PrecedenceText.Write(Console.Out, format, gathering.Event, list, result.GetRequiredValue(options.Language));
        return ExitCode.Fine;
    }
}
