using SpeakerDirectory.Core;
using SpeakerDirectory.Core.Query;

namespace SpeakerDirectory.Api.Planning;

/// <summary>
/// The includes of one place of the question while it is planned. What asks the same becomes one include, whose children are united; a position once
/// given stays.
/// </summary>
internal sealed class Branch
{
    private readonly List<(Include Question, Branch Below)> _entries = [];

    private readonly List<(Grouping Question, Branch Below)> _groupings = [];

    /// <summary>Whether the records here are counted.</summary>
    public bool Count { get; set; }

    /// <summary>What is told of the list here beside its records.</summary>
    public Told Told { get; set; }

    /// <summary>What is read of the records here.</summary>
    public FieldSet Fields { get; private set; } = FieldSet.None;

    /// <summary>How many includes and groupings there are, those inside others too.</summary>
    public int Size => _entries.Sum(entry => 1 + entry.Below.Size) + _groupings.Sum(grouping => 1 + grouping.Below.Size);

    public Brought Add(Include include, out Branch below)
    {
        var question = include.Question();
        var position = _entries.FindIndex(e => e.Question == question);
        if (position < 0)
        {
            position = _entries.Count;
            _entries.Add((question, new()));
        }

        below = _entries[position].Below;
        below.Count |= include.Count;
        below.Told |= include.Told;
        below.Read(include.Fields);
        if (include.Includes.Count == 0)
        {
            return new(position, []);
        }

        var then = new Brought[include.Includes.Count];
        for (var i = 0; i < then.Length; i++)
        {
            then[i] = below.Add(include.Includes[i], out _);
        }

        return new(position, then);
    }

    public void Read(FieldSet fields) => Fields = Fields.Or(fields);

    /// <summary>The position of a grouping of the records here.</summary>
    public int Add(Grouping grouping, out Branch below)
    {
        var position = _groupings.FindIndex(g => g.Question == grouping);
        if (position < 0)
        {
            position = _groupings.Count;
            _groupings.Add((grouping, new()));
        }

        below = _groupings[position].Below;
        return position;
    }

    public ValueList<Grouping> ToGroupings() => _groupings.Select(g => g.Question with { Fields = g.Below.Fields, Includes = g.Below.ToIncludes() }).ToValueList();

    /// <summary>The question for several records, whose ids are read to put them where they belong.</summary>
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
            var (question, below) = _entries[i];
            includes[i] = question with { Count = below.Count, Told = below.Told, Groupings = below.ToGroupings(), Fields = below.Fields, Includes = below.ToIncludes() };
        }

        return ValueList.Create<Include>(includes);
    }
}
