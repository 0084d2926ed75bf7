using SpeakerDirectory.Core.Values;

namespace SpeakerDirectory.Core.Records;

/// <summary>The names by which people and organizations are listed.</summary>
public static class SortNames
{
    /// <summary>The sort name if given, else "family name, given name", else the name.</summary>
    public static string Of(Person person) =>
        person.SortName ?? (person.FamilyName, person.GivenName) switch
        {
            ({ } family, { } given) => $"{family}, {given}",
            ({ } family, null) => family,
            _ => person.Name,
        };

    /// <summary>The name of kind <see cref="NameKind.Sort"/> if given, an English one first, else the name.</summary>
    public static string Of(Organization organization) =>
        organization.Names.Where(n => n.Kind == NameKind.Sort).OrderByDescending(n => n.Lang?.Serves("en") ?? false).FirstOrDefault()?.Text
            ?? organization.Name;
}
