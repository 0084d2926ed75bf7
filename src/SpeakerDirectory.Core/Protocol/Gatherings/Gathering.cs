using SpeakerDirectory.Core.Query;
using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Values;

namespace SpeakerDirectory.Core.Protocol.Gatherings;

/// <summary>An event and those who attend it, with every record that an order of precedence depends on.</summary>
public sealed class Gathering
{
    private readonly Dictionary<string, Organization> _organizations;

    private Gathering(
        Event at, ValueList<Attendance> attendances, Dictionary<string, Organization> organizations, ValueList<Membership> memberships) =>
        (Event, Attendances, _organizations, Memberships) = (at, attendances, organizations, memberships);

    /// <summary>The event.</summary>
    public Event Event { get; }

    /// <summary>Every appearance at the event, by id.</summary>
    public ValueList<Attendance> Attendances { get; }

    /// <summary>The memberships of the organizations that people speak for.</summary>
    public ValueList<Membership> Memberships { get; }

    /// <summary>The organizations that were loaded, by id.</summary>
    public IReadOnlyDictionary<string, Organization> Organizations => _organizations;

    /// <summary>From the row of an event, loaded with <see cref="GatheringIncludes.OfRootEvent"/>.</summary>
    /// <exception cref="InvalidOperationException">An include is missing from the row.</exception>
    public static Gathering Of(Row row) =>
        Of((Event)row.Record, GatheringIncludes.Collect(row, GatheringIncludes.OfRootEvent)); // Those includes start from an event.

    /// <summary>
    /// A gathering from records in any order: the event's appearances and the records that they refer to. A reference to a record that is
    /// not among them counts as not known.
    /// </summary>
    public static Gathering Of(Event at, IEnumerable<Record> loaded)
    {
        var records = new Dictionary<string, Record>(StringComparer.Ordinal);
        foreach (var record in loaded)
        {
            records.TryAdd(record.Id, record);
        }

        var tenures = records.Values.OfType<Tenure>().ToLookup(t => t.Person.Id);
        var attendances = records.Values.OfType<Appearance>().Where(a => a.Event.Id == at.Id).OrderBy(a => a.Id, StringComparer.Ordinal)
            .Select(appearance => Attend(appearance, records, tenures)).OfType<Attendance>();
        return new(
            at,
            attendances.ToValueList(),
            records.Values.OfType<Organization>().ToDictionary(o => o.Id, StringComparer.Ordinal),
            records.Values.OfType<Membership>().ToValueList());
    }

    /// <summary>
    /// The event with only the appearances that name this session, whatever its case and accents; for sessions that are no events of their
    /// own.
    /// </summary>
    public Gathering InSession(string session) =>
        new(
            Event,
            Attendances.Where(a => a.Appearance.Session is { } own && Folding.Fold(own) == Folding.Fold(session)).ToValueList(),
            _organizations,
            Memberships);

    /// <summary>The organization that a reference refers to; null when there is none or it was not loaded.</summary>
    public Organization? Find(Ref<Organization>? organization) =>
        organization is { } some ? _organizations.GetValueOrDefault(some.Id) : null;

    /// <summary>The State that the office represents or belongs to, else its organization; null when it was not loaded.</summary>
    public Organization? SpeaksFor(Post post) => Bodies.SpeaksFor(post, Find);

    /// <summary>The State whose body it is, the European Union for its bodies, else itself.</summary>
    public Organization? StateOrSelf(Organization? organization) => Bodies.StateOrSelf(organization, Find);

    // Null when a source has no language, was not loaded, or has another than the first.
    private static LanguageTag? LanguageOf(IEnumerable<Record?> sources)
    {
        var languages = sources.Select(source => (source as Source)?.Language).Distinct().Take(2).ToList();
        return languages.Count == 1 ? languages[0] : null;
    }

    private static Attendance? Attend(Appearance appearance, Dictionary<string, Record> records, ILookup<string, Tenure> tenures)
    {
        if (!records.TryGetValue(appearance.Person.Id, out var person))
        {
            return null;
        }

        return new(appearance, (Person)person)
        {
            Posts = appearance.Tenures.Select(t => PostOf(t.Id)).OfType<Post>().ToValueList(),
            Organization = appearance.Organization is { } organization ? (Organization?)records.GetValueOrDefault(organization.Id) : null,
            Principal = Principals().OfType<Post>().ToValueList(),
            TitleLanguage = appearance.TitleLanguage ?? LanguageOf(appearance.Sources.Select(s => records.GetValueOrDefault(s.Id))),
            Tenures = tenures[appearance.Person.Id].OrderBy(t => t.Id, StringComparer.Ordinal).ToValueList(),
        };

        IEnumerable<Post?> Principals() => appearance.OnBehalfOf is not { } principal ? [] : records.GetValueOrDefault(principal.Id) switch
        {
            Office office => [OfficePost(office, null)],
            Person absent => tenures[absent.Id].Select(t => PostOf(t.Id)),
            _ => [],
        };

        Post? PostOf(
            string tenure) =>
                records.GetValueOrDefault(tenure) is Tenure held && records.GetValueOrDefault(held.Office.Id) is Office office
                    ? OfficePost(office, held)
                    : null;

        Post? OfficePost(
            Office office,
            Tenure? tenure) => records.GetValueOrDefault(office.Organization.Id) is Organization body ? new(office, body, tenure) : null;
    }
}
