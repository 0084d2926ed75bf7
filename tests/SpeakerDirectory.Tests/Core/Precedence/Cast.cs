using SpeakerDirectory.Core.Protocol;
using SpeakerDirectory.Core.Protocol.Arrangements;
using SpeakerDirectory.Core.Protocol.Gatherings;
using SpeakerDirectory.Core.Protocol.Precedence;
using SpeakerDirectory.Core.Protocol.Schemes;
using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Values;

namespace SpeakerDirectory.Tests.Core.Precedence;

/// <summary>Builds a gathering line by line: who attends, in which office, of which State or organization.</summary>
internal sealed class Cast
{
    private readonly Dictionary<string, Record> _records = new(StringComparer.Ordinal);
    private readonly Event _event;
    private int _count;

    public Cast(string? country = null, string start = "2024-02-29", params string[] hosts)
    {
        _event = new Event
        {
            Id = "event/gathering",
            Name = "Gathering",
            Type = EventType.Conference,
            Start = PartialDate.Parse(start),
            Country = country is null ? null : new(State(country)),
            Hosts = hosts.Select(h => new Ref<Organization>(h)).ToValueList(),
        };
    }

    public Gathering Gathering => Gathering.Of(_event, _records.Values);

    public Event Event => _event;

    /// <summary>A State by its English name; the id is that name in lower case.</summary>
    public string State(string name, params Name[] names)
    {
        var id = $"organization/{Slug(name)}";
        _records.TryAdd(id, new Organization { Id = id, Name = name, Type = OrganizationType.State, Names = names.ToValueList() });
        return id;
    }

    public string Organization(string id, string name, OrganizationType type, string? founded = null)
    {
        _records.TryAdd(
            id, new Organization { Id = id, Name = name, Type = type, Founded = founded is null ? null : PartialDate.Parse(founded) });
        return id;
    }

    /// <summary>An institution of the European Union, which is added with it.</summary>
    public string InstitutionOfTheUnion(string id, string name)
    {
        var union = Organization("organization/eu", "European Union", OrganizationType.Intergovernmental);
        Add(new Organization { Id = id, Name = name, Type = OrganizationType.EuBody, Parent = new(union) });
        return id;
    }

    /// <summary>A person with the short name used in the tests, in an office of an organization added before.</summary>
    public Person Attends(
        string name,
        string organization,
        string? rank,
        string title = "Office",
        AppearanceRole role = AppearanceRole.Participant,
        int? order = null,
        Func<Tenure, Tenure>? tenure = null,
        Func<Office, Office>? office = null,
        Func<Appearance, Appearance>? appearance = null)
    {
        var slug = $"{Slug(name)}-{_count++}";
        var person = new Person { Id = $"person/{slug}", Name = name };
        var post = new Office { Id = $"office/{slug}", Title = title, Organization = new(organization), Rank = rank };
        post = office?.Invoke(post) ?? post;
        var held = new Tenure { Id = $"tenure/{slug}", Person = new(person.Id), Office = new(post.Id) };
        held = tenure?.Invoke(held) ?? held;
        var appears = new Appearance
        {
            Id = $"appearance/{slug}",
            Person = new(person.Id),
            Event = new(_event.Id),
            Role = role,
            Order = order,
            Tenures = [new(held.Id)],
            Organization = new(organization),
        };
        Add(person, post, held, appearance?.Invoke(appears) ?? appears);
        return person;
    }

    public void Add(params Record[] records)
    {
        foreach (var record in records)
        {
            _records[record.Id] = record;
        }
    }

    public PrecedenceList Rank(
        string scheme, Purpose purpose = Purpose.List, Arrangement? arrangement = null, params (string Code, string Value)[] choices) =>
        Ranking.Of(
            Gathering,
            Use(Rulebook.BuiltIn().FindScheme(scheme, _event.Start)!, purpose, _event.Start, choices),
            arrangement ?? Arrangement.None);

    public static ResolvedScheme Use(string scheme, Purpose purpose = Purpose.List, params (string Code, string Value)[] choices) =>
        Use(Rulebook.BuiltIn().FindScheme(scheme, null)!, purpose, null, choices);

    public static ResolvedScheme Use(
        Scheme scheme, Purpose purpose = Purpose.List, PartialDate? on = null, params (string Code, string Value)[] choices)
    {
        var problems = new List<Problem>();
        var used = ResolvedScheme.TryMake(scheme, purpose, choices.ToDictionary(c => c.Code, c => c.Value), on, problems);
        Assert.Empty(problems);
        return used!;
    }

    public static string Slug(string name) => string.Join("-", Folding.Fold(name).Split(" "));
}
