using System.Text.Json;

namespace SpeakerDirectory.Stores.Neo4j.Http;

/// <summary>The response of Neo4j to one request. Its rows remain JSON, so that they are parsed once, by the caller.</summary>
public sealed class Neo4jAnswer
{
    private static readonly JsonReaderOptions Deep = new() { MaxDepth = 1000 };

    private Neo4jAnswer(
        ReadOnlyMemory<byte> rows,
        ReadOnlyMemory<byte> plan,
        IReadOnlyList<string> bookmarks,
        string? transaction,
        Neo4jException? error) =>
        (Rows, Plan, Bookmarks, Transaction, Error) = (rows, plan, bookmarks, transaction, error);

    /// <summary>A JSON array of rows, each an array of the values of its columns.</summary>
    public ReadOnlyMemory<byte> Rows { get; }

    /// <summary>The JSON of the plan; null unless the statement begins with PROFILE.</summary>
    public ReadOnlyMemory<byte> Plan { get; }

    internal IReadOnlyList<string> Bookmarks { get; }

    internal string? Transaction { get; }

    internal Neo4jException? Error { get; }

    /// <summary>A reader before the array of rows.</summary>
    public Utf8JsonReader ReadRows() => new(Rows.Span, Deep);

    /// <exception cref="JsonException">The text is not a response of Neo4j.</exception>
    internal static Neo4jAnswer Parse(ReadOnlyMemory<byte> body)
    {
        ReadOnlyMemory<byte> rows = "[]"u8.ToArray(), plan = default;
        IReadOnlyList<string> bookmarks = [];
        string? transaction = null;
        Neo4jException? error = null;
        var reader = new Utf8JsonReader(body.Span, Deep);
        Expect(ref reader, JsonTokenType.StartObject);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var part = reader.GetString();
            reader.Read();
            switch (part)
            {
                case "data":
                    rows = Part(ref reader, "values"u8, body) is { Length: > 0 } values ? values : rows;
                    break;
                case "profiledQueryPlan":
                    plan = Slice(ref reader, body);
                    break;
                case "bookmarks":
                    bookmarks = JsonSerializer.Deserialize<string[]>(ref reader) ?? [];
                    break;
                case "transaction":
                    transaction = JsonSerializer.Deserialize<string>(Part(ref reader, "id"u8, body).Span);
                    break;
                case "errors":
                    error = ReadErrors(ref reader);
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }

        return new(rows, plan, bookmarks, transaction, error);
    }

    private static ReadOnlyMemory<byte> Part(ref Utf8JsonReader reader, ReadOnlySpan<byte> name, ReadOnlyMemory<byte> body)
    {
        ReadOnlyMemory<byte> found = default;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var wanted = reader.ValueTextEquals(name);
            reader.Read();
            var value = Slice(ref reader, body);
            found = wanted ? value : found;
        }

        return found;
    }

    private static ReadOnlyMemory<byte> Slice(ref Utf8JsonReader reader, ReadOnlyMemory<byte> body)
    {
        var start = (int)reader.TokenStartIndex;
        reader.Skip();
        return body[start..(int)reader.BytesConsumed];
    }

    private static Neo4jException? ReadErrors(ref Utf8JsonReader reader)
    {
        var errors = JsonSerializer.Deserialize<List<Dictionary<string, JsonElement>>>(ref reader) ?? [];
        // Some versions call the code "error".
        return errors.Count == 0
            ? null
            : new(
                Text("code") ?? Text("error") ?? "Neo.DatabaseError.General.UnknownError",
                Text("message") ?? "Neo4j did not say what is wrong.");

        string? Text(string name) => errors[0].TryGetValue(name, out var value) ? value.GetString() : null;
    }

    private static void Expect(ref Utf8JsonReader reader, JsonTokenType token)
    {
        if (!reader.Read() || reader.TokenType != token)
        {
            throw new JsonException("Neo4j answers with a JSON object.");
        }
    }
}
