using SpeakerDirectory.Api.Planning;
using SpeakerDirectory.Core.Query;
using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Values;
using Reference = SpeakerDirectory.Core.Records.Field;

namespace SpeakerDirectory.Api.Types.Links;

/// <summary>
/// What ties a person to an organization: an office held in it, a membership of it, or an appearance in its name or on its behalf.
/// </summary>
internal static class TieRelations
{
    /// <summary>How many tenures, memberships and appearances one tie lists at most, of each.</summary>
    public const int MostOfEach = 50;

    private static readonly Relation Tenures = Relation.Incoming(Reference.Of<Tenure>(t => t.Person));
    private static readonly Relation Memberships = Relation.Incoming(Reference.Of<Membership>(m => m.Member));
    private static readonly Relation Appearances = Relation.Incoming(Reference.Of<Appearance>(a => a.Person));

    /// <summary>The organizations that the root field <c>ties</c> names, each once.</summary>
    public static ValueList<string> Organizations(FieldArguments root) => root.List<string>("between").Distinct().ToValueList();

    /// <summary>The records that tie a person to any of the organizations.</summary>
    public static Requirement[] To(ValueList<string> organizations) =>
    [
        AtMost(Tenures, InOffice(organizations)),
        AtMost(Memberships, AsMember(organizations)),
        AtMost(Appearances, InItsName(organizations)),
    ];

    /// <summary>The people who are tied to the organization.</summary>
    public static Filter PeopleTiedTo(string organization) => new Or(
    [
        new Some(Tenures, InOffice([organization])),
        new Some(Memberships, AsMember([organization])),
        new Some(Appearances, InItsName([organization])),
    ]);

    private static Requirement AtMost(Relation relation, Filter filter) =>
        Requirement.Of<Person>(relation, filter, new(MostOfEach), selects: true) with { Size = MostOfEach };

    private static ReferenceFilter InOffice(ValueList<string> organizations)
    {
        var office = new ReferenceFilter(Reference.Of<Office>(o => o.Organization), RecordKind.Organization, OneOf(organizations));
        return new(Reference.Of<Tenure>(t => t.Office), RecordKind.Office, office);
    }

    private static ReferenceFilter AsMember(ValueList<string> organizations) =>
        new(Reference.Of<Membership>(m => m.Organization), RecordKind.Organization, OneOf(organizations));

    private static Or InItsName(ValueList<string> organizations) => new(
    [
        new ReferenceFilter(Reference.Of<Appearance>(a => a.Organization), RecordKind.Organization, OneOf(organizations)),
        new ReferenceFilter(Reference.Of<Appearance>(a => a.OnBehalfOf), RecordKind.Organization, OneOf(organizations)),
    ]);

    private static Filter OneOf(ValueList<string> organizations) =>
        FieldFilter.Of(Reference.Of<Organization>(o => o.Id), Operator.In, organizations.Cast<object>().ToValueList());
}
