using SpeakerDirectory.Core;
using SpeakerDirectory.Core.Query;

namespace SpeakerDirectory.Tests.Stores.Differential;

/// <summary>The events that people appeared at, all sessions of a conference being one.</summary>
internal sealed class NaiveEvents(NaiveDirectory directory)
{
    public List<Event> WholesOf(Person person, During? during)
    {
        var relations = new NaiveRelations(directory);
        return [.. relations.All<Appearance>().Where(a => a.Person.Id == person.Id).Select(a => relations.WholeOf(directory.Find<Event>(a.Event)!)).Distinct().Where(e => during is null || IsIn(e, during))];
    }

    /// <summary>An event without an end ends when it starts. What is not known, or doubtful, may be any day and is certainly none.</summary>
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

    /// <summary>The first and the last by the first day of their start, and where that is the same by how it is written.</summary>
    public static SharedTime TimeOf(List<Event> events)
    {
        var starts = events.Select(e => e.Start).OfType<PartialDate>().OrderBy(d => d.Earliest).ThenBy(d => d.ToString(), StringComparer.Ordinal).ToList();
        return new(events.Count, starts.Count == 0 ? null : starts[0], starts.Count == 0 ? null : starts[^1]);
    }
}
