using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Values;

namespace SpeakerDirectory.Core.Rules;

/// <summary>Rule 5: facts have a source.</summary>
internal static class SourceWarnings
{
    public static IEnumerable<Problem> WithoutSource(Record record, RecordIndex known) =>
        record is not Source && record.Sources.Count == 0 ? [new(record.Id, "sources", "It has no source.")] : [];
}
