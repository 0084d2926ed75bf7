using SpeakerDirectory.Core.Query;

namespace SpeakerDirectory.Core;

/// <summary>What a change has to be seen together with.</summary>
internal static class ChangeContext
{
    /// <summary>What refers to a record, with everything that it refers to itself, for it is judged anew.</summary>
    public static ValueList<Include> Referring { get; } =
    [
        .. from shape in RecordShape.All
           let fields = shape.ReferencesHere().ToList()
           where fields.Count > 0
           select new Include(shape.Kind, Relation.Backward(fields))
           {
               Includes = fields.Select(field => field.Shape).Distinct()
                   .SelectMany(referring => referring.References.Select(field => new Include(referring.Kind, Relation.Forward(field)))).ToValueList(),
           },
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
            yield return new(RecordKind.Office, Relation.Backward(Field.Of<Tenure>(t => t.Office)));
        }

        if (kinds.Contains(RecordKind.Appearance))
        {
            yield return new(RecordKind.Person, Relation.Backward(Field.Of<Appearance>(a => a.Person)));
        }
    }

    /// <summary>Every record of an answer, however deep.</summary>
    public static IEnumerable<Record> Everything(Page page, ValueList<Include> includes) =>
        page.Rows.SelectMany(row => includes.SelectMany((include, i) => Everything(row.Related(i), include.Includes)).Prepend(row.Record));

    private static Include Chain(RecordField field) => new(field.Shape.Kind, Relation.Of(new Step(field, Walk.ForwardAll)));
}
