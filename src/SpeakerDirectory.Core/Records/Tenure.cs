using SpeakerDirectory.Core.Naming;
using SpeakerDirectory.Core.Values;

namespace SpeakerDirectory.Core.Records;

/// <summary>Somebody's time in an office.</summary>
public sealed record Tenure : Record, IHeld
{
    /// <summary>Who holds or held the office.</summary>
    public required Ref<Person> Person { get => Loaded(field); init; }

    /// <summary>The office.</summary>
    public required Ref<Office> Office { get => Loaded(field); init; }

    /// <inheritdoc/>
    public PartialDate? From { get => Loaded(field); init; }

    /// <summary>The last day; a handover day may be shared by two holders.</summary>
    public OpenEnd? To { get => Loaded(field); init; }

    /// <summary>The capacity in which the office is held; <see cref="Core.Records.Capacity.Full"/> when null.</summary>
    public Capacity? Capacity { get => Loaded(field); init; }

    /// <summary>A code of the rank vocabulary that overrides the office's.</summary>
    public string? Rank { get => Loaded(field); init; }

    /// <summary>The title in this tenure, where it is not the office's.</summary>
    public string? Title { get => Loaded(field); init; }

    /// <summary>The day of the appointment, which may be long before the first day.</summary>
    public PartialDate? Appointed { get => Loaded(field); init; }

    /// <summary>When an ambassador presented credentials.</summary>
    public Moment? CredentialsPresented { get => Loaded(field); init; }

    /// <summary>Days on which a source shows the person in the office, although its start or end is not known.</summary>
    public ValueList<PartialDate> Confirmed { get => Loaded(field); init; } = [];

    /// <summary>The tenure of the same office that came before; null where the dates decide it.</summary>
    public Ref<Tenure>? Predecessor { get => Loaded(field); init; }
}

/// <summary>The capacity in which an office is held.</summary>
public enum Capacity
{
    /// <summary>Fully.</summary>
    Full,

    /// <summary>Charged with the office until somebody is appointed.</summary>
    Acting,

    /// <summary>Standing in while the holder is away, as a chargé d'affaires does.</summary>
    AdInterim,

    /// <summary>Chosen, and not yet in office.</summary>
    Designate,
}

internal sealed class TenureDefinition : KindDefinition<Tenure>
{
    public override string PluralName => "tenures";

    public override string NaturalOrder => "by the earliest of their dates";

    public override ValueList<RecordList> Lists { get; } = [Referring<Appearance>("appearances", a => a.Tenures)];

    public override ValueList<RecordField> Succession { get; } = Fields(t => t.Predecessor);

    public override ValueList<RecordField> LabelFields { get; } = Fields(t => t.Title, t => t.From, t => t.Appointed, t => t.To);

    public override ValueList<LabelReference> LabelReferences { get; } =
    [
        new(Field.Of<Tenure>(t => t.Person), FieldSet.Of(Field.Of<Person>(p => p.Name))),
        new(Field.Of<Tenure>(t => t.Office), FieldSet.Of(Field.Of<Office>(o => o.Title), Field.Of<Office>(o => o.Titles))),
    ];

    public override ValueList<RecordField> JudgedFields { get; } =
        Fields(t => t.Person, t => t.Office, t => t.From, t => t.To, t => t.Confirmed, t => t.Predecessor);

    public override (RecordField First, RecordField Last)? Lifetime { get; } = (Field.Of<Tenure>(t => t.From), Field.Of<Tenure>(t => t.To));

    public override RecordField Holder { get; } = Field.Of<Tenure>(t => t.Person);

    protected override string Label(Tenure tenure, IReadOnlyList<Record> related) => LabelText.Join(
        ((Person)related[0]).Name,
        tenure.Title ?? ShortTitle((Office)related[1]),
        LabelText.Years(LabelText.Earlier(tenure.From, tenure.Appointed), tenure.To));

    protected override string[] SortTexts(Tenure tenure, Func<Ref<Event>, PartialDate?> startOf) =>
        [SortText.Earliest([tenure.From, tenure.Appointed, .. tenure.Confirmed])];

    protected override string?[] IdTexts(Tenure tenure) =>
    [
        IdText.SlugOf(tenure.Person.Id),
        IdText.SlugOf(tenure.Office.Id),
        IdText.EarliestYear([tenure.From, tenure.Appointed, .. tenure.Confirmed]),
        tenure.Capacity is { } capacity and not Capacity.Full ? Choice.Text(capacity).Replace('_', ' ') : null,
    ];

    private static string ShortTitle(Office office) =>
        office.Titles.FirstOrDefault(t => t.Kind == NameKind.Short && t.Lang?.Serves("en") != false)?.Text ?? office.Title;
}
