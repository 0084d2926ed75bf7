using System.Globalization;
using SpeakerDirectory.Core.Query;
using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Values;

namespace SpeakerDirectory.Tests.Stores.Differential;

/// <summary>The natural order of the kinds, and the order by terms.</summary>
internal sealed class NaiveOrder(NaiveDirectory directory)
{
    public NaiveSortPosition PositionOf(Record record, ValueList<OrderTerm> order) =>
        order.Count == 0
            ? Natural(record)
            : new([.. order.SelectMany(term => ValuesOf(term, record).Select(value => (value, term.Descending))), (record.Id, false)]);

    /// <summary>
    /// The natural order as texts, because one list can have records of several kinds: "~" for unknown values, and inverted days of events,
    /// because the latest comes first.
    /// </summary>
    public NaiveSortPosition Natural(Record record) => record switch
    {
        Person person => Named(SortName(person), record),
        Organization organization => Named(SortName(organization), record),
        Office office => Named(office.Title, record),
        Tenure tenure => NaiveSortPosition.Ascending(FirstOf([tenure.From, tenure.Appointed, .. tenure.Confirmed]), record.Id),
        Membership membership => NaiveSortPosition.Ascending(FirstOf([membership.From, .. membership.Confirmed]), record.Id),
        Event happening => NaiveSortPosition.Ascending(Reversed(happening.Start), record.Id),
        Appearance appearance => NaiveSortPosition.Ascending(
            Reversed(directory.Find<Event>(appearance.Event)?.Start),
            appearance.Order?.ToString("D10", CultureInfo.InvariantCulture) ?? "~",
            record.Id),
        _ => NaiveSortPosition.Ascending(record.Id),
    };

    public static string SortName(Person person) =>
        person.SortName
            ?? (person.FamilyName is null ? person.Name
                : person.GivenName is null ? person.FamilyName
                : $"{person.FamilyName}, {person.GivenName}");

    /// <summary>The value of a field, or the default that the model defines for its absence.</summary>
    public static object? EffectiveValue(RecordField field, Record record) => (field.Get(record), record) switch
    {
        (null, Person person) when field.Name == "sortName" => SortName(person),
        (null, Office) when field.Name == "seats" => 1,
        (null, Tenure) when field.Name == "capacity" => Capacity.Full,
        var (value, _) => value,
    };

    private static NaiveSortPosition Named(string name, Record record) => NaiveSortPosition.Ascending(Folding.Fold(name), name, record.Id);

    // An English form precedes the others.
    private static string SortName(Organization organization)
    {
        var forms = organization.Names.Where(n => n.Kind == NameKind.Sort).ToList();
        return (forms.Find(n => n.Lang?.Text.ToUpperInvariant().Split('-')[0] == "EN") ?? forms.FirstOrDefault())?.Text
            ?? organization.Name;
    }

    private static string FirstOf(IEnumerable<PartialDate?> dates) =>
        dates.OfType<PartialDate>().Select(d => Day(d.Earliest)).Order(StringComparer.Ordinal).FirstOrDefault() ?? "~";

    private static string Reversed(PartialDate? date) =>
        date is null ? "~" : string.Concat(Day(date.Value.Earliest).Select(c => char.IsAsciiDigit(c) ? (char)('9' - (c - '0')) : c));

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private IEnumerable<object?> ValuesOf(OrderTerm term, Record record)
    {
        Record? at = record;
        foreach (var reference in term.Via)
        {
            at = at is null ? null : reference.TargetsOf(at).Select(id => directory.Records[id]).FirstOrDefault();
        }

        if (term.Counted is { } counted)
        {
            return [at is null ? null : (long)new NaiveRelations(directory).Follow(at, counted).Count()];
        }

        return (at is null ? null : EffectiveValue(term.Field!, at)) switch
        {
            null => term.Field!.Type is FieldType.Id or FieldType.Number or FieldType.Choice ? [null] : [null, null],
            string id when term.Field!.Type == FieldType.Id => [id],
            int number => [(long)number],
            Enum choice => [NaiveConditions.Written(choice)],
            PartialDate date => [Day(date.Earliest), Day(date.Latest)],
            Moment moment => [Day(moment.Date.Earliest), Day(moment.Date.Latest)],
            OpenEnd { Date: { } end } => [Day(end.Earliest), Day(end.Latest)],
            OpenEnd => [Day(DateOnly.MaxValue), Day(DateOnly.MaxValue)],
            var text => [Folding.Fold(NaiveConditions.Written(text)), NaiveConditions.Written(text)],
        };
    }
}
