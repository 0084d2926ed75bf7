using SpeakerDirectory.Core.Json;
using SpeakerDirectory.Core.Records;

namespace SpeakerDirectory.Core.ChangeLog;

/// <summary>What a change did to one field.</summary>
/// <param name="Field">The name of the field.</param>
/// <param name="Before">A text as it is, anything else as it is part of files; absent when it was not known.</param>
/// <param name="After">Likewise; absent when it is not known any more.</param>
public sealed record FieldChange(string Field, string? Before, string? After)
{
    /// <summary>The fields in which two states of a record differ, in their order; the id is none of them.</summary>
    /// <param name="before">Absent when the record was created.</param>
    /// <param name="after">Absent when it was deleted.</param>
    public static IReadOnlyList<FieldChange> Between(Record? before, Record? after)
    {
        if ((before ?? after) is not { } known)
        {
            return [];
        }

        return
        [
            .. from field in RecordShape.Of(known).Fields
               where field.Type != FieldType.Id
               let change = new FieldChange(field.Name, Text(field, before), Text(field, after))
               where change.Before != change.After
               select change,
        ];
    }

    private static string? Text(RecordField field, Record? record) => record is null ? null : RecordJson.Text(field, record);
}
