using System.Text.Json;
using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Values;

namespace SpeakerDirectory.Stores.Neo4j.Graph;

/// <summary>
/// Composes and reads a record in a row of a result. Its properties come one after the other when their names are known in advance;
/// otherwise, when records are of several kinds or have external ids, they come as a map.
/// </summary>
internal static class RecordColumns
{
    public static IEnumerable<string> Of(string node, ValueList<RecordKind> kinds, FieldSet fields)
    {
        var wanted = kinds.SelectMany(kind => RecordShape.Of(kind).Fields).Where(fields.Has).ToList();
        if (AreListed(kinds, fields))
        {
            return wanted.SelectMany(RecordProperties.NamesOf).Select(name => $"{node}.{name}");
        }

        var isAll = wanted.Exists(f => f.Type == FieldType.ExternalIds) || kinds.Any(kind => fields.IsAllOf(RecordShape.Of(kind)));
        var properties = isAll
            ? ".*"
            : string.Join(", ", wanted.SelectMany(RecordProperties.NamesOf).Distinct().Select(name => $".{name}"));
        return [$"{node} {{{properties}}}"];
    }

    /// <summary>The reader is before the record and is left on its last value.</summary>
    public static Record Read(ref Utf8JsonReader reader, ValueList<RecordKind> kinds, FieldSet fields)
    {
        if (!AreListed(kinds, fields))
        {
            reader.Read();
            return PropertyMap.Read(ref reader, kinds, fields).Record;
        }

        var shape = RecordShape.Of(kinds[0]);
        var values = new PropertyValues(shape);
        foreach (var field in shape.Fields)
        {
            for (var part = 0; fields.Has(field) && part < RecordProperties.CountOf(field); part++)
            {
                reader.Read();
                if (reader.TokenType != JsonTokenType.Null)
                {
                    values.Read(field, part, ref reader);
                }
            }
        }

        return values.ToRecord(fields);
    }

    private static bool AreListed(ValueList<RecordKind> kinds, FieldSet fields)
    {
        if (kinds is not [var kind] || fields.IsAllOf(RecordShape.Of(kind)))
        {
            return false;
        }

        foreach (var field in RecordShape.Of(kind).Fields)
        {
            if (field.Type == FieldType.ExternalIds && fields.Has(field))
            {
                return false;
            }
        }

        return true;
    }
}
