namespace SpeakerDirectory.Core.Address;

/// <summary>The form of a person's name that lists of participants show.</summary>
public static class PersonNames
{
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
}
