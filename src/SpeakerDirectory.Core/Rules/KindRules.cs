using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Values;

namespace SpeakerDirectory.Core.Rules;

/// <summary>Rule 3, the first half: countries are States, and a series is one.</summary>
internal static class KindRules
{
    public static IEnumerable<Problem> CountriesAreStates(Record record, RecordIndex known) =>
        from field in RecordShape.Of(record).Definition.StateFields
        from id in field.TargetsOf(record)
        let target = known.Find(id) as Organization
        where target is { Type: not OrganizationType.State }
        select new Problem(record.Id, field.Name, $"{id} is not a State: its type is {Choice.Text(target.Type)}.");

    public static IEnumerable<Problem> SeriesIsSeries(Record record, RecordIndex known) =>
        record is Event { Series: { } series } && known.Find(series) is { Type: not EventType.Series } other
            ? [new(record.Id, "series", $"{series} is not a series: its type is {Choice.Text(other.Type)}.")]
            : [];
}
