namespace SpeakerDirectory.Core.Rules;

/// <summary>Rule 3, the first half: countries are States, and a series is one.</summary>
internal static class KindRules
{
    public static IEnumerable<Problem> CountriesAreStates(Record record, KnownRecords known)
    {
        if (record is not (Organization or Person or Event))
        {
            return [];
        }

        IEnumerable<(string Field, Ref<Organization>? State)> countries = record switch
        {
            Organization o => [("country", o.Country), ("seat", o.Seat)],
            Person p => p.Nationality.Select(state => ("nationality", (Ref<Organization>?)state)),
            _ => [("country", ((Event)record).Country)],
        };
        return from country in countries
               where country.State is { } state && known.Find(state) is { Type: not OrganizationType.State }
               select new Problem(record.Id, country.Field, $"{country.State} is not a State: its type is {Choice.Text(known.Find(country.State!.Value)!.Type)}.");
    }

    public static IEnumerable<Problem> SeriesIsSeries(Record record, KnownRecords known) =>
        record is Event { Series: { } series } && known.Find(series) is { Type: not EventType.Series } other
            ? [new(record.Id, "series", $"{series} is not a series: its type is {Choice.Text(other.Type)}.")]
            : [];
}
