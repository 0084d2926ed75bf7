using System.CommandLine;

namespace SpeakerDirectory.Host.Options;

/// <summary>The files and folders that a command reads.</summary>
internal static class PathsArgument
{
    public static Argument<string[]> Create()
    {
        var paths = new Argument<string[]>("PATH")
        {
            Description = "A file of records, one JSON object per line, or a folder with files such as people.ndjson. Several are read "
                + "together.",
            Arity = ArgumentArity.OneOrMore,
        };

        // Otherwise the list of paths would take a misspelled option as a path.
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
