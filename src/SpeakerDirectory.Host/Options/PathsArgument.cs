using System.CommandLine;

namespace SpeakerDirectory.Host;

/// <summary>The files and folders that a command reads.</summary>
internal static class PathsArgument
{
    public static Argument<string[]> Create()
    {
        var paths = new Argument<string[]>("PATH")
        {
            Description = "A file of records, one JSON object a line, or a folder with files such as people.ndjson. Several are read as one.",
            Arity = ArgumentArity.OneOrMore,
        };

        // A list of paths would swallow an option that is misspelled.
        paths.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(token => token.Value.StartsWith('-')))
            {
                result.AddError($"There is no option {token.Value}. A path that begins with a hyphen is written ./{token.Value}.");
            }
        });
        return paths;
    }
}
