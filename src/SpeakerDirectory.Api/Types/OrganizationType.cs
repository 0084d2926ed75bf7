using GraphQL.Types;
using SpeakerDirectory.Api.Connections;
using SpeakerDirectory.Core;
using SpeakerDirectory.Core.Query;

namespace SpeakerDirectory.Api.Types;

internal sealed class OrganizationType : RecordType<Organization>
{
    public OrganizationType()
        : base("A State, a body of one, an international organization, a company, a university, …")
    {
        Label();
        Sources();
        Named("name", o => o.Name, o => o.Names);
        Value<StringGraphType>("shortName", o => o.ShortName);
        Value<NonNullGraphType<ListGraphType<NonNullGraphType<NameType>>>>("names", o => o.Names).Description("Other forms of the name, also in other languages.");
        Value<NonNullGraphType<OrganizationTypeType>>("type", o => o.Type);
        One("parent", o => o.Parent).Description("What it is part of.");
        All<OrganizationType>("ancestors", Relation.Of(Back<Organization>(o => o.Parent, Walk.ForwardAll))).Description("What it is part of, what that is part of, and so on, nearest first.");
        Page<OrganizationType>("children", Here<Organization>(o => o.Parent)).Description("Its parts, by name.");
        One("country", o => o.Country).Description("The State whose body it is.");
        Value<StringGraphType>("city", o => o.City);
        One("seat", o => o.Seat).Description("The State where it sits, when that is another than its country.");
        Value<PartialDateType>("founded", o => o.Founded);
        Value<PartialDateType>("dissolved", o => o.Dissolved);
        Many("successors", o => o.Successors).Description("What came after it.");
        All<OrganizationType>("predecessors", Here<Organization>(o => o.Successors), new PageRequest(PageArguments.LargestSize)).Description("What it came after.");
        Value<NonNullGraphType<ListGraphType<NonNullGraphType<ExternalIdType>>>>("externalIds", o => o.ExternalIds).Description("What other registers call it.");
        Page<OfficeType>("offices", Here<Office>(o => o.Organization)).Description("The offices in it, by title.");
        HeldPage<MembershipType>("members", Here<Membership>(m => m.Organization)).Description("Who is or was a member of it.");
        HeldPage<MembershipType>("memberOf", Here<Membership>(m => m.Member)).Description("What it is or was a member of.");
        Page<EventType>("hostedEvents", Here<Event>(e => e.Hosts)).Description("Latest first.");
        Page<AppearanceType>("appearances", InItsName).Description("Appearances in its name or in one of its offices, latest event first.");
    }

    private static Relation InItsName { get; } =
        Here<Appearance>(a => a.Organization).Or(Relation.Of(Back<Office>(o => o.Organization), Back<Tenure>(t => t.Office), Back<Appearance>(a => a.Tenures)));
}
