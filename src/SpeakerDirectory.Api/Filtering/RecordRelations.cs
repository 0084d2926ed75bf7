using Microsoft.Extensions.DependencyInjection;
using SpeakerDirectory.Api.Types;
using SpeakerDirectory.Core;
using SpeakerDirectory.Core.Address;
using SpeakerDirectory.Core.Precedence;
using SpeakerDirectory.Core.Query;

namespace SpeakerDirectory.Api.Filtering;

/// <summary>The lists that the GraphQL type of a kind has, to be filtered and ordered by: adding a list to a type adds it here.</summary>
internal static class RecordRelations
{
    private static readonly Lazy<IReadOnlyList<(string Name, Relation Relation)>[]> Known = new(() =>
    {
        // The types are made for their lists alone, which no rule of precedence changes.
        using var rules = new ServiceCollection().AddSingleton(Rulebook.Empty).AddSingleton<FormsOfAddress>().BuildServiceProvider();
        return [.. RecordShape.All.Select(shape => ((RecordType)ActivatorUtilities.CreateInstance(rules, GraphTypes.Of(shape.Kind))).Relations)];
    });

    public static IReadOnlyList<(string Name, Relation Relation)> Of(RecordKind kind) => Known.Value[(int)kind];
}
