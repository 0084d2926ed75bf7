using System.Globalization;
using SpeakerDirectory.Core.Query;
using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Tenures;
using SpeakerDirectory.Core.Values;
using SpeakerDirectory.Stores.Shared;

namespace SpeakerDirectory.Stores.Neo4j.Graph;

/// <summary>
/// Maps a record to properties of a node, one for each field. Names are parallel lists (<c>names</c>, <c>namesLang</c>, …, with empty
/// text for an unknown part); external ids have one property for each scheme (<c>externalId_wikidata</c>). Derived properties are added:
/// the position, the first and last day of a date, text without case and accents, all external ids as one text, and the period in which
/// something was definitely held.
/// </summary>
internal static class RecordProperties
{
    public const string Folded = "Folded";
    public const string Earliest = "Earliest";
    public const string Latest = "Latest";
    public const string ExternalId = "externalId_";

    private const string SortKeyText = "sortKey";

    private static readonly RecordField SortName = Field.Of<Person>(p => p.SortName);
    private static readonly string[] NameParts = ["", "Lang", "Kind", "From", "To"];

    /// <summary>How many properties a field has.</summary>
    public static int CountOf(RecordField field) => field.Type == FieldType.Names ? NameParts.Length : 1;

    /// <summary>The names of the properties of a field, except for external ids.</summary>
    public static IEnumerable<string> NamesOf(RecordField field) =>
        field.Type == FieldType.Names ? NameParts.Select(part => field.Name + part) : [field.Name];

    /// <summary>The properties of a record.</summary>
    public static Dictionary<string, object?> Of(Record record, string position)
    {
        var properties = new Dictionary<string, object?>(16);
        foreach (var field in RecordShape.Of(record).Fields)
        {
            if (field.Get(record) is { } value)
            {
                Add(properties, field, value, record);
            }

            if (field.Type is FieldType.Text or FieldType.Url or FieldType.Language && EffectiveValue.Text(field, record) is { } text)
            {
                properties.Add(field.Name + Folded, Folding.Fold(text));
            }
        }

        if (record is IHeld fact)
        {
            AddHolding(properties, RecordedDays.Of(fact));
        }

        if (RelatedEnds.EndOf(record) is { } end)
        {
            AddDay(properties, HoldingProperties.BoundEarliest, end.EarliestWithMargin);
            AddDay(properties, HoldingProperties.BoundLatest, end.LatestWithMargin);
        }

        if (record is Person person)
        {
            properties.Add(SortKeyText, SortNames.Of(person));
        }

        properties.Add(GraphNames.SortPosition, position);
        return properties;
    }

    /// <summary>An expression for the value of a field as written, or for its default.</summary>
    public static string Written(RecordField field, string node) => EffectiveValue.Constant(field) switch
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
                AddEnd(properties, field.Name, end);
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

                properties.Add(field.Name, ExternalIdText.Of(ids));
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

    // An end that is still open has the last of all days.
    private static void AddEnd(Dictionary<string, object?> properties, string name, OpenEnd end)
    {
        properties.Add(name, end.ToString());
        if (end.IsStillSo)
        {
            AddDay(properties, name + Earliest, DateOnly.MaxValue);
            AddDay(properties, name + Latest, DateOnly.MaxValue);
        }
        else
        {
            AddDays(properties, name, end.Date);
        }
    }

    // A list of empty text only is left out.
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

    private static void AddHolding(Dictionary<string, object?> properties, RecordedDays days)
    {
        var holding = days.Within(EndBound.None);
        AddDay(properties, HoldingProperties.BegunBy, holding.BegunBy);
        AddDay(properties, HoldingProperties.LastedUntil, holding.LastedUntil);
        AddDay(properties, HoldingProperties.NotBefore, holding.NotBefore);
        AddDay(properties, HoldingProperties.NotAfter, holding.NotAfter);
        AddDay(properties, HoldingProperties.ShownUntil, days.ShownUntil);
        AddDay(properties, HoldingProperties.OwnNotAfter, days.NotAfter);
    }

    private static void AddDay(Dictionary<string, object?> properties, string name, DateOnly? day)
    {
        if (day is { } known)
        {
            properties.Add(name, Days.Text(known));
        }
    }
}
