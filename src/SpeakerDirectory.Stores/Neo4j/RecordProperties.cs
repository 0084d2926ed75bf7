using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;
using SpeakerDirectory.Core;
using SpeakerDirectory.Core.Naming;
using SpeakerDirectory.Core.Query;

namespace SpeakerDirectory.Stores.Neo4j;

/// <summary>
/// A kind of record as properties of a node: a property a field. Names are lists beside each other (<c>names</c>, <c>namesLang</c>, …, with an empty text for what is
/// not known), external ids a property a scheme (<c>externalId_wikidata</c>). What is derived stands beside: the place, the first and last day of a date, a text case and
/// accents aside, from when to when somebody certainly held an office.
/// </summary>
internal sealed class RecordProperties
{
    public const string Folded = "Folded";
    public const string Earliest = "Earliest";
    public const string Latest = "Latest";

    private const string ExternalId = "externalId_";
    private const string SortKeyText = "sortKey";

    private static readonly RecordField SortName = Core.Query.Field.Of<Person>(p => p.SortName);
    private static readonly string[] NameParts = ["", "Lang", "Kind", "From", "To"];
    private static readonly ConcurrentDictionary<RecordKind, RecordProperties> Known = new();

    private readonly RecordShape _shape;
    private readonly int _externalIds;
    private readonly FrozenDictionary<string, Slot>.AlternateLookup<ReadOnlySpan<char>> _slots;

    private RecordProperties(RecordShape shape)
    {
        _shape = shape;
        _externalIds = shape.Fields.ToList().FindIndex(f => f.Type == FieldType.ExternalIds);
        _slots = shape.Fields.Index().Where(f => f.Item.Type != FieldType.ExternalIds)
            .SelectMany(f => f.Item.Type == FieldType.Names
                ? NameParts.Index().Select(part => (Name: f.Item.Name + part.Item, Slot: new Slot(f.Item, f.Index, part.Index)))
                : [(Name: f.Item.Name, Slot: new Slot(f.Item, f.Index, 0))])
            .ToFrozenDictionary(s => s.Name, s => s.Slot).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Where a property's value goes.</summary>
    private readonly record struct Slot(RecordField Field, int Index, int Part);

    /// <summary>The properties of a record.</summary>
    public static Dictionary<string, object?> Of(Record record, string place)
    {
        var properties = new Dictionary<string, object?>(16);
        foreach (var field in RecordShape.Of(record).Fields)
        {
            if (field.Get(record) is { } value)
            {
                Add(properties, field, value, record);
            }

            if (field.Type is FieldType.Text or FieldType.Url or FieldType.Language && Presented.Text(field, record) is { } text)
            {
                properties.Add(field.Name + Folded, Folding.Fold(text));
            }
        }

        if (record is IHeld fact)
        {
            AddHolding(properties, Holding.Of(fact));
        }

        if (record is Person person)
        {
            properties.Add(SortKeyText, Core.Naming.SortKey.Of(person));
        }

        properties.Add(Graph.Place, place);
        return properties;
    }

    /// <summary>The property of a field as it is written, or what is said of every record that leaves it out.</summary>
    public static string Written(RecordField field, string node) => Presented.Constant(field) switch
    {
        null when field == SortName => $"{node}.{SortKeyText}",
        null => $"{node}.{field.Name}",
        int number => string.Create(CultureInfo.InvariantCulture, $"coalesce({node}.{field.Name}, {number})"),
        var choice => $"coalesce({node}.{field.Name}, '{Choice.Of(field.ValueType).Text(choice)}')",
    };

    /// <summary>What a map of a node's properties has to name, for these fields of records of these kinds.</summary>
    /// <param name="withPlace">Whether their place is read too.</param>
    public static string Named(ValueList<RecordKind> kinds, FieldSet fields, bool withPlace)
    {
        var wanted = kinds.SelectMany(kind => RecordShape.Of(kind).Fields).Where(fields.Has).ToList();

        // External ids have a property a scheme: nobody knows which.
        return wanted.Exists(f => f.Type == FieldType.ExternalIds) || kinds.Any(kind => fields.IsAllOf(RecordShape.Of(kind)))
            ? ".*"
            : string.Join(", ", wanted.SelectMany(f => f.Type == FieldType.Names ? NameParts.Select(part => f.Name + part) : [f.Name]).Concat(withPlace ? [Graph.Place] : Array.Empty<string>()).Distinct().Select(name => $".{name}"));
    }

    /// <summary>Reads these fields of a record; the reader stands on the opening brace of its properties and is left on the closing one.</summary>
    public static (Record Record, string Place) Read(ref Utf8JsonReader reader, ValueList<RecordKind> kinds, FieldSet fields)
    {
        var kind = kinds is [var only] ? only : FindKind(reader);
        return Known.GetOrAdd(kind, k => new(RecordShape.Of(k))).Read(ref reader, fields);
    }

    private static void Add(Dictionary<string, object?> properties, RecordField field, object value, Record record)
    {
        switch (value)
        {
            case int:
                properties.Add(field.Name, value);
                break;
            case Enum:
                properties.Add(field.Name, Choice.Of(field.ValueType).Text(value));
                break;
            case Uri url:
                properties.Add(field.Name, url.OriginalString);
                break;
            case PartialDate date:
                properties.Add(field.Name, date.ToString());
                AddDays(properties, field.Name, date);
                break;
            case OpenEnd end:
                properties.Add(field.Name, end.ToString());
                if (end.IsStillSo)
                {
                    AddDay(properties, field.Name + Earliest, DateOnly.MaxValue);
                    AddDay(properties, field.Name + Latest, DateOnly.MaxValue);
                }
                else
                {
                    AddDays(properties, field.Name, end.Date);
                }

                break;
            case Moment moment:
                properties.Add(field.Name, moment.ToString());
                AddDays(properties, field.Name, moment.Date);
                break;
            case ValueList<PartialDate> dates:
                AddList(properties, field.Name, dates.Select(d => d.ToString()));
                break;
            case ValueList<Name> names:
                AddList(properties, field.Name, names.Select(n => n.Text));
                AddList(properties, field.Name + NameParts[1], names.Select(n => n.Lang?.Text ?? ""));
                AddList(properties, field.Name + NameParts[2], names.Select(n => n.Kind is { } kind ? Choice.Text(kind) : ""));
                AddList(properties, field.Name + NameParts[3], names.Select(n => n.From?.ToString() ?? ""));
                AddList(properties, field.Name + NameParts[4], names.Select(n => n.To?.ToString() ?? ""));
                break;
            case ValueList<ExternalId> ids:
                foreach (var id in ids)
                {
                    properties.Add(ExternalId + id.Scheme, id.Value);
                }

                break;
            default:
                if (field.Type == FieldType.References)
                {
                    AddList(properties, field.Name, field.TargetsOf(record));
                }
                else
                {
                    properties.Add(field.Name, value.ToString());
                }

                break;
        }
    }

    // A list of nothing but empty texts says nothing.
    private static void AddList(Dictionary<string, object?> properties, string name, IEnumerable<string> texts)
    {
        var list = texts.ToArray();
        if (list.Any(text => text != ""))
        {
            properties.Add(name, list);
        }
    }

    private static void AddDays(Dictionary<string, object?> properties, string name, PartialDate? date)
    {
        AddDay(properties, name + Earliest, date?.CertainEarliest);
        AddDay(properties, name + Latest, date?.CertainLatest);
    }

    // Not before the first day of "from" and not after the last day of "to": those stand beside the dates already.
    private static void AddHolding(Dictionary<string, object?> properties, Holding holding)
    {
        AddDay(properties, "begunBy", holding.BegunBy);
        AddDay(properties, "lastedUntil", holding.LastedUntil);
    }

    private static void AddDay(Dictionary<string, object?> properties, string name, DateOnly? day)
    {
        if (day is { } known)
        {
            properties.Add(name, Day(known));
        }
    }

    public static string Day(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);

    // The reader is a copy: the id may stand anywhere among the properties.
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
        var values = new object?[_shape.Fields.Count];
        var place = "";
        Span<char> buffer = stackalloc char[128];
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.ValueSpan.Length <= buffer.Length ? buffer[..reader.CopyString(buffer)] : reader.GetString().AsSpan();
            var isPlace = name is Graph.Place;
            reader.Read();
            if (reader.TokenType == JsonTokenType.Null)
            {
                continue;
            }

            if (_slots.TryGetValue(name, out var slot))
            {
                if (!fields.Has(slot.Field))
                {
                    reader.Skip();
                    continue;
                }

                ReadInto(values, slot, ref reader);
            }
            else if (isPlace)
            {
                place = reader.GetString()!;
            }
            else if (name.StartsWith(ExternalId) && _externalIds >= 0 && fields.Has(_shape.Fields[_externalIds]))
            {
                ((List<ExternalId>)(values[_externalIds] ??= new List<ExternalId>())).Add(new(name[ExternalId.Length..].ToString(), reader.GetString()!));
            }
            else
            {
                reader.Skip();
            }
        }

