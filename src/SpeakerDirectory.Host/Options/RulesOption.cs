using System.CommandLine;
using SpeakerDirectory.Core.DataFiles;
using SpeakerDirectory.Core.Protocol;
using SpeakerDirectory.Host.Output;

namespace SpeakerDirectory.Host.Options;

/// <summary>
/// The option <c>--rules</c>: a folder with an organization's own schemes, ranks and forms of address. They add to those that come with the
/// program.
/// </summary>
internal static class RulesOption
{
    public static Option<string?> Create() => new("--rules")
    {
        Description = "A folder with your own rules: schemes/*.json, ranks.ndjson, sources.ndjson, titles/*.ndjson, wording/*.ndjson, "
            + "address/*.ndjson, arrangements/*.ndjson. They add to those that come with the program.",
        HelpName = "FOLDER",
    };

    /// <summary>Null, with the problems on standard error, when the files are invalid.</summary>
    public static Rulebook? Read(string? folder)
    {
        if (folder is null)
        {
            return Rulebook.BuiltIn();
        }

        var rulebook = Rulebook.TryRead([.. DataFile.BuiltIn(), .. DataFile.In(folder)], out var problems);
        Report.Problems(problems);
        return rulebook;
    }
}
