using SpeakerDirectory.Core.Records;

namespace SpeakerDirectory.Core.Rules;

/// <summary>
/// The records that rules look up: their ids, and of each only the fields that the validity of others depends on, so that a large
/// directory fits in memory.
/// </summary>
public sealed class RecordIndex
{
    private static readonly FieldSet[] Judged =
        [.. RecordShape.All.Select(shape => FieldSet.Of([shape["id"], .. shape.Definition.JudgedFields]))];

    private readonly Dictionary<string, Record?> _records = new(StringComparer.Ordinal);

    /// <summary>Whether a record of this id exists.</summary>
    public bool Contains(string id) => _records.ContainsKey(id);

    /// <summary>The judged fields of a record; null when it does not exist, is of another kind, or only its id is known.</summary>
    public T? Find<T>(Ref<T> reference)
        where T : Record => Find(reference.Id) as T;

    /// <inheritdoc cref="Find{T}(Ref{T})"/>
    public Record? Find(string id) => _records.GetValueOrDefault(id);

    /// <summary>The judged fields of all records of a kind, in no particular order.</summary>
    public IEnumerable<T> All<T>()
        where T : Record => _records.Values.OfType<T>();

    /// <summary>Whether replacing the known record by this one could change the validity of records that refer to it.</summary>
    public bool Differs(Record record) => !Equals(Find(record.Id), Trim(record));

    /// <summary>Adds a record, or replaces the one of the same id.</summary>
    public void Put(Record record) => _records[record.Id] = Trim(record);

    /// <summary>Adds the id of a record that exists but cannot be read, so that references to it are valid.</summary>
    public void AddUnread(string id) => _records.TryAdd(id, null);

    /// <summary>Removes a record; does nothing when it does not exist.</summary>
    public void Remove(string id) => _records.Remove(id);

    /// <summary>The same reference with the id of the known record, so that the text of an id is kept once.</summary>
    internal Ref<T> Shared<T>(Ref<T> reference)
        where T : Record => new(SharedId(reference.Id));

    private string SharedId(string id) => Find(id) is { } target ? target.Id : id;

    private Record? Trim(Record record)
    {
        var shape = RecordShape.Of(record);
        if (shape.Definition.JudgedFields.Count == 0)
        {
            return null;
        }

        var judged = Judged[(int)shape.Kind];
        return shape.Create([.. shape.Fields.Select(field => judged.Has(field) ? Shared(field.Get(record), field) : null)], judged);
    }

    private object? Shared(object? value, RecordField field) =>
        value is IRef reference ? References.One(field, SharedId(reference.Id)) : value;
}
