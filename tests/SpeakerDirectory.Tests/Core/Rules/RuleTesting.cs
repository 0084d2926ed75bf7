using SpeakerDirectory.Core;
using SpeakerDirectory.Core.Rules;

namespace SpeakerDirectory.Tests.Core.Rules;

/// <summary>Asks the rules about a small directory.</summary>
internal static class RuleTesting
{
    public static KnownRecords Known(params IEnumerable<Record> records)
    {
        var known = new KnownRecords();
        foreach (var record in records)
        {
            known.Put(record);
        }

        return known;
    }

    /// <summary>What is wrong with the first record among all of them.</summary>
    public static IEnumerable<Problem> Problems(params Record[] records) => DirectoryRules.Problems(records[0], Known(records));

    public static IEnumerable<Problem> Warnings(params Record[] records) => DirectoryRules.Warnings(records[0], Known(records));

    public static PartialDate Date(string text) => PartialDate.Parse(text);
}
