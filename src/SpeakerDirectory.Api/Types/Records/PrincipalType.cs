using GraphQL.Types;

namespace SpeakerDirectory.Api.Types;

internal sealed class PrincipalType : UnionGraphType
{
    public PrincipalType()
    {
        Name = "Principal";
        Description = "Whoever somebody can speak on behalf of.";
        Type<PersonType>();
        Type<OrganizationType>();
        Type<OfficeType>();
    }
}
