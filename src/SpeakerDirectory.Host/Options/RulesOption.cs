using System.CommandLine;
using SpeakerDirectory.Core.DataFiles;
using SpeakerDirectory.Core.Precedence;

namespace SpeakerDirectory.Host;

/// <summary>The option <c>--rules</c>: an organization's own schemes, ranks and forms, beside those that come with the program.</summary>
internal static class RulesOption
{
    public static Option<string?> Create() => new("--rules")
    {
        Description = "A folder of your own: schemes/*.json, ranks.ndjson, sources.ndjson, titles/*.ndjson, address/*.ndjson, arrangements/*.ndjson. They add to what comes with the program.",
        HelpName = "FOLDER",
    };

    /// <summary>Null, with the problems told, when the files are not in order.</summary>
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
