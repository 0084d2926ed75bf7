using SpeakerDirectory.Core.Query;
using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Values;

namespace SpeakerDirectory.Core.Editing;

/// <summary>The records that a change is checked together with.</summary>
internal static class ChangeContext
{
    // The rules need every record that a change affects, so these lists are not paged.
    /// <summary>The records that refer to a record and may become invalid by its change.</summary>
    public static ValueList<Include> Referring { get; } =
    [
        .. from shape in RecordShape.All
           where shape.ReferencesHere().Any()
           select new RelationInclude(shape.Kind, Relation.Incoming(shape.ReferencesHere())) { Page = PageRequest.Everything },
        new RelationInclude(
            RecordKind.Organization,
            Relation.Of(
                new Hop(Field.Of<Office>(o => o.Organization), Traversal.Incoming),
                new Hop(Field.Of<Tenure>(t => t.Office), Traversal.Incoming)))
        {
            Page = PageRequest.Everything,
        },
    ];

    /// <summary>
    /// What to load with the changed records and with those that they refer to: the chains that must not close, and the records that
    /// warnings count.
    /// </summary>
    public static IEnumerable<Include> Around(IEnumerable<Record> changed)
    {
        var kinds = changed.Select(record => RecordShape.Of(record).Kind).ToHashSet();
        foreach (var chain in RecordShape.All.SelectMany(shape => shape.Definition.Hierarchy.Concat(shape.Definition.Succession)))
        {
            yield return Chain(chain);
        }

        if (kinds.Overlaps([RecordKind.Office, RecordKind.Tenure]))
        {
            yield return new RelationInclude(
                RecordKind.Office, Relation.Incoming(Field.Of<Tenure>(t => t.Office))) { Page = PageRequest.Everything };
        }

        if (kinds.Overlaps([RecordKind.Tenure, RecordKind.Appearance]))
        {
            // The ends that bound a tenure: of its holder, its office and the office's organization.
            var office = Field.Of<Tenure>(t => t.Office);
            var organization = Field.Of<Office>(o => o.Organization);
            yield return new RelationInclude(RecordKind.Office, Relation.Outgoing(organization));
            yield return new RelationInclude(RecordKind.Tenure, Relation.Outgoing(Field.Of<Tenure>(t => t.Person)));
            yield return new RelationInclude(RecordKind.Tenure, Relation.Outgoing(office));
            yield return new RelationInclude(
                RecordKind.Tenure, Relation.Of(new Hop(office, Traversal.Outgoing), new Hop(organization, Traversal.Outgoing)));
        }

        if (kinds.Contains(RecordKind.Appearance))
        {
            yield return new RelationInclude(
                RecordKind.Person, Relation.Incoming(Field.Of<Appearance>(a => a.Person))) { Page = PageRequest.Everything };
        }
    }

    /// <summary>Every record of a page, with the related ones.</summary>
    public static IEnumerable<Record> Records(Page page, ValueList<Include> includes) =>
        page.Rows.SelectMany(row => includes.SelectMany((_, i) => row.Related(i).Rows).Prepend(row)).Select(row => row.Record);

    private static RelationInclude Chain(RecordField field) => new(field.Shape.Kind, Relation.Of(new Hop(field, Traversal.Ancestors)));
}
