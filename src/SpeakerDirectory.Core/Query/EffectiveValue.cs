using SpeakerDirectory.Core.Records;

namespace SpeakerDirectory.Core.Query;

/// <summary>
/// The value of a field that filters, orders and answers use: the one written in the record, or the default of the model.
/// </summary>
public static class EffectiveValue
{
    private static readonly RecordField SortName = Field.Of<Person>(p => p.SortName);
    private static readonly RecordField Seats = Field.Of<Office>(o => o.Seats);
    private static readonly RecordField Capacity = Field.Of<Tenure>(t => t.Capacity);

    /// <summary>The value of a field in a record; its default when the record has none; null when there is no default.</summary>
    public static object? Value(RecordField field, Record record) => field.Get(record) ?? Default(field, record);

    /// <summary>The value of a text field as text. A URL is given as written, because <see cref="Uri.ToString"/> changes it.</summary>
    public static string? Text(RecordField field, Record record) =>
        Value(field, record) is var value && value is Uri url ? url.OriginalString : value?.ToString();

    /// <summary>The default of a field that is the same for all records; null when there is none, or it depends on the record.</summary>
    public static object? Constant(RecordField field) =>
        field == Seats ? 1
        : field == Capacity ? Core.Records.Capacity.Full
        : null;

    private static object? Default(RecordField field, Record record) => field == SortName ? SortNames.Of((Person)record) : Constant(field);
}
