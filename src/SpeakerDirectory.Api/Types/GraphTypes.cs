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

    private static readonly Dictionary<Type, Type> ByChoice = new()
    {
        [typeof(Gender)] = typeof(GenderType),
        [typeof(Core.OrganizationType)] = typeof(OrganizationTypeType),
        [typeof(Capacity)] = typeof(CapacityType),
        [typeof(Core.EventType)] = typeof(EventTypeType),
        [typeof(EventFormat)] = typeof(EventFormatType),
        [typeof(AppearanceRole)] = typeof(AppearanceRoleType),
        [typeof(AppearanceMode)] = typeof(AppearanceModeType),
    };

    public static Type Of(RecordKind kind) => ByKind[(int)kind];

    public static Type OfChoice(Type enumeration) => ByChoice[enumeration];

    /// <summary>The shape of the kind that a type shows; null when it shows several.</summary>
    public static RecordShape? ShapeOf(Type graphType) => Array.IndexOf(ByKind, graphType) is >= 0 and var kind ? RecordShape.Of((RecordKind)kind) : null;

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
