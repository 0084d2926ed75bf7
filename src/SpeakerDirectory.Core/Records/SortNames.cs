namespace SpeakerDirectory.Core.Naming;

/// <summary>What people and organizations are listed by.</summary>
public static class SortKey
{
    /// <summary>The sort name if given, else "family name, given name", else the name.</summary>
    public static string Of(Person person) =>
        person.SortName ?? (person.FamilyName, person.GivenName) switch
        {
            ({ } family, { } given) => $"{family}, {given}",
            ({ } family, null) => family,
            _ => person.Name,
        };

    /// <summary>The English form that lists sort by, if given, else the name.</summary>
    public static string Of(Organization organization) =>
        organization.Names.Where(n => n.Kind == NameKind.Sort).OrderByDescending(n => n.Lang?.Serves("en") ?? false).FirstOrDefault()?.Text ?? organization.Name;
}
