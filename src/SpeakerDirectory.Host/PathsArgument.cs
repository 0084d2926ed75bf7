using System.CommandLine;

namespace SpeakerDirectory.Host;

/// <summary>The files and folders that a command reads.</summary>
internal static class PathsArgument
{
    public static Argument<string[]> Create() => new("PATH")
    {
        Description = "A file of records, one JSON object a line, or a folder with files such as people.ndjson. Several are read as one.",
        Arity = ArgumentArity.OneOrMore,
    };
}
