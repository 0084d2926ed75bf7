using System.Globalization;
using SpeakerDirectory.Core;
using SpeakerDirectory.Core.Naming;
using SpeakerDirectory.Core.Query;

namespace SpeakerDirectory.Stores.Neo4j;

/// <summary>
/// A kind of record as properties of a node: a property a field. Names are lists beside each other (<c>names</c>, <c>namesLang</c>, …, with an empty text for what is
/// not known), external ids a property a scheme (<c>externalId_wikidata</c>). What is derived stands beside: the place, the first and last day of a date, a text case and
/// accents aside, from when to when somebody certainly held an office.
/// </summary>
internal static class RecordProperties
{
    public const string Folded = "Folded";
    public const string Earliest = "Earliest";
    public const string Latest = "Latest";
    public const string ExternalId = "externalId_";

    private const string SortKeyText = "sortKey";

    private static readonly RecordField SortName = Core.Query.Field.Of<Person>(p => p.SortName);
    private static readonly string[] NameParts = ["", "Lang", "Kind", "From", "To"];

    /// <summary>How many properties a field has.</summary>
    public static int CountOf(RecordField field) => field.Type == FieldType.Names ? NameParts.Length : 1;

    /// <summary>What the properties of a field are called, external ids aside.</summary>
    public static IEnumerable<string> NamesOf(RecordField field) => field.Type == FieldType.Names ? NameParts.Select(part => field.Name + part) : [field.Name];

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
}
