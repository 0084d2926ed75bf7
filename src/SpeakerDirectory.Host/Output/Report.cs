using System.Globalization;
using SpeakerDirectory.Core.ChangeLog;
using SpeakerDirectory.Core.Editing;
using SpeakerDirectory.Core.Formats;
using SpeakerDirectory.Core.Values;

namespace SpeakerDirectory.Host.Output;

/// <summary>What commands report: results on standard output; problems, warnings and notes on standard error.</summary>
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

    /// <summary>Writes sentences that are neither problems nor warnings.</summary>
    public static void Lines(IEnumerable<string> sentences)
    {
        foreach (var sentence in sentences)
        {
            Console.Error.WriteLine(sentence);
        }
    }

    /// <summary>Writes the first proposals, and the number of all of them.</summary>
    public static void Proposals(Findings findings, int first)
    {
        foreach (var proposal in findings.Proposals.Take(first))
        {
            Console.Error.WriteLine(proposal with { Message = "note: " + proposal.Message });
        }

        if (findings.Proposals.Count > 0)
        {
            var offices = findings.Proposals.Count == 1
                ? "1 office has no rank although its title speaks of one"
                : $"{Number(findings.Proposals.Count)} offices have no rank although their titles speak of one";
            var shown = findings.Proposals.Count > first
                ? $": the first {Number(first)} are noted here, and the command validate notes all of them"
                : "";
            Console.Out.WriteLine($"{offices}{shown}.");
        }
    }

    public static void Ignored(NdjsonFiles files)
    {
        foreach (var path in files.Ignored)
        {
            Console.Error.WriteLine(
                $"{path} is ignored: it is not one of {string.Join(", ", Ndjson.FileNames)}. Name the file itself to read it.");
        }
    }

    public static string Summary(SaveOutcome saved) => saved is { Created: 0, Changed: 0, Deleted: 0 }
        ? $"Nothing changed: all {Count(saved.Unchanged, "record")} are there already."
        : $"{Number(saved.Created)} created, {Number(saved.Changed)} changed, {Number(saved.Unchanged)} unchanged.";

    public static string Count(int count, string noun) => $"{Number(count)} {noun}{(count == 1 ? "" : "s")}";

    public static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
