using SpeakerDirectory.Core.Records;

namespace SpeakerDirectory.Tests.Stores.Differential;

/// <summary>Finds the records of a relation.</summary>
internal sealed class NaiveRelations(NaiveDirectory directory)
{
    /// <summary>Each record once, in the order of discovery: references in the order of their list, ancestors nearest first.</summary>
    public IEnumerable<Record> Follow(Record from, Relation relation)
    {
        var found = new List<Record>();
        foreach (var path in relation.Paths)
        {
            List<Record> here = [from];
            foreach (var step in path)
            {
                here = [.. here.SelectMany(record => Next(record, step)).Distinct()];
            }

            found.AddRange(here);
        }

        return found.DistinctBy(r => r.Id);
    }

    /// <summary>The topmost event of which an event is a part, or the event itself.</summary>
    public Event RootEventOf(Event happening) => directory.Find<Event>(happening.Parent) is { } parent ? RootEventOf(parent) : happening;

    public IEnumerable<T> All<T>()
        where T : Record => directory.Records.Values.OfType<T>();

    private IEnumerable<Record> Next(Record record, Hop step) => step.Traversal switch
    {
        Traversal.Outgoing => Targets(record, step.Field),
        Traversal.Incoming => Referring(record, step.Field),
        Traversal.Ancestors => Onwards(record, r => Targets(r, step.Field)),
        Traversal.Descendants => Onwards(record, r => Referring(r, step.Field)),
        Traversal.PrecedingSiblings => Siblings(record, step.Field).Where(other => Compare(other, record) < 0),
        Traversal.FollowingSiblings => Siblings(record, step.Field).Where(other => Compare(other, record) > 0),
        _ => throw new ArgumentException($"{step.Traversal} is evaluated elsewhere.", nameof(step)),
    };

    private IEnumerable<Record> Targets(Record record, RecordField field) => field.TargetsOf(record).Select(id => directory.Records[id]);

    private IEnumerable<Record> Referring(Record record, RecordField field) =>
        directory.Records.Values.Where(other => RecordShape.Of(other) == field.Shape && field.TargetsOf(other).Contains(record.Id));

    private IEnumerable<Record> Siblings(Record record, RecordField field) =>
        Targets(record, field).SelectMany(target => Referring(target, field));

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
