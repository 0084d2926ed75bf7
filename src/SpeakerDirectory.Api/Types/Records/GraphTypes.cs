using System.Collections.Frozen;
using GraphQL.Types;
using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Values;

namespace SpeakerDirectory.Api.Types.Records;

/// <summary>Which GraphQL type shows which kinds of records.</summary>
internal static class GraphTypes
{
    private static readonly FrozenDictionary<Type, Type> ByRecord = typeof(GraphTypes).Assembly.GetTypes()
        .Where(type => type.BaseType is { IsGenericType: true } parent && parent.GetGenericTypeDefinition() == typeof(RecordType<>))
        .ToFrozenDictionary(type => type.BaseType!.GetGenericArguments()[0]);

    public static Type Of(RecordKind kind) => ByRecord[RecordShape.Of(kind).Type];

    public static Type Of(ValueList<RecordKind> kinds) => kinds switch
    {
        [var kind] => Of(kind),
        [RecordKind.Organization, RecordKind.Person] => typeof(MemberType),
        [RecordKind.Organization, RecordKind.Person, RecordKind.Office] => typeof(PrincipalType),
        _ => typeof(AnyRecordType),
    };

    public static Type ListOf(Type entry) =>
        typeof(NonNullGraphType<>).MakeGenericType(
            typeof(ListGraphType<>).MakeGenericType(typeof(NonNullGraphType<>).MakeGenericType(entry)));
}
