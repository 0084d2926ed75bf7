using SpeakerDirectory.Core.Values;

namespace SpeakerDirectory.Core.Records;

/// <summary>A State, a body of one, an international organization, a company, a university, …</summary>
public sealed record Organization : Party
{
    /// <summary>The display form, in English.</summary>
    public required string Name { get => Loaded(field); init; }

    /// <summary>The abbreviation or short form, in English: <c>UNESCO</c>.</summary>
    public string? ShortName { get => Loaded(field); init; }

    /// <summary>Other forms of the name, also in other languages and of other times.</summary>
    public ValueList<Name> Names { get => Loaded(field); init; } = [];

    /// <summary>What it is.</summary>
    public required OrganizationType Type { get => Loaded(field); init; }

    /// <summary>The organization that it is part of.</summary>
    public Ref<Organization>? Parent { get => Loaded(field); init; }

    /// <summary>The State whose body it is.</summary>
    public Ref<Organization>? Country { get => Loaded(field); init; }

    /// <summary>The city where it sits.</summary>
    public string? City { get => Loaded(field); init; }

    /// <summary>The State where it sits, when that is not its country.</summary>
    public Ref<Organization>? Seat { get => Loaded(field); init; }

    /// <summary>When it was founded.</summary>
    public PartialDate? Founded { get => Loaded(field); init; }

    /// <summary>When it was dissolved; also null while it exists.</summary>
    public PartialDate? Dissolved { get => Loaded(field); init; }

    /// <summary>The organizations that came after it.</summary>
    public ValueList<Ref<Organization>> Successors { get => Loaded(field); init; } = [];

    /// <summary>Its ids in other registers.</summary>
    public ValueList<ExternalId> ExternalIds { get => Loaded(field); init; } = [];
}

/// <summary>What an organization is.</summary>
public enum OrganizationType
{
    /// <summary>A State.</summary>
    State,

    /// <summary>A body of a State: a ministry, an agency, an embassy.</summary>
    GovernmentBody,

    /// <summary>An organization of States, the specialised agencies of the United Nations among them.</summary>
    Intergovernmental,

    /// <summary>An organ, fund, programme, department or mission of the United Nations.</summary>
    UnBody,

    /// <summary>An institution or body of the European Union.</summary>
    EuBody,

    /// <summary>A parliament, or a chamber of one.</summary>
    Parliament,

    /// <summary>An organization apart from governments, without profit.</summary>
    Ngo,

    /// <summary>A university, a research institute or an academy.</summary>
    Academic,

    /// <summary>A company.</summary>
    Company,

    /// <summary>A newspaper, a broadcaster, an agency.</summary>
    Media,

    /// <summary>Anything else.</summary>
    Other,
}

internal sealed class OrganizationDefinition : KindDefinition<Organization>
{
    public override string PluralName => "organizations";

    public override string NaturalOrder => "by name";

    public override ValueList<RecordList> Lists { get; } =
    [
        new("ancestors", Relation.Of(Back<Organization>(o => o.Parent, Traversal.Ancestors))) { IsFilterable = false },
        Referring<Organization>("children", o => o.Parent),
        Referring<Organization>("predecessors", o => o.Successors) with { IsFilterable = false },
        Referring<Office>("offices", o => o.Organization),
        Referring<Membership>("members", m => m.Organization),
        Referring<Membership>("memberOf", m => m.Member),
        Referring<Event>("hostedEvents", e => e.Hosts),
        new("appearances", Relation.Incoming(Field.Of<Appearance>(a => a.Organization))
            .Or(Relation.Of(Back<Office>(o => o.Organization), Back<Tenure>(t => t.Office), Back<Appearance>(a => a.Tenures)))),
    ];

    public override ValueList<RecordField> Hierarchy { get; } = Fields(o => o.Parent);

    public override ValueList<RecordField> LabelFields { get; } = Fields(o => o.Name);

    public override bool IsSearched => true;

    public override ValueList<RecordField> JudgedFields { get; } = Fields(o => o.Type, o => o.Parent, o => o.Dissolved);

    public override (RecordField First, RecordField Last)? Lifetime { get; } =
        (Field.Of<Organization>(o => o.Founded), Field.Of<Organization>(o => o.Dissolved));

    public override ValueList<RecordField> StateFields { get; } = Fields(o => o.Country, o => o.Seat);

    protected override string Label(Organization organization, IReadOnlyList<Record> related) => organization.Name;

    protected override IEnumerable<string?> Names(Organization organization) =>
        [organization.Name, organization.ShortName, .. organization.Names.Select(n => n.Text)];

    protected override string[] SortTexts(Organization organization, Func<Ref<Event>, PartialDate?> startOf) =>
        [Folding.Fold(SortNames.Of(organization)), SortNames.Of(organization)];

    protected override string?[] IdTexts(Organization organization) =>
        [IsoCode(organization) ?? organization.ShortName ?? organization.Name];

    private static string? IsoCode(Organization organization) =>
        organization.Type != OrganizationType.State ? null
        : organization.ExternalIds.Where(id => id.Scheme == "iso3").Select(id => id.Value).FirstOrDefault();
}
