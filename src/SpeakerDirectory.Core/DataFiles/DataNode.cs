using System.Text;
using System.Text.Json;
using SpeakerDirectory.Core.Values;

namespace SpeakerDirectory.Core.DataFiles;

internal enum DataKind
{
    Text,
    Number,
    Flag,
    List,
    Object,
    Null,
}

/// <summary>A value of a JSON file with its line, so that problems can name the line.</summary>
internal sealed record DataNode(FileLine Location, DataKind Kind, string Text)
{
    public List<DataNode> Items { get; } = [];

    public List<(string Name, DataNode Value)> Members { get; } = [];

    /// <summary>The one value of a file; null, with a problem, when it is not JSON.</summary>
    public static DataNode? Read(DataFile file, ICollection<Problem> problems) => Read(file.Name, file.Utf8.Span, 1, problems);

    /// <summary>The value of each line that is not empty.</summary>
    public static IEnumerable<DataNode> ReadLines(DataFile file, ICollection<Problem> problems)
    {
        var lines = Encoding.UTF8.GetString(file.Utf8.Span).Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].Trim().Length > 0 && Read(file.Name, Encoding.UTF8.GetBytes(lines[i]), i + 1, problems) is { } node)
            {
                yield return node;
            }
        }
    }

    private static DataNode? Read(string file, ReadOnlySpan<byte> utf8, int firstLine, ICollection<Problem> problems)
    {
        try
        {
            var source = new Source(file, firstLine);
            var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = 16 });
            reader.Read();
            var node = Value(ref reader, utf8, source);
            reader.Read();
            return node;
        }
        catch (JsonException broken)
        {
            problems.Add(
                new(null, null, $"This is not JSON: {broken.Message}") { Location = new(file, firstLine + (int)(broken.LineNumber ?? 0)) });
            return null;
        }
    }

    private static DataNode Value(ref Utf8JsonReader reader, ReadOnlySpan<byte> utf8, Source source)
    {
        var location = source.LocationOf(reader.TokenStartIndex, utf8);
        switch (reader.TokenType)
        {
            case JsonTokenType.StartArray:
                var list = new DataNode(location, DataKind.List, "");
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                {
                    list.Items.Add(Value(ref reader, utf8, source));
                }

                return list;
            case JsonTokenType.StartObject:
                var members = new DataNode(location, DataKind.Object, "");
                while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
                {
                    var name = reader.GetString()!;
                    reader.Read();
                    members.Members.Add((name, Value(ref reader, utf8, source)));
                }

                return members;
            case JsonTokenType.String:
                return new(location, DataKind.Text, reader.GetString()!);
            case JsonTokenType.Null:
                return new(location, DataKind.Null, "null");
            case JsonTokenType.Number:
                return new(location, DataKind.Number, Encoding.UTF8.GetString(reader.ValueSpan));
            default:
                return new(location, DataKind.Flag, Encoding.UTF8.GetString(reader.ValueSpan));
        }
    }

    // Counts lines as the reader goes on: tokens come in the order of the text.
    private sealed class Source(string file, int line)
    {
        private int _line = line;
        private int _counted;

        public FileLine LocationOf(long index, ReadOnlySpan<byte> utf8)
        {
            _line += utf8[_counted..(int)index].Count((byte)'\n');
            _counted = (int)index;
            return new(file, _line);
        }
    }
}
