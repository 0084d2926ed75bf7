using System.CommandLine;
using System.CommandLine.Invocation;
using SpeakerDirectory.Core;
using SpeakerDirectory.Host;

var program = new RootCommand("""
    A directory of speakers, offices, organizations and events: who spoke where, in what capacity and in whose name.

    Without a command it does what serve does: it answers GraphQL over HTTP.
    """)
{
    ServeCommand.Create(), ImportCommand.Create(), ExportCommand.Create(), ValidateCommand.Create(), LogCommand.Create(), BackupCommand.Create(), RestoreCommand.Create(), CopyCommand.Create(),
    PrecedenceCommand.Create(), PlaceCardsCommand.Create(), RankCommand.Create(),
};
DirectoryCommand.Teach(program);
var namesNoCommand = args is [] || (args[0].StartsWith('-') && args[0] is not ("--help" or "-h" or "-?" or "--version"));
var command = program.Parse(namesNoCommand ? ["serve", .. args] : args);
if (command.Action is ParseErrorAction)
{
    foreach (var error in command.Errors)
    {
        Console.Error.WriteLine(error.Message);
    }

    Console.Error.WriteLine("With --help the program says what it can do.");
    return ExitCode.CouldNotRun;
}

try
{
    // Answers under way get time to finish when the program is asked to stop.
    var configuration = new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = TimeSpan.FromSeconds(30) };
    return await command.InvokeAsync(configuration);
}
catch (OperationCanceledException)
{
    Console.Error.WriteLine("Stopped. Nothing was changed.");
    return ExitCode.CouldNotRun;
}
catch (Exception error)
{
    // What a person can put right is a sentence; anything else is a fault of the program, told in full.
    Console.Error.WriteLine(error is IOException or UnauthorizedAccessException or StoreException ? error.Message : error);
    return ExitCode.CouldNotRun;
}
