using System.Globalization;
using SpeakerDirectory.Core;
using SpeakerDirectory.Core.Formats;

namespace SpeakerDirectory.Host;

/// <summary>What commands tell: results on standard output, problems and warnings on standard error.</summary>
internal static class Report
{
    public static void Problems(Findings findings) => Problems(findings.Problems);

    public static void Problems(IEnumerable<Problem> problems)
    {
        foreach (var problem in problems)
        {
            Console.Error.WriteLine(problem);
        }
    }

    public static void Warnings(Findings findings) => Warnings(findings.Warnings);

    public static void Warnings(IEnumerable<Problem> warnings)
    {
        foreach (var warning in warnings)
        {
            Console.Error.WriteLine(warning with { Message = "warning: " + warning.Message });
        }
    }

    /// <summary>The first so many, and how many there are.</summary>
    public static void Proposals(Findings findings, int first)
    {
        foreach (var proposal in findings.Proposals.Take(first))
        {
            Console.Error.WriteLine(proposal with { Message = "note: " + proposal.Message });
        }

        if (findings.Proposals.Count > 0)
        {
            var offices = findings.Proposals.Count == 1 ? "1 office has no rank although its title speaks of one" : $"{Number(findings.Proposals.Count)} offices have no rank although their titles speak of one";
            var shown = findings.Proposals.Count > first ? $": the first {Number(first)} are noted here, and the command validate notes all of them" : "";
            Console.Out.WriteLine($"{offices}{shown}.");
        }
    }

    public static void Ignored(NdjsonFiles files)
    {
        foreach (var path in files.Ignored)
        {
            Console.Error.WriteLine($"{path} is left out: it is none of {string.Join(", ", Ndjson.FileNames)}. Name the file itself to read it.");
        }
    }

    public static string Summary(SaveOutcome saved) => saved is { Created: 0, Changed: 0, Deleted: 0 }
        ? $"Nothing changed: all {Count(saved.Unchanged, "record")} are there already."
        : $"{Number(saved.Created)} created, {Number(saved.Changed)} changed, {Number(saved.Unchanged)} unchanged.";

    public static string Count(int count, string noun) => $"{Number(count)} {noun}{(count == 1 ? "" : "s")}";

    public static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
