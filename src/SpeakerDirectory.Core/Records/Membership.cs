using SpeakerDirectory.Core.Naming;
using SpeakerDirectory.Core.Values;

namespace SpeakerDirectory.Core.Records;

/// <summary>A person's or an organization's membership in an organization.</summary>
public sealed record Membership : Record, IHeld
{
    /// <summary>Who is or was the member.</summary>
    public required Ref<Party> Member { get => Loaded(field); init; }

    /// <summary>The organization that the member belongs to.</summary>
    public required Ref<Organization> Organization { get => Loaded(field); init; }

    /// <summary>The kind of membership: <c>Member</c>, <c>Observer</c>.</summary>
    public string? Role { get => Loaded(field); init; }

    /// <inheritdoc/>
    public PartialDate? From { get => Loaded(field); init; }

    /// <inheritdoc/>
    public OpenEnd? To { get => Loaded(field); init; }

    /// <summary>Days on which a source shows it in force, although its start or end is not known.</summary>
    public ValueList<PartialDate> Confirmed { get => Loaded(field); init; } = [];
}

internal sealed class MembershipDefinition : KindDefinition<Membership>
{
    public override string PluralName => "memberships";

    public override string NaturalOrder => "by the earliest of their dates";

    public override ValueList<RecordField> LabelFields { get; } = Fields(m => m.Role, m => m.From, m => m.To);

    public override ValueList<LabelReference> LabelReferences { get; } =
    [
        new(Field.Of<Membership>(m => m.Member), FieldSet.Of(Field.Of<Person>(p => p.Name), Field.Of<Organization>(o => o.Name))),
        new(Field.Of<Membership>(
            m => m.Organization), FieldSet.Of(Field.Of<Organization>(o => o.Name), Field.Of<Organization>(o => o.ShortName))),
    ];

    public override (RecordField First, RecordField Last)? Lifetime { get; } = (
        Field.Of<Membership>(m => m.From), Field.Of<Membership>(m => m.To));

    public override RecordField Holder { get; } = Field.Of<Membership>(m => m.Member);

    protected override string Label(Membership membership, IReadOnlyList<Record> related)
    {
        var (member, organization) = (related[0], (Organization)related[1]);
        return LabelText.Join(
            RecordShape.Of(member).Definition.LabelOf(member, []),
            membership.Role,
            organization.ShortName ?? organization.Name,
            LabelText.Years(membership.From, membership.To));
    }

    protected override string[] SortTexts(Membership membership, Func<Ref<Event>, PartialDate?> startOf) =>
        [SortText.Earliest([membership.From, .. membership.Confirmed])];

    protected override string?[] IdTexts(Membership membership) =>
        [IdText.SlugOf(membership.Member.Id), IdText.SlugOf(membership.Organization.Id)];
}
