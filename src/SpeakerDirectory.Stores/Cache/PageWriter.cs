using System.Buffers;
using System.Text.Json;
using SpeakerDirectory.Core;
using SpeakerDirectory.Core.Query;

namespace SpeakerDirectory.Stores.Cache;

/// <summary>Writes a page with everything that was brought along, as <see cref="PageReader"/> reads it.</summary>
internal sealed class PageWriter(Utf8JsonWriter json)
{
    private readonly ArrayBufferWriter<byte> _record = new(1024);

    public void Write(Page page, Brought brought, ValueList<Grouping> groupings)
    {
        json.WriteStartArray();
        json.WriteBooleanValue(page.HasNext);
        json.WriteBooleanValue(page.HasPrevious);
        Number(page.Total);
        List(page.Places, json.WriteStringValue);
        List(page.Rows, row => Write(row, brought));
        List([.. page.Groups.Select((groups, i) => (groups, grouping: groupings[i]))], grouped => List(grouped.groups, group => Write(group, grouped.grouping)));
        List(page.Changes, Write);
        List(page.Shared, Write);
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

    private void Write(Fetched row, Brought brought)
    {
        json.WriteStartArray();
        Write(row.Record, brought.Fields);
        var includes = brought.Includes;
        for (var i = 0; i < includes.Count; i++)
        {
            var related = row.Related(i);
            if (ReferenceEquals(related, Page.Empty))
            {
                json.WriteNullValue();
            }
            else
            {
                Write(related, Brought.By(includes[i]), includes[i].Groupings);
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
            Write(row, Brought.By(grouping));
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

    private void Write(SharedTime shared)
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
