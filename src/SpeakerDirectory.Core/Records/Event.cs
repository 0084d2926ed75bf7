using System.Globalization;
using SpeakerDirectory.Core.Naming;
using SpeakerDirectory.Core.Values;

namespace SpeakerDirectory.Core.Records;

/// <summary>A conference, a meeting, one of its sessions, or a series of such.</summary>
public sealed record Event : Record
{
    /// <summary>The display form, in English.</summary>
    public required string Name { get => Loaded(field); init; }

    /// <summary>Other forms of the name, also in other languages.</summary>
    public ValueList<Name> Names { get => Loaded(field); init; } = [];

    /// <summary>What it is.</summary>
    public required EventType Type { get => Loaded(field); init; }

    /// <summary>The recurring event that it is one of, itself an event of type <see cref="EventType.Series"/>.</summary>
    public Ref<Event>? Series { get => Loaded(field); init; }

    /// <summary>The event that it is a session of.</summary>
    public Ref<Event>? Parent { get => Loaded(field); init; }

    /// <summary>The first day.</summary>
    public PartialDate? Start { get => Loaded(field); init; }

    /// <summary>The last day; when null, the first day is the last.</summary>
    public PartialDate? End { get => Loaded(field); init; }

    /// <summary>The city where it took place.</summary>
    public string? City { get => Loaded(field); init; }

    /// <summary>The State where it took place.</summary>
    public Ref<Organization>? Country { get => Loaded(field); init; }

    /// <summary>The building or room where it took place.</summary>
    public string? Venue { get => Loaded(field); init; }

    /// <summary>The organizations that held it.</summary>
    public ValueList<Ref<Organization>> Hosts { get => Loaded(field); init; } = [];

    /// <summary>The organizations that took part.</summary>
    public ValueList<Ref<Organization>> Participants { get => Loaded(field); init; } = [];

    /// <summary>Whether people met in one room or over the network.</summary>
    public EventFormat? Format { get => Loaded(field); init; }

    /// <summary>Its ids in other registers.</summary>
    public ValueList<ExternalId> ExternalIds { get => Loaded(field); init; } = [];
}

/// <summary>What an event is.</summary>
public enum EventType
{
    /// <summary>Not held itself: what recurring events belong to.</summary>
    Series,

    /// <summary>A conference.</summary>
    Conference,

    /// <summary>A meeting of heads of State or government.</summary>
    Summit,

    /// <summary>A forum.</summary>
    Forum,

    /// <summary>A meeting.</summary>
    Meeting,

    /// <summary>A debate.</summary>
    Debate,

    /// <summary>A seminar or workshop.</summary>
    Seminar,

    /// <summary>A ceremony.</summary>
    Ceremony,

    /// <summary>Part of another event.</summary>
    Session,

    /// <summary>Anything else.</summary>
    Other,
}

/// <summary>Whether people met in one room or over the network.</summary>
public enum EventFormat
{
    /// <summary>In one room.</summary>
    InPerson,

    /// <summary>Over the network.</summary>
    Online,

    /// <summary>Some in one room, others over the network.</summary>
    Hybrid,
}

internal sealed class EventDefinition : KindDefinition<Event>
{
    private static readonly Relation OwnAppearances = Relation.Incoming(Field.Of<Appearance>(a => a.Event));

    public override string PluralName => "events";

    public override string NaturalOrder => "with the latest first";

    public override ValueList<RecordList> Lists { get; } =
    [
        new("children", Relation.Incoming(Field.Of<Event>(e => e.Parent), Field.Of<Event>(e => e.Series))),
        new("appearances", OwnAppearances) { WithDescendants = WithThoseBelow },
    ];

    public override ValueList<RecordField> Hierarchy { get; } = Fields(e => e.Parent, e => e.Series);

    public override ValueList<RecordField> LabelFields { get; } = Fields(e => e.Name, e => e.Start);

    public override bool IsSearched => true;

    public override ValueList<RecordField> JudgedFields { get; } = Fields(
        e => e.Type, e => e.Series, e => e.Parent, e => e.Start, e => e.End);

    public override (RecordField First, RecordField Last)? Lifetime { get; } = (Field.Of<Event>(e => e.Start), Field.Of<Event>(e => e.End));

    public override ValueList<RecordField> StateFields { get; } = Fields(e => e.Country);

    // The appearances at the event, in its sessions, at the events of a series, and in their sessions.
    private static Relation WithThoseBelow => OwnAppearances
        .Or(Relation.Of(Back<Event>(e => e.Parent, Traversal.Descendants), Back<Appearance>(a => a.Event)))
        .Or(Relation.Of(Back<Event>(e => e.Series), Back<Appearance>(a => a.Event)))
        .Or(Relation.Of(Back<Event>(e => e.Series), Back<Event>(e => e.Parent, Traversal.Descendants), Back<Appearance>(a => a.Event)));

    // The year distinguishes the events of a series, unless their names do.
    protected override string Label(Event happening, IReadOnlyList<Record> related)
    {
        var year = happening.Start?.Year.ToString("0000", CultureInfo.InvariantCulture);
        return year is null || happening.Name.Contains(year, StringComparison.Ordinal)
            ? happening.Name
            : LabelText.Join(happening.Name, year);
    }

    protected override IEnumerable<string?> Names(Event happening) => [happening.Name, .. happening.Names.Select(n => n.Text)];

    protected override string[] SortTexts(Event happening, Func<Ref<Event>, PartialDate?> startOf) =>
        [SortText.LatestFirst(happening.Start)];

    protected override string?[] IdTexts(Event happening) => [IdText.Year(happening.Start?.Year), happening.City, happening.Name];
}
