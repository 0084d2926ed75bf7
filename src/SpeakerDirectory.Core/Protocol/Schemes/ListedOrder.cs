using SpeakerDirectory.Core.Values;

namespace SpeakerDirectory.Core.Protocol.Schemes;

/// <summary>An order that a source gives by enumeration: agencies by agreement, Presidencies, principal organs.</summary>
/// <param name="Name">The name in the scheme.</param>
/// <param name="Entries">The entries, the first one first. One id can stand in several entries, each for a time of its own.</param>
public sealed record ListedOrder(string Name, ValueList<ListedEntry> Entries)
{
    /// <summary>Whether the id is in the list on a day; null when that is not known.</summary>
    public bool? Has(string id, PartialDate? on)
    {
        bool? answer = false;
        foreach (var entry in Entries.Where(e => e.Id == id))
        {
            switch (entry.IsValidOn(on))
            {
                case true:
                    return true;
                case null:
                    answer = null;
                    break;
            }
        }

        return answer;
    }

    /// <summary>The id of the entry for this day, where the entries follow one another in time; null when that is not known.</summary>
    public string? EntryOn(PartialDate? on) => Entries.FirstOrDefault(e => e.From is not null && e.IsValidOn(on) == true)?.Id;

    /// <summary>
    /// The position of an id, counted from the start: the entry of <paramref name="first"/> for this day, else its last one. The order
    /// goes round: an id without an entry from the start on stands by its last entry before it. Null when the id is not in the list.
    /// </summary>
    public int? PositionOf(string id, string? first, PartialDate? on)
    {
        var start = first is null ? 0 : StartOf(first, on) ?? 0;
        var before = -1;
        for (var i = 0; i < Entries.Count; i++)
        {
            if (Entries[i].Id == id)
            {
                if (i >= start)
                {
                    return i - start + 1;
                }

                before = i;
            }
        }

        return before < 0 ? null : before + Entries.Count - start + 1;
    }

    private int? StartOf(string first, PartialDate? on)
    {
        int? last = null;
        for (var i = 0; i < Entries.Count; i++)
        {
            if (Entries[i].Id == first)
            {
                last = i;
                if (Entries[i].From is not null && Entries[i].IsValidOn(on) == true)
                {
                    return i;
                }
            }
        }

        return last;
    }
}

/// <summary>An entry of a list.</summary>
/// <param name="Id">The id of an organization or office, or the code of a rank.</param>
/// <param name="Date">The day that ranks it, where the list goes by days; else null.</param>
/// <param name="From">The first day on which it is in the list; null when it was from the beginning.</param>
/// <param name="To">The last day on which it is in the list; null when no end is known.</param>
public sealed record ListedEntry(string Id, PartialDate? Date, PartialDate? From = null, PartialDate? To = null)
{
    /// <summary>Whether it is in the list on a day; null when that is not known.</summary>
    public bool? IsValidOn(PartialDate? on)
    {
        var begun = From is not { } from ? true : on is { } day ? !day.IsBefore(from) : null;
        var open = To is not { } to ? true : on is { } date ? !to.IsBefore(date) : null;
        return begun == false || open == false ? false : begun is null || open is null ? null : true;
    }
}
