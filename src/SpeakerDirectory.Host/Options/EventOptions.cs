using System.CommandLine;

namespace SpeakerDirectory.Host.Options;

/// <summary>The argument and the option that name an event and a session of it.</summary>
internal sealed class EventOptions
{
    public Argument<string> At { get; } = new("EVENT") { Description = "The event, or a session that is an event of its own, by its id." };

    public Option<string?> Session { get; } = new("--session")
    {
        Description = "Only people whose appearance names this session of the event, such as \"Opening ceremony\".",
        HelpName = "NAME",
    };

    public void AddTo(Command command)
    {
        command.Arguments.Add(At);
        command.Options.Add(Session);
    }
}
