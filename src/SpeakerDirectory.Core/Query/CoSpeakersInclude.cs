using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Values;

namespace SpeakerDirectory.Core.Query;

/// <summary>
/// Loads, with a person, the people who appeared at the same events: most shared events first, then in natural order. A session counts as
/// its conference. Each row is a <see cref="CoSpeakerRow"/>; positions have the form of <see cref="CoSpeakerPosition"/>.
/// </summary>
public sealed record CoSpeakersInclude(PageRequest Page) : RecordsInclude(RecordKind.Person)
{
    private static readonly ValueList<RecordKind> People = [RecordKind.Person];

    /// <summary>The period whose events count; all events when null.</summary>
    public During? During { get; init; }

    /// <inheritdoc/>
    public override ValueList<RecordKind> Kinds => People;

    /// <inheritdoc/>
    public override int? PageSize => Page.Size;
}

/// <summary>
/// Loads, with a co-speaker, the events shared with the person whose co-speaker it is, in natural order. It is valid only directly in
/// <see cref="RecordsInclude.Includes"/> of a <see cref="CoSpeakersInclude"/>, whose period applies here too.
/// </summary>
public sealed record SharedEventsInclude(PageRequest Page) : RecordsInclude(RecordKind.Person)
{
    private static readonly ValueList<RecordKind> Events = [RecordKind.Event];

    /// <inheritdoc/>
    public override ValueList<RecordKind> Kinds => Events;

    /// <inheritdoc/>
    public override int? PageSize => Page.Size;
}