        Finish(values);
        return (_shape.Create(values), place);
    }

    private static void ReadInto(object?[] values, Slot slot, ref Utf8JsonReader reader)
    {
        if (slot.Field.Type == FieldType.Names)
        {
            ((string[]?[])(values[slot.Index] ??= new string[]?[NameParts.Length]))[slot.Part] = Texts(ref reader);
            return;
        }

        values[slot.Index] = slot.Field.Type switch
        {
            FieldType.Number => reader.GetInt32(),
            FieldType.Dates => Texts(ref reader).Select(PartialDate.Parse).ToValueList(),
            FieldType.References => References.Many(slot.Field, Texts(ref reader)),
            FieldType.Reference => References.One(slot.Field, reader.GetString()!),
            FieldType.Choice => Choice.Of(slot.Field.ValueType).TryParse(reader.GetString()!, out var value) ? value : null,
            FieldType.Date => PartialDate.Parse(reader.GetString()!),
            FieldType.End => OpenEnd.Parse(reader.GetString()!),
            FieldType.Moment => Moment.Parse(reader.GetString()!),
            FieldType.Language => LanguageTag.Parse(reader.GetString()!),
            FieldType.Url => new Uri(reader.GetString()!),
            _ => reader.GetString(),
        };
    }

    private static void Finish(object?[] values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = values[i] switch
            {
                string[]?[] parts => NamesOf(parts),
                List<ExternalId> ids => ids.OrderBy(id => id.Scheme, StringComparer.Ordinal).ToValueList(),
                var value => value,
            };
        }
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
