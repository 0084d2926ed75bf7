using SpeakerDirectory.Core;
using SpeakerDirectory.Core.Query;

namespace SpeakerDirectory.Tests.Stores.Differential;

/// <summary>The relations of each kind: the lists of the GraphQL schema, and whatever refers here.</summary>
internal static class KnownRelations
{
    private static readonly ValueList<Relation>[] Lists = [.. RecordShape.All.Select(shape => ListsOf(shape).ToValueList())];

    /// <summary>Lists of one kind that are paged, filtered, ordered and counted.</summary>
    public static ValueList<Relation> Of(RecordKind kind) => Lists[(int)kind];

    /// <summary>What can be asked whether some or all of it is so: also the lists of references.</summary>
    public static ValueList<Relation> Quantified(RecordKind kind) =>
        [.. Of(kind), .. RecordShape.Of(kind).References.Where(f => f is { Type: FieldType.References }).Select(Relation.Forward)];

    /// <summary>What comes whole and in an order of its own.</summary>
    public static ValueList<Relation> Whole(RecordKind kind) =>
    [
        .. RecordShape.Of(kind).References.Select(Relation.Forward),
        .. RecordShape.Of(kind).References.Where(f => f.Type == FieldType.Reference && f.Targets is [var target] && target == kind).Select(f => Relation.Of(new Step(f, Walk.ForwardAll))),
    ];

    private static IEnumerable<Relation> ListsOf(RecordShape shape) =>
        shape.ReferencesHere().Select(field => Relation.Backward(field)).Concat(shape.Kind switch
        {
            RecordKind.Organization =>
            [
                Relation.Backward(Field.Of<Appearance>(a => a.Organization))
                    .Or(Relation.Of(Back<Office>(o => o.Organization), Back<Tenure>(t => t.Office), Back<Appearance>(a => a.Tenures))),
                Relation.Of(Back<Organization>(o => o.Parent, Walk.BackwardAll)),
                Relation.Of(Back<Office>(o => o.Organization), Back<Tenure>(t => t.Office)),
            ],
            RecordKind.Office => [Relation.Of(Back<Tenure>(t => t.Office), Back<Appearance>(a => a.Tenures)), Siblings<Office>(o => o.Organization, Walk.SiblingsAfter)],
            RecordKind.Tenure => [Siblings<Tenure>(t => t.Office, Walk.SiblingsBefore), Siblings<Tenure>(t => t.Office, Walk.SiblingsAfter)],
            RecordKind.Event =>
            [
                Relation.Backward(Field.Of<Event>(e => e.Parent), Field.Of<Event>(e => e.Series)),
                Relation.Backward(Field.Of<Appearance>(a => a.Event))
                    .Or(Relation.Of(Back<Event>(e => e.Parent, Walk.BackwardAll), Back<Appearance>(a => a.Event)))
                    .Or(Relation.Of(Back<Event>(e => e.Series), Back<Appearance>(a => a.Event)))
                    .Or(Relation.Of(Back<Event>(e => e.Series), Back<Event>(e => e.Parent, Walk.BackwardAll), Back<Appearance>(a => a.Event))),
            ],
            RecordKind.Appearance => [Siblings<Appearance>(a => a.Event, Walk.SiblingsBefore)],
            _ => Array.Empty<Relation>(),
        });

    private static Relation Siblings<T>(System.Linq.Expressions.Expression<Func<T, object?>> field, Walk walk)
        where T : Record => Relation.Of(Back(field, walk));

    private static Step Back<T>(System.Linq.Expressions.Expression<Func<T, object?>> field, Walk walk = Walk.Backward)
        where T : Record => new(Field.Of(field), walk);
}
