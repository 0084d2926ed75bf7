using System.CommandLine;
using System.CommandLine.Invocation;
using SpeakerDirectory.Core.Storage;
using SpeakerDirectory.Host.Commands;
using SpeakerDirectory.Host.Options;

var settings = Settings.Load();
var program = new RootCommand("""
    A directory of speakers, offices, organizations and events: who spoke where, in what capacity and in whose name.

    Without a command the program runs serve, which answers GraphQL over HTTP.
    """)
{
    ServeCommand.Create(settings), ImportCommand.Create(settings), ExportCommand.Create(settings), ValidateCommand.Create(settings),
    LogCommand.Create(settings), BackupCommand.Create(settings), RestoreCommand.Create(settings), CopyCommand.Create(settings),
    PrecedenceCommand.Create(settings), PlaceCardsCommand.Create(settings), RankCommand.Create(settings),
};
DirectoryCommand.ExtendHelp(program);
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
    // Requests in progress get time to finish when the program is stopped.
    var configuration = new InvocationConfiguration
    {
        EnableDefaultExceptionHandler = false,
        ProcessTerminationTimeout = TimeSpan.FromSeconds(30),
    };
    return await command.InvokeAsync(configuration);
}
catch (OperationCanceledException)
{
    Console.Error.WriteLine("Stopped. Nothing was changed.");
    return ExitCode.CouldNotRun;
}
catch (Exception error)
{
    // An error that the operator can correct is one sentence; any other is a fault of the program and shown with its stack trace.
    Console.Error.WriteLine(error is IOException or UnauthorizedAccessException or StoreException ? error.Message : error);
    return ExitCode.CouldNotRun;
}
