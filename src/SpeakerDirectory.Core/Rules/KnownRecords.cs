namespace SpeakerDirectory.Core.Rules;

/// <summary>
/// What the rules know of the records: that they exist, and of each only the fields that others are judged by, so that a whole directory fits in memory.
/// </summary>
public sealed class KnownRecords
{
    private readonly Dictionary<string, Record?> _records = new(StringComparer.Ordinal);

    public bool Contains(string id) => _records.ContainsKey(id);

    /// <summary>The fields others are judged by; absent when the record is not known, or nothing but its id is.</summary>
    public T? Find<T>(Ref<T> reference)
        where T : Record => Find(reference.Id) as T;

    public Record? Find(string id) => _records.GetValueOrDefault(id);

    public IEnumerable<T> All<T>()
        where T : Record => _records.Values.OfType<T>();

    /// <summary>Whether others would be judged differently with this record than with the one that is known.</summary>
    public bool Differs(Record record) => !Equals(Find(record.Id), Trim(record));

    public void Put(Record record) => _records[record.Id] = Trim(record);

    /// <summary>A record that is there but cannot be read: references to it are in order.</summary>
    public void AddUnread(string id) => _records.TryAdd(id, null);

    public void Remove(string id) => _records.Remove(id);

    // Nobody is judged by a source, a membership or an appearance; that they exist is enough.
    private Record? Trim(Record record) => record switch
    {
        Organization o => new Organization { Id = o.Id, Name = "", Type = o.Type, Parent = Shared(o.Parent) },
        Person p => new Person { Id = p.Id, Name = "", Died = p.Died },
        Office o => new Office { Id = o.Id, Title = "", Organization = default, Seats = o.Seats, Predecessor = Shared(o.Predecessor) },
        Tenure t => new Tenure
        {
            Id = t.Id, Person = Shared(t.Person), Office = Shared(t.Office), From = t.From, To = t.To, Confirmed = t.Confirmed, Predecessor = Shared(t.Predecessor),
        },
        Event e => new Event { Id = e.Id, Name = "", Type = e.Type, Series = Shared(e.Series), Parent = Shared(e.Parent), Start = e.Start, End = e.End },
        _ => null,
    };

    // The text of an id is kept once, however many records refer to it.
    internal Ref<T> Shared<T>(Ref<T> reference)
        where T : Record => Find(reference.Id) is { } target ? new(target.Id) : reference;

    private Ref<T>? Shared<T>(Ref<T>? reference)
        where T : Record => reference is { } given ? Shared(given) : null;
}
