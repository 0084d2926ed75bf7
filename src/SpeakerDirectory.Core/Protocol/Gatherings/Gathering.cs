namespace SpeakerDirectory.Core.Precedence;

/// <summary>An event and those who attend it, with every record that precedence asks about.</summary>
public sealed class Gathering
{
    private readonly Dictionary<string, Organization> _organizations;

    private Gathering(Event at, ValueList<Attendance> attendances, Dictionary<string, Organization> organizations, ValueList<Membership> memberships) =>
        (Event, Attendances, _organizations, Memberships) = (at, attendances, organizations, memberships);

    public Event Event { get; }

    public ValueList<Attendance> Attendances { get; }

    public ValueList<Membership> Memberships { get; }

    /// <summary>From records in any order: the event's appearances and whatever they lead to. What an appearance leads to and is not among them is as if not known.</summary>
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
        return new(at, attendances.ToValueList(), records.Values.OfType<Organization>().ToDictionary(o => o.Id, StringComparer.Ordinal), records.Values.OfType<Membership>().ToValueList());
    }

    public Organization? Find(Ref<Organization>? organization) => organization is { } some ? _organizations.GetValueOrDefault(some.Id) : null;

    /// <summary>The State that the office represents or belongs to, else its organization.</summary>
    public Organization? SpeaksFor(Post post) => Find(post.Office.Represents) ?? StateOrSelf(post.Organization);

    /// <summary>The State whose body it is, the European Union for its bodies, else itself.</summary>
    public Organization? StateOrSelf(Organization? organization)
    {
        if (organization is null || organization.Type == OrganizationType.State)
        {
            return organization;
        }

        if (organization.Type == OrganizationType.EuBody && Find(organization.Parent) is { } parent)
        {
            return StateOrSelf(parent);
        }

        return Find(organization.Country) ?? organization;
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
            Tenures = tenures[appearance.Person.Id].OrderBy(t => t.Id, StringComparer.Ordinal).ToValueList(),
        };

        IEnumerable<Post?> Principals() => appearance.OnBehalfOf is not { } principal ? [] : records.GetValueOrDefault(principal.Id) switch
        {
            Office office => [OfficePost(office, null)],
            Person absent => tenures[absent.Id].Select(t => PostOf(t.Id)),
            _ => [],
        };

        Post? PostOf(string tenure) => records.GetValueOrDefault(tenure) is Tenure held && records.GetValueOrDefault(held.Office.Id) is Office office ? OfficePost(office, held) : null;

        Post? OfficePost(Office office, Tenure? tenure) => records.GetValueOrDefault(office.Organization.Id) is Organization body ? new(office, body, tenure) : null;
    }
}
