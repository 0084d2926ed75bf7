using SpeakerDirectory.Core.Rules;
using SpeakerDirectory.Core.Values;

namespace SpeakerDirectory.Tests.Core.Rules;

/// <summary>Applies the rules to a small directory.</summary>
internal static class RuleTesting
{
    public static RecordIndex Known(params IEnumerable<Record> records)
    {
        var known = new RecordIndex();
        foreach (var record in records)
        {
            known.Put(record);
        }

        return known;
    }

    /// <summary>The problems of the first record, checked together with the others.</summary>
    public static IEnumerable<Problem> Problems(params Record[] records) => DirectoryRules.Problems(records[0], Known(records));

    public static IEnumerable<Problem> Warnings(params Record[] records) => DirectoryRules.Warnings(records[0], Known(records));

    public static PartialDate Date(string text) => PartialDate.Parse(text);
}
