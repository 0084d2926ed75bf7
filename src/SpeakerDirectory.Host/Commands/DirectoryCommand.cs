using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace SpeakerDirectory.Host;

/// <summary>A command whose help teaches: what it does in a line, and, when asked for, more about it with examples.</summary>
internal sealed class DirectoryCommand(string name, string description, string more) : Command(name, description)
{
    /// <summary>Lets <c>--help</c> of the whole program end with what its command has to say.</summary>
    public static void Teach(RootCommand program)
    {
        var help = program.Options.OfType<HelpOption>().Single();
        help.Action = new TeachingHelp((HelpAction)help.Action!); // The help option is made with this action.
    }

    private sealed class TeachingHelp(HelpAction plain) : SynchronousCommandLineAction
    {
        public override int Invoke(ParseResult parseResult)
        {
            var code = plain.Invoke(parseResult);
            if (parseResult.CommandResult.Command is DirectoryCommand command)
            {
                parseResult.InvocationConfiguration.Output.WriteLine(command.More);
            }

            return code;
        }
    }

    private string More => more;
}
