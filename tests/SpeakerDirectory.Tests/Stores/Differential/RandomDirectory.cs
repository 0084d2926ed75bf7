using SpeakerDirectory.Core.Records;

namespace SpeakerDirectory.Tests.Stores.Differential;

/// <summary>Makes the initial records of a directory.</summary>
internal static class RandomDirectory
{
    public static IReadOnlyList<Record> Of(IEnumerable<int[]> numbers)
    {
        var made = new Dictionary<string, Record>(StringComparer.Ordinal);
        var records = new RandomRecords(made);
        var counts = new int[RecordShape.All.Count];
        foreach (var (kind, choices) in numbers.Select(Drawn).OrderBy(drawn => drawn.Kind))
        {
            if (records.Make(kind, counts[(int)kind], choices) is { } record)
            {
                counts[(int)kind]++;
                made.Add(record.Id, record);
            }
        }

        return [.. made.Values];
    }

    private static (RecordKind Kind, Choices Choices) Drawn(int[] numbers)
    {
        var choices = new Choices(numbers);
        return (RandomRecords.Kind(choices), choices);
    }
}
