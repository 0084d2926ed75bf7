using System.Text.Json;
using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Values;

namespace SpeakerDirectory.Stores.Neo4j.Graph;

/// <summary>The values of the fields of a record while they are read from the properties of <see cref="RecordProperties"/>.</summary>
internal readonly struct PropertyValues(RecordShape shape)
{
    private readonly object?[] _values = new object?[shape.Fields.Count];

    /// <summary>Reads one property of a field; the reader is on its value.</summary>
    /// <param name="part">The number of the property among those of the field: names have several.</param>
    public void Read(RecordField field, int part, ref Utf8JsonReader reader)
    {
        if (field.Type == FieldType.Names)
        {
            ((string[]?[])(_values[field.Index] ??= new string[]?[RecordProperties.CountOf(field)]))[part] = Texts(ref reader);
            return;
        }

        _values[field.Index] = field.Type switch
        {
            FieldType.Number => reader.GetInt32(),
            FieldType.Dates => Texts(ref reader).Select(PartialDate.Parse).ToValueList(),
            FieldType.References => References.Many(field, Texts(ref reader)),
            FieldType.Reference => References.One(field, reader.GetString()!),
            FieldType.Choice => Choice.Of(field.ValueType).TryParse(reader.GetString()!, out var value) ? value : null,
            FieldType.Date => PartialDate.Parse(reader.GetString()!),
            FieldType.End => OpenEnd.Parse(reader.GetString()!),
            FieldType.Moment => Moment.Parse(reader.GetString()!),
            FieldType.Language => LanguageTag.Parse(reader.GetString()!),
            FieldType.Url => new Uri(reader.GetString()!),
            _ => reader.GetString(),
        };
    }

    public void AddExternalId(RecordField field, string scheme, string value) =>
        ((List<ExternalId>)(_values[field.Index] ??= new List<ExternalId>())).Add(new(scheme, value));

    public Record ToRecord(FieldSet loaded)
    {
        _values[0] ??= shape.UnloadedId;
        for (var i = 0; i < _values.Length; i++)
        {
            _values[i] = _values[i] switch
            {
                string[]?[] parts => NamesOf(parts),
                List<ExternalId> ids => ids.OrderBy(id => id.Scheme, StringComparer.Ordinal).ToValueList(),
                var value => value,
            };
        }

        return shape.Create(_values, loaded);
    }

    private static ValueList<Name> NamesOf(string[]?[] parts)
    {
        return parts[0]!.Select((text, i) => new Name(
            text,
            Part(1, i) is { } lang ? LanguageTag.Parse(lang) : null,
            Part(2, i) is { } kind && Choice.Of(typeof(NameKind)).TryParse(kind, out var value) ? (NameKind?)value : null,
            Part(3, i) is { } from ? PartialDate.Parse(from) : null,
            Part(4, i) is { } to ? PartialDate.Parse(to) : null)).ToValueList();

        string? Part(int part, int entry) => parts[part]?[entry] is { Length: > 0 } text ? text : null;
    }

    private static string[] Texts(ref Utf8JsonReader reader)
    {
        var texts = new List<string>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            texts.Add(reader.GetString()!);
        }

        return [.. texts];
    }
}
