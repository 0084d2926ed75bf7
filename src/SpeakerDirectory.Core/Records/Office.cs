using SpeakerDirectory.Core.Naming;
using SpeakerDirectory.Core.Values;

namespace SpeakerDirectory.Core.Records;

/// <summary>A post in an organization, apart from whoever holds it.</summary>
public sealed record Office : Principal
{
    /// <summary>The display form, in English.</summary>
    public required string Title { get => Loaded(field); init; }

    /// <summary>Other forms of the title, also in other languages and of other times.</summary>
    public ValueList<Name> Titles { get => Loaded(field); init; } = [];

    /// <summary>The organization that it is an office of.</summary>
    public required Ref<Organization> Organization { get => Loaded(field); init; }

    /// <summary>A code of the rank vocabulary.</summary>
    public string? Rank { get => Loaded(field); init; }

    /// <summary>The number of people who hold it at once: 1 when null, 0 for no fixed number.</summary>
    [Minimum(0)]
    public int? Seats { get => Loaded(field); init; }

    /// <summary>The organization in whose name the holder acts.</summary>
    public Ref<Organization>? Represents { get => Loaded(field); init; }

    /// <summary>The organization that the holder is sent to.</summary>
    public Ref<Organization>? AccreditedTo { get => Loaded(field); init; }

    /// <summary>When it was established.</summary>
    public PartialDate? Established { get => Loaded(field); init; }

    /// <summary>When it was abolished; also null while it exists.</summary>
    public PartialDate? Abolished { get => Loaded(field); init; }

    /// <summary>The office that this one came after.</summary>
    public Ref<Office>? Predecessor { get => Loaded(field); init; }

    /// <summary>Its ids in other registers.</summary>
    public ValueList<ExternalId> ExternalIds { get => Loaded(field); init; } = [];
}

internal sealed class OfficeDefinition : KindDefinition<Office>
{
    public override string PluralName => "offices";

    public override string NaturalOrder => "by title";

    public override RecordField NaturalField { get; } = Field.Of<Office>(o => o.Title);

    public override ValueList<RecordList> Lists { get; } =
    [
        Referring<Office>("successors", o => o.Predecessor) with { IsFilterable = false },
        Referring<Tenure>("tenures", t => t.Office),
        new("appearances", Relation.Of(Back<Tenure>(t => t.Office), Back<Appearance>(a => a.Tenures))),
    ];

    public override ValueList<RecordField> Succession { get; } = Fields(o => o.Predecessor);

    public override ValueList<RecordField> LabelFields { get; } = Fields(o => o.Title);

    public override bool IsSearched => true;

    public override ValueList<RecordField> JudgedFields { get; } = Fields(
        o => o.Organization, o => o.Seats, o => o.Abolished, o => o.Predecessor);

    public override (RecordField First, RecordField Last)? Lifetime { get; } =
        (Field.Of<Office>(o => o.Established), Field.Of<Office>(o => o.Abolished));

    protected override string Label(Office office, IReadOnlyList<Record> related) => office.Title;

    protected override IEnumerable<string?> Names(Office office) => [office.Title, .. office.Titles.Select(n => n.Text)];

    protected override string[] SortTexts(Office office, Func<Ref<Event>, PartialDate?> startOf) =>
        [Folding.Fold(office.Title), office.Title];

    protected override string?[] IdTexts(Office office) => [IdText.SlugOf(office.Organization.Id), office.Title];
}
