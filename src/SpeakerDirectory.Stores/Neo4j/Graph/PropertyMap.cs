using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Text.Json;
using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Values;

namespace SpeakerDirectory.Stores.Neo4j.Graph;

/// <summary>Reads a record from a map of the properties of its node, in any order.</summary>
internal sealed class PropertyMap
{
    private static readonly ConcurrentDictionary<RecordKind, PropertyMap> Known = new();

    private readonly RecordShape _shape;
    private readonly RecordField? _externalIds;
    private readonly FrozenDictionary<string, (RecordField Field, int Part)>.AlternateLookup<ReadOnlySpan<char>> _slots;

    private PropertyMap(RecordShape shape)
    {
        _shape = shape;
        _externalIds = shape.Fields.FirstOrDefault(f => f.Type == FieldType.ExternalIds);
        _slots = shape.Fields.Where(f => f != _externalIds)
            .SelectMany(field => RecordProperties.NamesOf(field).Select((name, part) => (Name: name, Slot: (field, part))))
            .ToFrozenDictionary(s => s.Name, s => s.Slot).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>
    /// Reads these fields of a record, and its position when the map has it. The reader is on the opening brace and is left on the
    /// closing one.
    /// </summary>
    public static (Record Record, string Place) Read(ref Utf8JsonReader reader, ValueList<RecordKind> kinds, FieldSet fields)
    {
        var kind = kinds is [var only] ? only : FindKind(reader);
        return Known.GetOrAdd(kind, k => new(RecordShape.Of(k))).Read(ref reader, fields);
    }

    // The reader is a copy, because the id may come anywhere among the properties.
    private static RecordKind FindKind(Utf8JsonReader reader)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isId = reader.ValueTextEquals("id"u8);
            reader.Read();
            if (isId && RecordShape.TryOfId(reader.GetString()!, out var shape))
            {
                return shape.Kind;
            }

            reader.Skip();
        }

        throw new InvalidDataException("A node was read as a record, but has no id of a record.");
    }

    private (Record Record, string Place) Read(ref Utf8JsonReader reader, FieldSet fields)
    {
        var values = new PropertyValues(_shape);
        var place = "";
        Span<char> buffer = stackalloc char[128];
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.ValueSpan.Length <= buffer.Length ? buffer[..reader.CopyString(buffer)] : reader.GetString().AsSpan();
            var isPlace = name is GraphNames.SortPosition;
            reader.Read();
            if (reader.TokenType == JsonTokenType.Null)
            {
                continue;
            }

            if (_slots.TryGetValue(name, out var slot) && fields.Has(slot.Field))
            {
                values.Read(slot.Field, slot.Part, ref reader);
            }
            else if (isPlace)
            {
                place = reader.GetString()!;
            }
            else if (_externalIds is not null && name.StartsWith(RecordProperties.ExternalId) && fields.Has(_externalIds))
            {
                values.AddExternalId(_externalIds, name[RecordProperties.ExternalId.Length..].ToString(), reader.GetString()!);
            }
            else
            {
                reader.Skip();
            }
        }

        return (values.ToRecord(fields), place);
    }
}
