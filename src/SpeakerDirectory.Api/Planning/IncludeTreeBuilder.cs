using SpeakerDirectory.Core.Query;
using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Values;

namespace SpeakerDirectory.Api.Planning;

/// <summary>
/// Collects the includes of one level of a fetch while it is planned. Equal includes become one, whose children are united. A position
/// once given does not change.
/// </summary>
internal sealed class IncludeTreeBuilder
{
    private readonly List<(Include Include, IncludeTreeBuilder Below)> _entries = [];

    private readonly List<(Grouping Grouping, IncludeTreeBuilder Below)> _groupings = [];

    /// <summary>Whether the records here are counted.</summary>
    public bool Count { get; set; }

    /// <summary>The details of the page that are needed beside its records.</summary>
    public PageDetails Details { get; set; }

    /// <summary>The fields that are read of the records here.</summary>
    public FieldSet Fields { get; private set; } = FieldSet.None;

    /// <summary>The number of includes and groupings, with those nested in others.</summary>
    public int Size => _entries.Sum(entry => 1 + entry.Below.Size) + _groupings.Sum(grouping => 1 + grouping.Below.Size);

    public IncludeSlot Add(Include include, out IncludeTreeBuilder below)
    {
        var key = include.RecordsOnly();
        var position = _entries.FindIndex(e => e.Include == key);
        if (position < 0)
        {
            position = _entries.Count;
            _entries.Add((key, new()));
        }

        below = _entries[position].Below;
        return new(position, include is RecordsInclude records ? below.Merge(records) : []);
    }

    public void Read(FieldSet fields) => Fields = Fields.Or(fields);

    /// <summary>The position of a grouping of the records here.</summary>
    public int Add(Grouping grouping, out IncludeTreeBuilder below)
    {
        var position = _groupings.FindIndex(g => g.Grouping == grouping);
        if (position < 0)
        {
            position = _groupings.Count;
            _groupings.Add((grouping, new()));
        }

        below = _groupings[position].Below;
        return position;
    }

    public ValueList<Grouping> ToGroupings() =>
        _groupings.Select(g => g.Grouping with { Fields = g.Below.Fields, Includes = g.Below.ToIncludes() }).ToValueList();

    /// <summary>The fetch of several records. Their ids are loaded too, to match them with the requested ids.</summary>
    public Fetch ByIds(IEnumerable<string> ids) => Fetch.ByIds(ids, ToIncludes()) with { Fields = Fields.Or(FieldSet.Id) };

    public ValueList<Include> ToIncludes()
    {
        if (_entries.Count == 0)
        {
            return [];
        }

        var includes = new Include[_entries.Count];
        for (var i = 0; i < includes.Length; i++)
        {
            var (include, below) = _entries[i];
            includes[i] = include is RecordsInclude records ? below.SelectedFrom(records) : include;
        }

        return ValueList.Create<Include>(includes);
    }

    // Adds what the include selects of its records, which are the records here.
    private IncludeSlot[] Merge(RecordsInclude include)
    {
        Count |= include.Count;
        Details |= include.Details;
        Read(include.Fields);
        var then = include.Includes.Count == 0 ? [] : new IncludeSlot[include.Includes.Count];
        for (var i = 0; i < then.Length; i++)
        {
            then[i] = Add(include.Includes[i], out _);
        }

        return then;
    }

    // The include with all that is selected of its records, which are the records here.
    private RecordsInclude SelectedFrom(RecordsInclude include)
    {
        var records = include is RelationInclude relation ? relation with { Groupings = ToGroupings() } : include;
        return records with { Count = Count, Details = Details, Fields = Fields, Includes = ToIncludes() };
    }
}
