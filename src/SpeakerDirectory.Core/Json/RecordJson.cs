using System.Buffers;
using System.Text.Json;
using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Values;

namespace SpeakerDirectory.Core.Json;

/// <summary>
/// The JSON form of records, in files and in stores. Any spelling is read. What is written is canonical: fields in their order, no
/// spaces, only
/// <c>"</c>, <c>\</c> and control characters escaped, external ids by scheme, and no field that is not known.
/// </summary>
public static class RecordJson
{
    /// <summary>The canonical JSON of a record in UTF-8, without a line end.</summary>
    public static byte[] Write(Record record)
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        Write(record, buffer);
        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>Writes the canonical JSON of a record in UTF-8, without a line end.</summary>
    public static void Write(Record record, IBufferWriter<byte> buffer) => Write(record, FieldSet.All, buffer);

    /// <summary>Writes some fields of a record, so that <see cref="ReadStored(ref Utf8JsonReader, FieldSet)"/> can read them.</summary>
    public static void Write(Record record, FieldSet fields, IBufferWriter<byte> buffer)
    {
        var json = new CanonicalJson(buffer);
        json.Begin('{');
        foreach (var field in RecordShape.Of(record).Fields)
        {
            var value = fields.Has(field) ? field.Get(record) : field.Type == FieldType.Id ? field.Shape.UnloadedId : null;
            if (value is not null && !(field.IsList && value is IValueList { Count: 0 }))
            {
                json.Name(field.Utf8Name.Span);
                WriteValue(json, field, value);
            }
        }

        json.End('}');
    }

    /// <summary>
    /// One field of a record: a text or number without quotes, anything else in its JSON form; null when it is not known.
    /// </summary>
    public static string? Text(RecordField field, Record record)
    {
        var value = field.Get(record);
        if (value is null or IValueList { Count: 0 })
        {
            return null;
        }

        if (!field.IsList)
        {
            return Plain(field, value);
        }

        var buffer = new ArrayBufferWriter<byte>(64);
        WriteValue(new(buffer), field, value);
        return System.Text.Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>
    /// Reads one record from UTF-8 text; null when it is invalid, and then <paramref name="problems"/> lists everything that is wrong.
    /// </summary>
    public static Record? Read(ReadOnlySpan<byte> utf8, ICollection<Problem> problems)
    {
        try
        {
            return new RecordReader(problems).Read(utf8);
        }
        catch (JsonException broken)
        {
            problems.Add(new(null, null, $"This is not one JSON object: {FirstSentence(broken)}"));
            return null;
        }
        catch (InvalidOperationException)
        {
            problems.Add(new(null, null, "A name of a field, or the id, is not valid Unicode."));
            return null;
        }
    }

    /// <summary>Reads a record from a store. The reader is at its opening brace and is left at its closing one.</summary>
    /// <exception cref="InvalidDataException">It is damaged.</exception>
    public static Record ReadStored(ref Utf8JsonReader reader) => ReadStored(ref reader, FieldSet.All);

    /// <summary>Reads some fields of a record from a store. The reader is at its opening brace and is left at its closing one.</summary>
    /// <exception cref="InvalidDataException">It is damaged.</exception>
    public static Record ReadStored(ref Utf8JsonReader reader, FieldSet fields) => RecordReader.ReadStored(ref reader, fields);

    private static string FirstSentence(JsonException broken)
    {
        var end = broken.Message.IndexOf(". ", StringComparison.Ordinal);
        return end < 0 ? broken.Message : broken.Message[..(end + 1)] + $" (at byte {broken.BytePositionInLine + 1})";
    }

    private static string Plain(RecordField field, object value) => value switch
    {
        Enum choice => Choice.Of(field.ValueType).Text(choice),
        Uri url => url.OriginalString,
        _ => value.ToString()!,
    };

    private static void WriteValue(CanonicalJson json, RecordField field, object value)
    {
        switch (value)
        {
            case int number:
                json.Number(number);
                break;
            case ValueList<PartialDate> dates:
                json.List(dates, (j, date) => j.Text(date.ToString()));
                break;
            case ValueList<Name> names:
                json.List(names, WriteName);
                break;
            case ValueList<ExternalId> ids:
                json.Begin('{');
                foreach (var id in ids)
                {
                    json.Name(id.Scheme);
                    json.Text(id.Value);
                }

                json.End('}');
                break;
            case System.Collections.IEnumerable references when field.IsList:
                json.List(references.Cast<IRef>(), (j, reference) => j.Text(reference.Id));
                break;
            default:
                json.Text(Plain(field, value));
                break;
        }
    }

    private static void WriteName(CanonicalJson json, Name name)
    {
        json.Begin('{');
        json.Name("text"u8);
        json.Text(name.Text);
        Optional("lang"u8, name.Lang?.Text);
        Optional("kind"u8, name.Kind is { } kind ? Choice.Text(kind) : null);
        Optional("from"u8, name.From?.ToString());
        Optional("to"u8, name.To?.ToString());
        json.End('}');

        void Optional(ReadOnlySpan<byte> key, string? text)
        {
            if (text is not null)
            {
                json.Name(key);
                json.Text(text);
            }
        }
    }
}
