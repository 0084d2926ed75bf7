using GraphQL.Types;
using SpeakerDirectory.Api.Types.Connections;
using SpeakerDirectory.Api.Types.Scalars;
using SpeakerDirectory.Api.Types.Values;
using SpeakerDirectory.Core.Query;
using SpeakerDirectory.Core.Records;

namespace SpeakerDirectory.Api.Types.Records;

internal sealed class OrganizationType : RecordType<Organization>
{
    public OrganizationType()
        : base("A State, a body of a State, an international organization, a company, a university or the like.")
    {
        Label();
        Sources();
        Named("name", o => o.Name, o => o.Names);
        Value<StringGraphType>("shortName", o => o.ShortName);
        Value<NonNullGraphType<ListGraphType<NonNullGraphType<NameType>>>>("names", o => o.Names);
        Value<NonNullGraphType<OrganizationTypeType>>("type", o => o.Type);
        One("parent", o => o.Parent);
        All<Organization>("ancestors");
        Page<Organization>("children");
        One("country", o => o.Country);
        Value<StringGraphType>("city", o => o.City);
        One("seat", o => o.Seat);
        Value<PartialDateType>("founded", o => o.Founded);
        Value<PartialDateType>("dissolved", o => o.Dissolved);
        Many("successors", o => o.Successors);
        All<Organization>("predecessors", new PageRequest(PageArguments.LargestSize));
        Value<NonNullGraphType<ListGraphType<NonNullGraphType<ExternalIdType>>>>("externalIds", o => o.ExternalIds);
        Page<Office>("offices");
        HeldPage<Membership>("members");
        HeldPage<Membership>("memberOf");
        Page<Event>("hostedEvents");
        Page<Appearance>("appearances");
    }
}
