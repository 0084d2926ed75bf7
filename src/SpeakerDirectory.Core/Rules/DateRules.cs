using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Values;

namespace SpeakerDirectory.Core.Rules;

/// <summary>Rule 2: nothing certainly ends before it begins, and nobody holds anything certainly after death.</summary>
internal static class DateRules
{
    public static IEnumerable<Problem> InOrder(Record record, RecordIndex known)
    {
        if (RecordShape.Of(record).Definition.Lifetime is not var (first, last) || !IsBefore(DateIn(last, record), DateIn(first, record)))
        {
            return [];
        }

        return [new(record.Id, first.Name, $"{first.Name} {DateIn(first, record)} is after {last.Name} {DateIn(last, record)}.")];
    }

    public static IEnumerable<Problem> NamesInOrder(Record record, RecordIndex known) =>
        from field in RecordShape.Of(record).Fields
        where field.Type == FieldType.Names
        from name in (ValueList<Name>)field.Get(record)! // A list is never null.
        where IsBefore(name.To, name.From)
        select new Problem(record.Id, field.Name, $"\"{name.Text}\" is in use from {name.From}, which is after its end on {name.To}.");

    /// <summary>A confirmed day before the beginning or after the end contradicts it.</summary>
    public static IEnumerable<Problem> ConfirmedWithin(Record record, RecordIndex known) =>
        record is not IHeld { Confirmed.Count: > 0 } held ? [] : held.Confirmed
            .Where(day => IsBefore(day, held.From))
                .Select(day => new Problem(record.Id, "confirmed", $"{day} is before it began on {held.From}."))
                .Concat(held.Confirmed
                    .Where(day => IsBefore(held.To?.Date, day))
                        .Select(day => new Problem(record.Id, "confirmed", $"{day} is after it ended on {held.To}.")));

    public static IEnumerable<Problem> NothingHeldAfterDeath(Record record, RecordIndex known)
    {
        var holder = RecordShape.Of(record).Definition.Holder?.TargetsOf(record).Select(known.Find).FirstOrDefault() as Person;
        if (holder?.Died is not { } died || record is not IHeld held)
        {
            return [];
        }

        IEnumerable<(string Field, PartialDate? Day)> days =
        [
            ("from", held.From),
            .. held.Confirmed.Select(day => ("confirmed", (PartialDate?)day)),
        ];
        return days
            .Where(d => IsBefore(died, d.Day))
            .Select(d => new Problem(record.Id, d.Field, $"{d.Day} is after the death of {holder.Id} on {died}."));
    }

    private static PartialDate? DateIn(RecordField field, Record record) => field.Get(record) switch
    {
        PartialDate date => date,
        OpenEnd end => end.Date,
        _ => null,
    };

    private static bool IsBefore(PartialDate? date, PartialDate? other) => date is { } a && other is { } b && a.IsBefore(b) == true;
}
