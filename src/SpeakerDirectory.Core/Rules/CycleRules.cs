using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Values;

namespace SpeakerDirectory.Core.Rules;

/// <summary>Rule 3, the second half: no record is above, in a series of, or before itself.</summary>
internal static class CycleRules
{
    public static IEnumerable<Problem> NoCycle(Record record, RecordIndex known) =>
        ChainsOf(RecordShape.Of(record)).SelectMany(field => NoCycle(record, field, known));

    /// <summary>The records directly above, or before, a record: the next of each chain that must not close.</summary>
    public static IEnumerable<string> Next(Record record) => ChainsOf(RecordShape.Of(record)).SelectMany(field => field.TargetsOf(record));

    private static IEnumerable<RecordField> ChainsOf(RecordShape shape) => [.. shape.Definition.Hierarchy, .. shape.Definition.Succession];

    // A record that only leads into a cycle is valid; those that form it are reported.
    private static IEnumerable<Problem> NoCycle(Record record, RecordField field, RecordIndex known)
    {
        var chain = new List<string>();
        var visited = new HashSet<string>(StringComparer.Ordinal);
        for (var at = Next(record, field); at is not null && visited.Add(at); at = Next(known.Find(at), field))
        {
            chain.Add(at);
            if (at == record.Id)
            {
                return
                [
                    new(record.Id, field.Name, $"The chain leads back to where it starts: {string.Join(" → ", chain.Prepend(record.Id))}."),
                ];
            }
        }

        return [];
    }

    private static string? Next(Record? record, RecordField field) =>
        record is not null && RecordShape.Of(record) == field.Shape ? field.TargetsOf(record).FirstOrDefault() : null;
}
