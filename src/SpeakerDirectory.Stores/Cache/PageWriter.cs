using System.Buffers;
using System.Text.Json;
using SpeakerDirectory.Core.ChangeLog;
using SpeakerDirectory.Core.Json;
using SpeakerDirectory.Core.Query;
using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Values;
using SpeakerDirectory.Stores.Shared;

namespace SpeakerDirectory.Stores.Cache;

/// <summary>Writes a page with all includes, in the form that <see cref="PageReader"/> reads.</summary>
internal sealed class PageWriter(Utf8JsonWriter json)
{
    private readonly ArrayBufferWriter<byte> _record = new(1024);

    public void Write(Page page, RowProjection projection, ValueList<Grouping> groupings)
    {
        json.WriteStartArray();
        json.WriteBooleanValue(page.HasNext);
        json.WriteBooleanValue(page.HasPrevious);
        Number(page.Total);
        List(page.Positions, json.WriteStringValue);
        List(page.Rows, row => Write(row, projection));
        List(
            [.. page.Groups.Select((groups, i) => (groups, grouping: groupings[i]))],
            grouped => List(grouped.groups, group => Write(group, grouped.grouping)));
        json.WriteEndArray();
    }

    private void Write(HistoryPage page)
    {
        json.WriteStartArray();
        json.WriteBooleanValue(page.HasNext);
        json.WriteBooleanValue(page.HasPrevious);
        List(page.Positions, json.WriteStringValue);
        List(page.Changes, Write);
        json.WriteEndArray();
    }

    public void Write(Record record) => Write(record, FieldSet.All);

    private void Write(Record record, FieldSet fields)
    {
        _record.ResetWrittenCount();
        RecordJson.Write(record, fields, _record);
        json.WriteRawValue(_record.WrittenSpan, skipInputValidation: true);
    }

    public void List<T>(IReadOnlyList<T> entries, Action<T> write)
    {
        json.WriteStartArray();
        foreach (var entry in entries)
        {
            write(entry);
        }

        json.WriteEndArray();
    }

    private void Write(Row row, RowProjection projection)
    {
        json.WriteStartArray();
        Write(row.Record, projection.Fields);
        if (row is CoSpeakerRow together)
        {
            Write(together.Shared);
        }

        var includes = projection.Includes;
        for (var i = 0; i < includes.Count; i++)
        {
            var related = row.Related(i);
            if (ReferenceEquals(related, Page.Empty))
            {
                json.WriteNullValue();
            }
            else if (related is HistoryPage history)
            {
                Write(history);
            }
            else if (includes[i] is RecordsInclude include)
            {
                Write(related, RowProjection.By(include), include is RelationInclude relation ? relation.Groupings : []);
            }
        }

        json.WriteEndArray();
    }

    private void Write(Group group, Grouping grouping)
    {
        json.WriteStartArray();
        json.WriteStringValue(group.Key);
        json.WriteNumberValue(group.Count);
        if (group.Record is { } row)
        {
            Write(row, RowProjection.By(grouping));
        }

        json.WriteEndArray();
    }

    private void Write(LoggedChange change)
    {
        json.WriteStartArray();
        json.WriteNumberValue(change.Sequence);
        json.WriteStringValue(change.At);
        json.WriteStringValue(change.By);
        json.WriteStringValue(change.RecordId);
        Maybe(change.Before);
        Maybe(change.After);
        json.WriteEndArray();
    }

    private void Write(SharedEventSummary shared)
    {
        json.WriteStartArray();
        json.WriteNumberValue(shared.EventCount);
        json.WriteStringValue(shared.First?.ToString());
        json.WriteStringValue(shared.Last?.ToString());
        json.WriteEndArray();
    }

    private void Maybe(Record? record)
    {
        if (record is null)
        {
            json.WriteNullValue();
        }
        else
        {
            Write(record);
        }
    }

    private void Number(int? number)
    {
        if (number is { } known)
        {
            json.WriteNumberValue(known);
        }
        else
        {
            json.WriteNullValue();
        }
    }
}
