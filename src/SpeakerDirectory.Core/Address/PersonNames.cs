using SpeakerDirectory.Core.Naming;

namespace SpeakerDirectory.Core.Address;

/// <summary>The forms of a person's name that lists and cards show.</summary>
public static class PersonNames
{
    /// <summary>The name in a language, else the display form.</summary>
    public static string In(Person person, string language) =>
        person.Names.Where(n => n.Lang?.Serves(language) == true && n.Kind is not (NameKind.Former or NameKind.Sort)).OrderBy(n => Preference(n.Kind)).FirstOrDefault()?.Text ?? person.Name;

    /// <summary>The form that lists sort by: family name first, whatever stands first in the display form.</summary>
    public static string Sorted(Person person) => SortKey.Of(person);

    /// <summary>
    /// The display form with the surname in capitals, particles with it, wherever it stands: <c>ZHANG San</c>, <c>John DOE</c>, <c>Ana DE CARVALHO</c>.
    /// As it is when no surname is known or the name does not have it.
    /// </summary>
    public static string WithCapitals(Person person)
    {
        if (person.FamilyName is not { } family)
        {
            return person.Name;
        }

        var at = person.Name.StartsWith(family + " ", StringComparison.Ordinal) ? 0 : person.Name.LastIndexOf(family, StringComparison.Ordinal);
        return at < 0 ? person.Name : string.Concat(person.Name.AsSpan(0, at), family.ToUpperInvariant(), person.Name.AsSpan(at + family.Length));
    }

    private static int Preference(NameKind? kind) => kind switch
    {
        NameKind.Official => 0,
        null => 1,
        NameKind.Transliteration => 2,
        _ => 3,
    };
}
