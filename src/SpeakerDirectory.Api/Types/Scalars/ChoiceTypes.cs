using System.Collections.Frozen;

namespace SpeakerDirectory.Api.Types.Scalars;

/// <summary>The GraphQL enumeration of each choice that a record field can hold.</summary>
internal static class ChoiceTypes
{
    private static readonly FrozenDictionary<Type, Type> ByChoice = typeof(ChoiceTypes).Assembly.GetTypes()
        .Where(type => type.BaseType is { IsGenericType: true } parent && parent.GetGenericTypeDefinition() == typeof(ChoiceType<>))
        .ToFrozenDictionary(type => type.BaseType!.GetGenericArguments()[0]);

    public static Type Of(Type enumeration) => ByChoice[enumeration];
}
