using GraphQL.Types;

namespace SpeakerDirectory.Api.Types.Records;

internal sealed class PrincipalType : UnionGraphType
{
    public PrincipalType()
    {
        Name = "Principal";
        Description = "A record on whose behalf a person can speak: a person, an organization or an office.";
        Type<PersonType>();
        Type<OrganizationType>();
        Type<OfficeType>();
    }
}
