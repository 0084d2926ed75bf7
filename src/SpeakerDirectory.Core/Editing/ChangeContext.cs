using SpeakerDirectory.Core.Query;

namespace SpeakerDirectory.Core;

/// <summary>What a change has to be seen together with.</summary>
internal static class ChangeContext
{
    // Rules are asked about all that a change touches: these lists are never cut.
    private static readonly PageRequest Everything = new(int.MaxValue);

    /// <summary>What refers to a record and may be broken by its change.</summary>
    public static ValueList<Include> Referring { get; } =
    [
        .. from shape in RecordShape.All
           where shape.ReferencesHere().Any()
           select new Include(shape.Kind, Relation.Backward(shape.ReferencesHere())) { Page = Everything },
    ];

    /// <summary>What comes along from the changed records and from those they refer to: the chains that must not close, and what warnings count.</summary>
    public static IEnumerable<Include> Around(IEnumerable<Record> changed)
    {
        var kinds = changed.Select(record => RecordShape.Of(record).Kind).ToHashSet();
        yield return Chain(Field.Of<Organization>(o => o.Parent));
        yield return Chain(Field.Of<Office>(o => o.Predecessor));
        yield return Chain(Field.Of<Tenure>(t => t.Predecessor));
        yield return Chain(Field.Of<Event>(e => e.Parent));
        yield return Chain(Field.Of<Event>(e => e.Series));
        if (kinds.Overlaps([RecordKind.Office, RecordKind.Tenure]))
        {
            yield return new(RecordKind.Office, Relation.Backward(Field.Of<Tenure>(t => t.Office))) { Page = Everything };
        }

        if (kinds.Contains(RecordKind.Appearance))
        {
            yield return new(RecordKind.Person, Relation.Backward(Field.Of<Appearance>(a => a.Person))) { Page = Everything };
        }
    }

    /// <summary>Every record of an answer: those asked for and what came along.</summary>
    public static IEnumerable<Record> Records(Page page, ValueList<Include> includes) =>
        page.Rows.SelectMany(row => includes.SelectMany((_, i) => row.Related(i).Rows).Prepend(row)).Select(row => row.Record);

    private static Include Chain(RecordField field) => new(field.Shape.Kind, Relation.Of(new Step(field, Walk.ForwardAll)));
}
