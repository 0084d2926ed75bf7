using GraphQL.Types;
using SpeakerDirectory.Core;

namespace SpeakerDirectory.Api.Types;

/// <summary>Which GraphQL type shows which kinds of records.</summary>
internal static class GraphTypes
{
    private static readonly Type[] ByKind =
    [
        typeof(SourceType),
        typeof(OrganizationType),
        typeof(PersonType),
        typeof(OfficeType),
        typeof(TenureType),
        typeof(MembershipType),
        typeof(EventType),
        typeof(AppearanceType),
    ];

    public static Type Of(RecordKind kind) => ByKind[(int)kind];

    public static Type Of(ValueList<RecordKind> kinds) => kinds switch
    {
        [var kind] => Of(kind),
        [RecordKind.Organization, RecordKind.Person] => typeof(MemberType),
        [RecordKind.Organization, RecordKind.Person, RecordKind.Office] => typeof(PrincipalType),
        _ => typeof(AnyRecordType),
    };

    public static Type ListOf(Type entry) =>
        typeof(NonNullGraphType<>).MakeGenericType(typeof(ListGraphType<>).MakeGenericType(typeof(NonNullGraphType<>).MakeGenericType(entry)));
}
