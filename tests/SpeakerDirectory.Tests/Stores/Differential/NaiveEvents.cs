using SpeakerDirectory.Core.Query;
using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Values;

namespace SpeakerDirectory.Tests.Stores.Differential;

/// <summary>The events at which people appeared; all sessions of a conference count as the conference.</summary>
internal sealed class NaiveEvents(NaiveDirectory directory)
{
    public List<Event> RootEventsOf(Person person, During? during)
    {
        var relations = new NaiveRelations(directory);
        return
        [
            .. relations.All<Appearance>()
                .Where(a => a.Person.Id == person.Id)
                .Select(a => relations.RootEventOf(directory.Find<Event>(a.Event)!))
                .Distinct()
                .Where(e => during is null || IsIn(e, during)),
        ];
    }

    /// <summary>An event without an end ends on its start. An unknown or doubtful date may be any day and is certainly none.</summary>
    public static bool IsIn(Event happening, During during)
    {
        var end = happening.End ?? happening.Start;
        var (from, to) = (during.From ?? DateOnly.MinValue, during.To ?? DateOnly.MaxValue);
        if (during.Certain)
        {
            return happening.Start?.CertainEarliest >= from && end?.CertainLatest <= to;
        }

        return !(happening.Start?.CertainEarliest > to) && !(end?.CertainLatest < from);
    }

    /// <summary>The first and the last date by the first day of the start, and for equal days by the text of the date.</summary>
    public static SharedEventSummary TimeOf(List<Event> events)
    {
        var starts = events.Select(e => e.Start)
            .OfType<PartialDate>()
            .OrderBy(d => d.Earliest)
            .ThenBy(d => d.ToString(), StringComparer.Ordinal)
            .ToList();
        return new(events.Count, starts.Count == 0 ? null : starts[0], starts.Count == 0 ? null : starts[^1]);
    }
}
