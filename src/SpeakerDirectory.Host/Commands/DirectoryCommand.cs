using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace SpeakerDirectory.Host.Commands;

/// <summary>
/// A command with a one-line description and details with examples, which <c>--help</c> of this command shows below the options.
/// </summary>
internal sealed class DirectoryCommand(string name, string description, string details) : Command(name, description)
{
    /// <summary>Makes <c>--help</c> end with the details of the command.</summary>
    public static void ExtendHelp(RootCommand program)
    {
        var help = program.Options.OfType<HelpOption>().Single();
        help.Action = new DetailedHelp((HelpAction)help.Action!); // The help option always has this action.
    }

    private sealed class DetailedHelp(HelpAction standard) : SynchronousCommandLineAction
    {
        public override int Invoke(ParseResult parseResult)
        {
            var code = standard.Invoke(parseResult);
            if (parseResult.CommandResult.Command is DirectoryCommand command)
            {
                parseResult.InvocationConfiguration.Output.WriteLine(command.Details);
            }

            return code;
        }
    }

    private string Details => details;
}
