using GraphQL.Types;

namespace SpeakerDirectory.Api.Types.Records;

internal sealed class MemberType : UnionGraphType
{
    public MemberType()
    {
        Name = "Member";
        Description = "A record that can be a member: a person or an organization.";
        Type<PersonType>();
        Type<OrganizationType>();
    }
}
