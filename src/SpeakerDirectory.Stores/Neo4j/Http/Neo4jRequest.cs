using System.Buffers;
using System.Collections;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace SpeakerDirectory.Stores.Neo4j.Http;

/// <summary>
/// The body of a request. Parameters are plain JSON where that determines their type; otherwise (for a <see cref="double"/>, whose 1.0
/// would arrive as a whole number, and for days and times) all have the typed form, in which every value states its type.
/// </summary>
internal static class Neo4jRequest
{
    private static readonly JsonWriterOptions Compact = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };
    private static readonly MediaTypeHeaderValue Plain = new("application/json");
    private static readonly MediaTypeHeaderValue Typed = new("application/vnd.neo4j.query");

    public static HttpContent Of(Neo4jStatement? statement, bool reads, IEnumerable<string> bookmarks, TimeSpan? timeLimit)
    {
        var typed = statement is not null && statement.Parameters.Any(p => NeedsType(p.Value));
        var buffer = new ArrayBufferWriter<byte>(1024);
        using var json = new Utf8JsonWriter(buffer, Compact);
        json.WriteStartObject();
        if (statement is not null)
        {
            json.WriteString("statement"u8, statement.Text);
            json.WriteStartObject("parameters"u8);
            foreach (var (name, value) in statement.Parameters)
            {
                json.WritePropertyName(name);
                Write(json, value, typed);
            }

            json.WriteEndObject();
        }

        if (reads)
        {
            json.WriteString("accessMode"u8, "Read"u8);
        }

        if (timeLimit is { } limit)
        {
            json.WriteNumber("maxExecutionTime"u8, (int)Math.Ceiling(limit.TotalSeconds));
        }

        json.WriteStartArray("bookmarks"u8);
        foreach (var bookmark in bookmarks)
        {
            json.WriteStringValue(bookmark);
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
        return new ReadOnlyMemoryContent(buffer.WrittenMemory) { Headers = { ContentType = typed ? Typed : Plain } };
    }

    private static bool NeedsType(object? value) => value switch
    {
        double or DateOnly or DateTimeOffset => true,
        string => false,
        IReadOnlyDictionary<string, object?> map => map.Values.Any(NeedsType),
        IReadOnlyList<string> => false,
        IEnumerable list => list.Cast<object?>().Any(NeedsType),
        _ => false,
    };

    private static void Write(Utf8JsonWriter json, object? value, bool typed)
    {
        if (!typed)
        {
            WriteValue(json, value, typed);
            return;
        }

        // The server accepts the two in this order only.
        json.WriteStartObject();
        json.WriteString("$type"u8, TypeOf(value));
        json.WritePropertyName("_value"u8);
        WriteValue(json, value, typed);
        json.WriteEndObject();
    }

    private static void WriteValue(Utf8JsonWriter json, object? value, bool typed)
    {
        switch (value)
        {
            case null:
                json.WriteNullValue();
                break;
            case bool truth:
                json.WriteBooleanValue(truth);
                break;
            case int or long when !typed:
                json.WriteNumberValue(Convert.ToInt64(value, CultureInfo.InvariantCulture));
                break;
            case string text:
                json.WriteStringValue(text);
                break;
            case DateOnly or DateTimeOffset:
                json.WriteStringValue(((IFormattable)value).ToString("O", CultureInfo.InvariantCulture));
                break;
            case int or long or double:
                json.WriteStringValue(Convert.ToString(value, CultureInfo.InvariantCulture));
                break;
            case IReadOnlyDictionary<string, object?> map:
                json.WriteStartObject();
                foreach (var (name, entry) in map)
                {
                    json.WritePropertyName(name);
                    Write(json, entry, typed);
                }

                json.WriteEndObject();
                break;
            case IEnumerable list:
                json.WriteStartArray();
                foreach (var entry in list)
                {
                    Write(json, entry, typed);
                }

                json.WriteEndArray();
                break;
            default:
                throw new NotSupportedException($"A {value.GetType()} is not supported as a parameter.");
        }
    }

    private static string TypeOf(object? value) => value switch
    {
        null => "Null",
        bool => "Boolean",
        int or long => "Integer",
        double => "Float",
        string => "String",
        DateOnly => "Date",
        DateTimeOffset => "OffsetDateTime",
        IReadOnlyDictionary<string, object?> => "Map",
        _ => "List",
    };
}
