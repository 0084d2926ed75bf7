using SpeakerDirectory.Core.Naming;

namespace SpeakerDirectory.Core.Query;

/// <summary>What a field says when asked, where the record leaves it out but the model has an answer.</summary>
public static class Presented
{
    private static readonly RecordField SortName = Field.Of<Person>(p => p.SortName);
    private static readonly RecordField Seats = Field.Of<Office>(o => o.Seats);
    private static readonly RecordField Capacity = Field.Of<Tenure>(t => t.Capacity);

    public static object? Value(RecordField field, Record record) => field.Get(record) ?? Otherwise(field, record);

    /// <summary>The same as a text, in a field that holds one: as it is written, for an address prints itself otherwise.</summary>
    public static string? Text(RecordField field, Record record) => Value(field, record) is var value && value is Uri url ? url.OriginalString : value?.ToString();

    /// <summary>What is said of every record that leaves the field out; null where that depends on the record, or nothing is said.</summary>
    public static object? Constant(RecordField field) =>
        field == Seats ? 1
        : field == Capacity ? Core.Capacity.Full
        : null;

    private static object? Otherwise(RecordField field, Record record) => field == SortName ? SortKey.Of((Person)record) : Constant(field);
}
