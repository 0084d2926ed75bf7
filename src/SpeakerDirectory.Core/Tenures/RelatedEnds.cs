using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Values;

namespace SpeakerDirectory.Core.Tenures;

/// <summary>
/// The ends that bound tenures and memberships: a tenure ends at the latest with the death of its holder, the abolition of the office or
/// the dissolution of the office's organization; a membership with the death or dissolution of its member or the dissolution of its
/// organization.
/// </summary>
public static class RelatedEnds
{
    /// <summary>The fields of people, offices and organizations that say when they ended.</summary>
    public static FieldSet Fields { get; } =
        FieldSet.Of(Field.Of<Person>(p => p.Died), Field.Of<Office>(o => o.Abolished), Field.Of<Organization>(o => o.Dissolved));

    /// <summary>When a person, an office or an organization ended; null when it did not, as far as is known, and for other kinds.</summary>
    public static PartialDate? EndOf(Record? record) => record switch
    {
        Person person => person.Died,
        Office office => office.Abolished,
        Organization organization => organization.Dissolved,
        _ => null,
    };

    /// <summary>Whether records of a kind bound others by their end.</summary>
    public static bool IsBound(RecordKind kind) => kind is RecordKind.Person or RecordKind.Office or RecordKind.Organization;

    /// <summary>The bound of a tenure.</summary>
    /// <param name="holder">The holder; null when not known.</param>
    /// <param name="office">The office; null when not known.</param>
    /// <param name="organization">The organization of the office; null when not known.</param>
    public static EndBound OfTenure(Person? holder, Office? office, Organization? organization) =>
        EndBound.Of(EndOf(holder), EndOf(office), EndOf(organization));

    /// <summary>The bound of a membership.</summary>
    /// <param name="member">The person or organization that is the member; null when not known.</param>
    /// <param name="organization">The organization of which it is a member; null when not known.</param>
    public static EndBound OfMembership(Record? member, Organization? organization) => EndBound.Of(EndOf(member), EndOf(organization));

    /// <summary>The records that can bound a tenure or membership, as far as they are found; none for other kinds.</summary>
    /// <param name="fact">The tenure or membership.</param>
    /// <param name="find">Returns the record of an id, null when there is none.</param>
    public static IEnumerable<Record> Of(Record fact, Func<string, Record?> find)
    {
        IEnumerable<Record?> related = fact switch
        {
            Tenure tenure => [find(tenure.Person.Id), .. WithOrganization(find(tenure.Office.Id) as Office, find)],
            Membership membership => [find(membership.Member.Id), find(membership.Organization.Id)],
            _ => [],
        };
        return related.OfType<Record>();
    }

    /// <summary>The bound of a tenure or membership.</summary>
    /// <param name="fact">The tenure or membership.</param>
    /// <param name="find">Returns the record of an id, null when there is none.</param>
    public static EndBound BoundOf(Record fact, Func<string, Record?> find) => EndBound.Of([.. Of(fact, find).Select(EndOf)]);

    private static IEnumerable<Record?> WithOrganization(Office? office, Func<string, Record?> find) =>
        office is null ? [] : [office, find(office.Organization.Id)];
}
