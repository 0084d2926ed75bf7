using System.Text.Json;
using SpeakerDirectory.Core;
using SpeakerDirectory.Core.Query;

namespace SpeakerDirectory.Stores.Neo4j;

/// <summary>
/// A record in a row of an answer. Where it is known which fields come, their properties stand one after the other; else, because nobody knows which kind of record or which
/// external ids there will be, they come as a map.
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
        return [$"{node} {{{(isAll ? ".*" : string.Join(", ", wanted.SelectMany(RecordProperties.NamesOf).Distinct().Select(name => $".{name}")))}}}"];
    }

    /// <summary>The reader stands before the record and is left on its end.</summary>
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

        return values.ToRecord();
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
