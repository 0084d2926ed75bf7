using SpeakerDirectory.Core;
using SpeakerDirectory.Core.Query;

namespace SpeakerDirectory.Tests.Stores.Differential;

/// <summary>What lies at the end of a relation.</summary>
internal sealed class NaiveRelations(NaiveDirectory directory)
{
    /// <summary>Each record once, in the order in which they are found: a reference's in that of its list, ancestors nearest first.</summary>
    public IEnumerable<Record> Follow(Record from, Relation relation)
    {
        var found = new List<Record>();
        foreach (var way in relation.Ways)
        {
            List<Record> here = [from];
            foreach (var step in way)
            {
                here = [.. here.SelectMany(record => Next(record, step)).Distinct()];
            }

            found.AddRange(here);
        }

        return found.DistinctBy(r => r.Id);
    }

    /// <summary>The event that an event is a part of: the topmost.</summary>
    public Event WholeOf(Event happening) => directory.Find<Event>(happening.Parent) is { } parent ? WholeOf(parent) : happening;

    public IEnumerable<T> All<T>()
        where T : Record => directory.Records.Values.OfType<T>();

    private IEnumerable<Record> Next(Record record, Step step) => step.Walk switch
    {
        Walk.Forward => Targets(record, step.Field),
        Walk.Backward => Referring(record, step.Field),
        Walk.ForwardAll => Onwards(record, r => Targets(r, step.Field)),
        Walk.BackwardAll => Onwards(record, r => Referring(r, step.Field)),
        Walk.SiblingsBefore => Siblings(record, step.Field).Where(other => Compare(other, record) < 0),
        Walk.SiblingsAfter => Siblings(record, step.Field).Where(other => Compare(other, record) > 0),
        _ => throw new ArgumentException($"{step.Walk} is evaluated elsewhere."),
    };

    private IEnumerable<Record> Targets(Record record, RecordField field) => field.TargetsOf(record).Select(id => directory.Records[id]);

    private IEnumerable<Record> Referring(Record record, RecordField field) =>
        directory.Records.Values.Where(other => RecordShape.Of(other) == field.Shape && field.TargetsOf(other).Contains(record.Id));

    private IEnumerable<Record> Siblings(Record record, RecordField field) => Targets(record, field).SelectMany(target => Referring(target, field));

    private int Compare(Record one, Record other)
    {
        var order = new NaiveOrder(directory);
        return order.Natural(one).CompareTo(order.Natural(other));
    }

    private static List<Record> Onwards(Record record, Func<Record, IEnumerable<Record>> next)
    {
        var found = new List<Record>();
        for (List<Record> edge = [record]; edge.Count > 0;)
        {
            edge = [.. edge.SelectMany(next).Distinct().Where(r => !found.Contains(r))];
            found.AddRange(edge);
        }

        return found;
    }
}
