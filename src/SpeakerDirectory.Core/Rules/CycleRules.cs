namespace SpeakerDirectory.Core.Rules;

/// <summary>Rule 3, the second half: nothing is above, in a series of, or before itself.</summary>
internal static class CycleRules
{
    public static IEnumerable<Problem> NoCycle(Record record, KnownRecords known) => record switch
    {
        Organization { Parent: { } parent } o => NoCycle(o, "parent", parent.Id, at => (at as Organization)?.Parent?.Id, known),
        Office { Predecessor: { } before } o => NoCycle(o, "predecessor", before.Id, at => (at as Office)?.Predecessor?.Id, known),
        Tenure { Predecessor: { } before } t => NoCycle(t, "predecessor", before.Id, at => (at as Tenure)?.Predecessor?.Id, known),
        Event e =>
        [
            .. NoCycle(e, "parent", e.Parent?.Id, at => (at as Event)?.Parent?.Id, known),
            .. NoCycle(e, "series", e.Series?.Id, at => (at as Event)?.Series?.Id, known),
        ],
        _ => [],
    };

    /// <summary>What is directly above, or before, a record: the next of a chain that must not close.</summary>
    public static IEnumerable<string> Next(Record record)
    {
        IEnumerable<string?> next = record switch
        {
            Organization o => [o.Parent?.Id],
            Office o => [o.Predecessor?.Id],
            Tenure t => [t.Predecessor?.Id],
            Event e => [e.Parent?.Id, e.Series?.Id],
            _ => [],
        };
        return next.OfType<string>();
    }

    // A record that only leads into a cycle is in order; those that form it are told.
    private static IEnumerable<Problem> NoCycle(Record record, string field, string? first, Func<Record?, string?> next, KnownRecords known)
    {
        var way = new List<string>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var at = first; at is not null && seen.Add(at); at = next(known.Find(at)))
        {
            way.Add(at);
            if (at == record.Id)
            {
                return [new(record.Id, field, $"The chain leads back to where it starts: {string.Join(" → ", way.Prepend(record.Id))}.")];
            }
        }

        return [];
    }
}
