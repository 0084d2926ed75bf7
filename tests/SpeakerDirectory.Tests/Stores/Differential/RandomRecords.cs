using SpeakerDirectory.Core.Records;

namespace SpeakerDirectory.Tests.Stores.Differential;

/// <summary>
/// Makes random records that refer to existing ones. References within a kind go to smaller numbers only, so that there are no cycles.
/// </summary>
internal sealed class RandomRecords(IReadOnlyDictionary<string, Record> known)
{
    // In byte order, which is neither that of numbers nor that of words.
    private static readonly string[] Slugs = ["b", "a", "a-b", "a0", "a10", "a2", "ab", "z-9", "0", "b-1"];

    // Every kind, and again those that many relations lead to.
    private static readonly RecordKind[] Kinds =
    [
        .. Enum.GetValues<RecordKind>(),
        RecordKind.Person,
        RecordKind.Organization,
        RecordKind.Tenure,
        RecordKind.Tenure,
        RecordKind.Event,
        RecordKind.Event,
        RecordKind.Appearance,
        RecordKind.Appearance,
    ];

    public static RecordKind Kind(Choices choices) => choices.Of(Kinds);

    public static string Id(RecordKind kind, int number) =>
        $"{RecordShape.Of(kind).Name}/{Slugs[number % Slugs.Length]}{(number < Slugs.Length ? "" : $"-x{number / Slugs.Length}")}";

    /// <summary>Null if the target of a required reference does not exist.</summary>
    public Record? Make(RecordKind kind, int number, Choices choices)
    {
        var shape = RecordShape.Of(kind);
        var values = new object?[shape.Fields.Count];
        for (var i = 0; i < values.Length; i++)
        {
            var field = shape.Fields[i];
            values[i] = field.Type == FieldType.Id ? Id(kind, number)
                : field.IsReference ? Reference(field, number, shape, values, choices)
                : field.Name == "type" && Fixed(kind, number) is { } type ? type
                : field.Required || choices.OneIn(3) ? RandomValues.Of(field, choices)
                : null;
            if (values[i] is null && field.Required)
            {
                return null;
            }
        }

        return shape.Create(values);
    }

    // Every third organization is a State and every fifth event a series, permanently, because others refer to them as such.
    private static object? Fixed(RecordKind kind, int number) => kind switch
    {
        RecordKind.Organization => number % 3 == 0 ? OrganizationType.State : number % 3 == 1 ? OrganizationType.UnBody : null,
        RecordKind.Event => number % 5 == 4 ? EventType.Series : EventType.Conference,
        _ => null,
    };

    private object? Reference(RecordField field, int number, RecordShape shape, object?[] values, Choices choices)
    {
        var candidates = known.Values
            .Where(r => field.Targets.Contains(RecordShape.Of(r).Kind) && Fits(field, r, number, shape, values))
            .Select(r => r.Id)
            .Order(StringComparer.Ordinal)
            .ToList();
        if (candidates.Count == 0)
        {
            return null;
        }

        return field.Type == FieldType.Reference
            ? field.Required || choices.OneIn(2) ? References.One(field, choices.OfFirst(candidates)) : null
            : choices.OneIn(2) ? References.Many(field, choices.Many(3, () => choices.OfFirst(candidates)).Distinct()) : null;
    }

    private static bool Fits(RecordField field, Record target, int number, RecordShape shape, object?[] values) => field.Name switch
    {
        "country" or "nationality" or "seat" => target is Organization { Type: OrganizationType.State },
        "series" => target is Event { Type: EventType.Series } && IsBefore(target, number, shape),
        "tenures" => ((Tenure)target).Person.Equals(values[1]),
        "predecessor" when target is Tenure tenure => tenure.Office.Equals(values[2]) && IsBefore(target, number, shape),
        _ => !field.Targets.Contains(shape.Kind) || IsBefore(target, number, shape),
    };

    private static bool IsBefore(Record target, int number, RecordShape shape) =>
        Enumerable.Range(0, number).Any(smaller => Id(shape.Kind, smaller) == target.Id);
}
