namespace SpeakerDirectory.Core.Precedence;

/// <summary>One system's order of precedence, as one file says it. There is no single order: it depends on the system, the purpose, the day and the choices made.</summary>
public sealed record Scheme
{
    /// <summary>The same for all versions: <c>un-conference</c>.</summary>
    public required string Id { get; init; }
    public required string Version { get; init; }
    public required string Name { get; init; }
    public required string Description { get; init; }

    /// <summary>The first and the last day on which this version stands; absent when it has no end in sight.</summary>
    public PartialDate? From { get; init; }
    public PartialDate? To { get; init; }

    /// <summary>The purposes it serves.</summary>
    public ValueList<PurposeRule> Purposes { get; init; } = [];
    public ValueList<Parameter> Parameters { get; init; } = [];
    public ValueList<ListedOrder> Orders { get; init; } = [];

    /// <summary>The highest first.</summary>
    public ValueList<SchemeClass> Classes { get; init; } = [];

    /// <summary>Everything that its classes and rules cite.</summary>
    public ValueList<Source> Sources { get; init; } = [];

    /// <summary>Absent when the scheme has no such list.</summary>
    public ListedOrder? FindOrder(string name) => Orders.FirstOrDefault(order => order.Name == name);
}

/// <summary>What is decided differently from place to place: shown to the user, with the value that stands unless another is chosen.</summary>
/// <param name="Values">Empty when any text will do: a language, the name of a State.</param>
/// <param name="Default">Empty when there is none and nothing follows from it.</param>
public sealed record Parameter(string Code, string Meaning, ValueList<string> Values, string Default, Basis Basis);

/// <summary>An order that a source gives by enumeration: agencies by agreement, Presidencies, principal organs.</summary>
public sealed record ListedOrder(string Name, ValueList<ListedEntry> Entries)
{
    /// <summary>Counted from 1; null when it is not in the list.</summary>
    public int? PlaceOf(string id)
    {
        for (var i = 0; i < Entries.Count; i++)
        {
            if (Entries[i].Id == id)
            {
                return i + 1;
            }
        }

        return null;
    }
}

/// <summary>The id of an organization or office, or the code of a rank, with the day that ranks it where the list goes by days.</summary>
public sealed record ListedEntry(string Id, PartialDate? Date);

/// <summary>People who stand alike until a tie-break parts them.</summary>
/// <param name="When">The class exists when these choices are made.</param>
/// <param name="Purposes">The class exists for these purposes; for all when empty.</param>
/// <param name="Who">Whoever one of these fits.</param>
public sealed record SchemeClass(
    int Code,
    string Name,
    ValueList<Choosing> When,
    ValueList<Purpose> Purposes,
    ValueList<Matcher> Who,
    ValueList<TieBreak> TieBreaks,
    Basis Basis);

/// <summary>A parameter and the values of it under which a class or rule stands.</summary>
public sealed record Choosing(string Parameter, ValueList<string> Values);
