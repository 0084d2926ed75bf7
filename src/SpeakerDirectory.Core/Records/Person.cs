using SpeakerDirectory.Core.Values;

namespace SpeakerDirectory.Core.Records;

/// <summary>Somebody who holds or held office, belongs to an organization, or appeared at an event.</summary>
public sealed record Person : Party
{
    /// <summary>The display form, in English.</summary>
    public required string Name { get => Loaded(field); init; }

    /// <summary>Other forms of the name, also in other languages and scripts.</summary>
    public ValueList<Name> Names { get => Loaded(field); init; } = [];

    /// <summary>The given name; null where names are not divided so.</summary>
    public string? GivenName { get => Loaded(field); init; }

    /// <summary>The family name; null where names are not divided so.</summary>
    public string? FamilyName { get => Loaded(field); init; }

    /// <summary>The form that lists sort by, where it is not "family name, given name".</summary>
    public string? SortName { get => Loaded(field); init; }

    /// <summary>The gender, which forms of address depend on.</summary>
    public Gender? Gender { get => Loaded(field); init; }

    /// <summary>
    /// The styles of the person, such as <c>His Highness Sheikh</c>, each in a language and for a time. They win over the style from the
    /// rules for the office.
    /// </summary>
    public ValueList<Name> Styles { get => Loaded(field); init; } = [];

    /// <summary>The date of birth.</summary>
    public PartialDate? Born { get => Loaded(field); init; }

    /// <summary>The date of death; also null for the living.</summary>
    public PartialDate? Died { get => Loaded(field); init; }

    /// <summary>The States whose national the person is or was.</summary>
    public ValueList<Ref<Organization>> Nationality { get => Loaded(field); init; } = [];

    /// <summary>The person's ids in other registers.</summary>
    public ValueList<ExternalId> ExternalIds { get => Loaded(field); init; } = [];
}

/// <summary>The gender of a person.</summary>
public enum Gender
{
    /// <summary>A woman.</summary>
    Female,

    /// <summary>A man.</summary>
    Male,

    /// <summary>Neither.</summary>
    Other,
}

internal sealed class PersonDefinition : KindDefinition<Person>
{
    public override string PluralName => "people";

    public override string NaturalOrder => "by sort name";

    public override RecordField NaturalField { get; } = Field.Of<Person>(p => p.SortName);

    public override ValueList<RecordList> Lists { get; } =
    [
        Referring<Tenure>("tenures", t => t.Person),
        Referring<Membership>("memberships", m => m.Member),
        Referring<Appearance>("appearances", a => a.Person),
    ];

    public override ValueList<RecordField> LabelFields { get; } = Fields(p => p.Name);

    public override bool IsSearched => true;

    public override ValueList<RecordField> JudgedFields { get; } = Fields(p => p.Died);

    public override (RecordField First, RecordField Last)? Lifetime { get; } = (
        Field.Of<Person>(p => p.Born), Field.Of<Person>(p => p.Died));

    public override ValueList<RecordField> StateFields { get; } = Fields(p => p.Nationality);

    protected override string Label(Person person, IReadOnlyList<Record> related) => person.Name;

    protected override IEnumerable<string?> Names(Person person) => [person.Name, .. person.Names.Select(n => n.Text), person.SortName];

    protected override string[] SortTexts(Person person, Func<Ref<Event>, PartialDate?> startOf) =>
        [Folding.Fold(SortNames.Of(person)), SortNames.Of(person)];

    protected override string?[] IdTexts(Person person) => [person.Name];
}
