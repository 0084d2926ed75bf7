using SpeakerDirectory.Core.Naming;
using SpeakerDirectory.Core.Values;

namespace SpeakerDirectory.Core.Records;

/// <summary>Somebody's part in an event: who, where, as what, and in whose name.</summary>
public sealed record Appearance : Record
{
    /// <summary>Who appeared.</summary>
    public required Ref<Person> Person { get => Loaded(field); init; }

    /// <summary>The event, or the session of one.</summary>
    public required Ref<Event> Event { get => Loaded(field); init; }

    /// <summary>What the person did there.</summary>
    public required AppearanceRole Role { get => Loaded(field); init; }

    /// <summary>How the person appeared.</summary>
    public AppearanceMode? Mode { get => Loaded(field); init; }

    /// <summary>The tenures in whose capacity the person appeared, the governing one first.</summary>
    public ValueList<Ref<Tenure>> Tenures { get => Loaded(field); init; } = [];

    /// <summary>The organization in whose name, or of whose delegation, the person appeared.</summary>
    public Ref<Organization>? Organization { get => Loaded(field); init; }

    /// <summary>Whose words they were, when not the speaker's own.</summary>
    public Ref<Principal>? OnBehalfOf { get => Loaded(field); init; }

    /// <summary>The title, as printed.</summary>
    public string? Title { get => Loaded(field); init; }

    /// <summary>The language of the printed title; null where it is that of the sources, or not known.</summary>
    public LanguageTag? TitleLanguage { get => Loaded(field); init; }

    /// <summary>The published position, from 1.</summary>
    [Minimum(1)]
    public int? Order { get => Loaded(field); init; }

    /// <summary>The name of the session, where sessions are no events of their own.</summary>
    public string? Session { get => Loaded(field); init; }

    /// <summary>The subject of the speech.</summary>
    public string? Topic { get => Loaded(field); init; }

    /// <summary>The language that was spoken.</summary>
    public LanguageTag? Language { get => Loaded(field); init; }
}

/// <summary>What somebody did at an event.</summary>
public enum AppearanceRole
{
    /// <summary>Spoke.</summary>
    Speaker,

    /// <summary>Gave the keynote.</summary>
    Keynote,

    /// <summary>Opened the event.</summary>
    OpeningSpeaker,

    /// <summary>Sat on a panel.</summary>
    Panelist,

    /// <summary>Led a discussion.</summary>
    Moderator,

    /// <summary>Presided.</summary>
    Chair,

    /// <summary>Led a delegation; not known to have spoken.</summary>
    HeadOfDelegation,

    /// <summary>Read out what another person or body had to say: <see cref="Appearance.OnBehalfOf"/>.</summary>
    MessageReader,

    /// <summary>Received the guests.</summary>
    Host,

    /// <summary>Was present; not known to have spoken.</summary>
    Participant,
}

/// <summary>How somebody appeared at an event.</summary>
public enum AppearanceMode
{
    /// <summary>In the room.</summary>
    InPerson,

    /// <summary>By video, live or recorded.</summary>
    Video,

    /// <summary>By a written message.</summary>
    Message,

    /// <summary>By words that somebody else read out.</summary>
    ReadByAnother,
}

internal sealed class AppearanceDefinition : KindDefinition<Appearance>
{
    public override string PluralName => "appearances";

    public override string NaturalOrder => "with those at the latest event first, at one event in published order";

    public override ValueList<RecordField> LabelFields { get; } = Fields(a => a.Title);

    public override ValueList<LabelReference> LabelReferences { get; } =
    [
        new(Field.Of<Appearance>(a => a.Person), FieldSet.Of(Field.Of<Person>(p => p.Name))),
        new(Field.Of<Appearance>(a => a.Event), FieldSet.Of(Field.Of<Event>(e => e.Name), Field.Of<Event>(e => e.Start))),
    ];

    protected override string Label(Appearance appearance, IReadOnlyList<Record> related)
    {
        var (person, happening) = ((Person)related[0], related[1]);
        return LabelText.Join(person.Name, appearance.Title, RecordShape.Of(happening).Definition.LabelOf(happening, []));
    }

    protected override string[] SortTexts(Appearance appearance, Func<Ref<Event>, PartialDate?> startOf) =>
        [SortText.LatestFirst(startOf(appearance.Event)), SortText.Number(appearance.Order)];

    protected override string?[] IdTexts(Appearance appearance) =>
        [IdText.SlugOf(appearance.Event.Id), IdText.SlugOf(appearance.Person.Id)];
}
