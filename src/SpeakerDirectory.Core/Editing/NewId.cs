namespace SpeakerDirectory.Core.Editing;

/// <summary>The id that a new record gets, from what it says, as the model makes them.</summary>
public static class NewId
{
    /// <summary>The ids to try in turn: the plain one, then with <c>-2</c>, <c>-3</c>, …</summary>
    public static IEnumerable<string> For(Record record)
    {
        var plain = $"{RecordShape.Of(record).Name}/{Words(record)}";
        return Enumerable.Range(1, int.MaxValue - 1).Select(i => i == 1 ? plain : $"{plain}-{i}");
    }

    private static string Words(Record record) => record switch
    {
        Source source => Join(source.Publisher, source.Date?.ToString().TrimEnd('?', '~'), source.Title),
        Organization { Type: OrganizationType.State } state when Iso3(state) is { } code => Join(code),
        Organization organization => Join(organization.ShortName ?? organization.Name),
        Person person => Join(person.Name),
        Office office => Join(SlugOf(office.Organization.Id), office.Title),
        Tenure tenure => Join(SlugOf(tenure.Person.Id), SlugOf(tenure.Office.Id), Year([tenure.From, tenure.Appointed, .. tenure.Confirmed]), Suffix(tenure.Capacity)),
        Membership membership => Join(SlugOf(membership.Member.Id), SlugOf(membership.Organization.Id)),
        Event happening => Join(happening.Start?.Year.ToString("0000", null), happening.City, happening.Name),
        Appearance appearance => Join(SlugOf(appearance.Event.Id), SlugOf(appearance.Person.Id)),
        _ => throw new NotSupportedException($"{record.GetType()} is no kind of record."),
    };

    private static string Join(params ReadOnlySpan<string?> parts)
    {
        var words = string.Join(' ', parts.ToArray().Where(part => part is not null));
        return Slug.Of(words) ?? "unnamed";
    }

    private static string? Iso3(Organization state) => state.ExternalIds.Where(e => e.Scheme == "iso3").Select(e => e.Value).FirstOrDefault();

    private static string SlugOf(string id) => id[(id.IndexOf('/') + 1)..];

    private static string? Year(IEnumerable<PartialDate?> dates) => dates.Min(d => d?.Year)?.ToString("0000", null);

    private static string? Suffix(Capacity? capacity) => capacity is null or Capacity.Full ? null : Choice.Text(capacity.Value).Replace('_', ' ');
}
