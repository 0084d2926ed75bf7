using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Values;

namespace SpeakerDirectory.Tests.Stores.Differential;

/// <summary>The relations of each kind: the lists of the GraphQL schema, and all referring records.</summary>
internal static class KnownRelations
{
    private static readonly ValueList<Relation>[] Lists = [.. RecordShape.All.Select(shape => ListsOf(shape).ToValueList())];

    /// <summary>Lists of one kind, which can be paged, filtered, ordered and counted.</summary>
    public static ValueList<Relation> Of(RecordKind kind) => Lists[(int)kind];

    /// <summary>Relations that a condition can quantify with "some" or "all": the lists, and the references with several values.</summary>
    public static ValueList<Relation> Quantified(RecordKind kind) =>
        [.. Of(kind), .. RecordShape.Of(kind).References.Where(f => f is { Type: FieldType.References }).Select(Relation.Outgoing)];

    /// <summary>Relations that are loaded without pages, in their own order.</summary>
    public static ValueList<Relation> Unpaged(RecordKind kind) =>
    [
        .. RecordShape.Of(kind).References.Select(Relation.Outgoing),
        .. RecordShape.Of(kind).References
            .Where(f => f.Type == FieldType.Reference && f.Targets is [var target] && target == kind)
            .Select(f => Relation.Of(new Hop(f, Traversal.Ancestors))),
    ];

    private static IEnumerable<Relation> ListsOf(RecordShape shape) =>
        shape.ReferencesHere().Select(field => Relation.Incoming(field)).Concat(shape.Kind switch
        {
            RecordKind.Organization =>
            [
                Relation.Incoming(Field.Of<Appearance>(a => a.Organization))
                    .Or(Relation.Of(Back<Office>(o => o.Organization), Back<Tenure>(t => t.Office), Back<Appearance>(a => a.Tenures))),
                Relation.Of(Back<Organization>(o => o.Parent, Traversal.Descendants)),
                Relation.Of(Back<Office>(o => o.Organization), Back<Tenure>(t => t.Office)),
            ],
            RecordKind.Office =>
                [Relation.Of(
                    Back<Tenure>(t => t.Office),
                    Back<Appearance>(a => a.Tenures)), Siblings<Office>(o => o.Organization, Traversal.FollowingSiblings)],
            RecordKind.Tenure =>
                [Siblings<Tenure>(
                    t => t.Office, Traversal.PrecedingSiblings), Siblings<Tenure>(t => t.Office, Traversal.FollowingSiblings)],
            RecordKind.Event =>
            [
                Relation.Incoming(Field.Of<Event>(e => e.Parent), Field.Of<Event>(e => e.Series)),
                Relation.Incoming(Field.Of<Appearance>(a => a.Event))
                    .Or(Relation.Of(Back<Event>(e => e.Parent, Traversal.Descendants), Back<Appearance>(a => a.Event)))
                    .Or(Relation.Of(Back<Event>(e => e.Series), Back<Appearance>(a => a.Event)))
                    .Or(Relation.Of(
                        Back<Event>(e => e.Series), Back<Event>(e => e.Parent, Traversal.Descendants), Back<Appearance>(a => a.Event))),
            ],
            RecordKind.Appearance => [Siblings<Appearance>(a => a.Event, Traversal.PrecedingSiblings)],
            _ => Array.Empty<Relation>(),
        });

    private static Relation Siblings<T>(System.Linq.Expressions.Expression<Func<T, object?>> field, Traversal traversal)
        where T : Record => Relation.Of(Back(field, traversal));

    private static Hop Back<T>(System.Linq.Expressions.Expression<Func<T, object?>> field, Traversal traversal = Traversal.Incoming)
        where T : Record => new(Field.Of(field), traversal);
}
