namespace SpeakerDirectory.Core.Rules;

/// <summary>Rule 2: nothing certainly ends before it begins, and nobody holds anything certainly after death.</summary>
internal static class DateRules
{
    public static IEnumerable<Problem> InOrder(Record record, KnownRecords known) => record switch
    {
        Organization o => InOrder(o, "founded", o.Founded, "dissolved", o.Dissolved),
        Person p => InOrder(p, "born", p.Born, "died", p.Died),
        Office o => InOrder(o, "established", o.Established, "abolished", o.Abolished),
        Event e => InOrder(e, "start", e.Start, "end", e.End),
        IHeld held => InOrder(record, "from", held.From, "to", held.To?.Date),
        _ => [],
    };

    public static IEnumerable<Problem> NamesInOrder(Record record, KnownRecords known)
    {
        var (field, names) = record switch
        {
            Organization o => ("names", o.Names),
            Person p => ("names", p.Names),
            Office o => ("titles", o.Titles),
            Event e => ("names", e.Names),
            _ => ("", ValueList<Name>.Empty),
        };
        return names.Count == 0 ? [] : names.Where(name => IsBefore(name.To, name.From)).Select(name =>
            new Problem(record.Id, field, $"\"{name.Text}\" is in use from {name.From}, which is after its end on {name.To}."));
    }

    /// <summary>A confirmed day before the beginning or after the end contradicts it.</summary>
    public static IEnumerable<Problem> ConfirmedWithin(Record record, KnownRecords known) =>
        record is not IHeld { Confirmed.Count: > 0 } held ? [] : held.Confirmed
            .Where(day => IsBefore(day, held.From)).Select(day => new Problem(record.Id, "confirmed", $"{day} is before it began on {held.From}."))
            .Concat(held.Confirmed
                .Where(day => IsBefore(held.To?.Date, day)).Select(day => new Problem(record.Id, "confirmed", $"{day} is after it ended on {held.To}.")));

    public static IEnumerable<Problem> NothingHeldAfterDeath(Record record, KnownRecords known)
    {
        var holder = record switch
        {
            Tenure tenure => known.Find(tenure.Person),
            Membership membership => known.Find(membership.Member) as Person,
            _ => null,
        };
        if (holder?.Died is not { } died || record is not IHeld held)
        {
            return [];
        }

        IEnumerable<(string Field, PartialDate? Day)> days = [("from", held.From), .. held.Confirmed.Select(day => ("confirmed", (PartialDate?)day))];
        return days.Where(d => IsBefore(died, d.Day)).Select(d => new Problem(record.Id, d.Field, $"{d.Day} is after the death of {holder.Id} on {died}."));
    }

    private static IEnumerable<Problem> InOrder(Record record, string startField, PartialDate? start, string endField, PartialDate? end) =>
        IsBefore(end, start) ? [new(record.Id, startField, $"{startField} {start} is after {endField} {end}.")] : [];

    private static bool IsBefore(PartialDate? date, PartialDate? other) => date is { } a && other is { } b && a.IsBefore(b) == true;
}
