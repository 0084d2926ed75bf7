using GraphQL.Types;

namespace SpeakerDirectory.Api.Types;

internal sealed class MemberType : UnionGraphType
{
    public MemberType()
    {
        Name = "Member";
        Description = "Whoever can be a member.";
        Type<PersonType>();
        Type<OrganizationType>();
    }
}
