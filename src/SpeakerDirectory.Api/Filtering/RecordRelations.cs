using SpeakerDirectory.Api.Types;
using SpeakerDirectory.Core;
using SpeakerDirectory.Core.Query;

namespace SpeakerDirectory.Api.Filtering;

/// <summary>The lists that the GraphQL type of a kind has, to be filtered and ordered by: adding a list to a type adds it here.</summary>
internal static class RecordRelations
{
    private static readonly Lazy<IReadOnlyList<(string Name, Relation Relation)>[]> Known = new(() =>
        [.. RecordShape.All.Select(shape => ((IRecordType)Activator.CreateInstance(GraphTypes.Of(shape.Kind), nonPublic: true)!).Relations)]);

    public static IReadOnlyList<(string Name, Relation Relation)> Of(RecordKind kind) => Known.Value[(int)kind];
}
