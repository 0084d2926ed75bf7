using SpeakerDirectory.Core.Naming;
using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Values;

namespace SpeakerDirectory.Core.Protocol.Addressing;

/// <summary>The forms of a person's name in a language.</summary>
public sealed class PersonNames
{
    private readonly Person _person;

    /// <param name="person">The person.</param>
    /// <param name="language">The language, a BCP 47 tag.</param>
    public PersonNames(Person person, string language)
    {
        _person = person;
        Name = NameForms.In(language, person.Name, person.Names);
        Remarks = Scripts.IsNotLatin(language) && !Scripts.Fits(language, Name)
            ? [$"the name '{Name}' is not known in '{language}': it is shown as recorded"]
            : [];
    }

    /// <summary>The name in the language; the display form when it is not known in it.</summary>
    public string Name { get; }

    /// <summary>The family name; the whole name when no family name is known or the name is shown in another form.</summary>
    public string Surname => _person.FamilyName is { } family && Name == _person.Name ? family : Name;

    /// <summary>What must be checked.</summary>
    public ValueList<string> Remarks { get; }

    /// <summary>
    /// The name with the surname in capitals, particles with it, wherever it stands: <c>ZHANG San</c>, <c>John DOE</c>, <c>Ana DE
    /// CARVALHO</c>. As it is when no surname is known or the name does not have it.
    /// </summary>
    public string WithCapitals
    {
        get
        {
            if (_person.FamilyName is not { } family)
            {
                return Name;
            }

            var at = Name.StartsWith(family + " ", StringComparison.Ordinal) ? 0 : Name.LastIndexOf(family, StringComparison.Ordinal);
            return at < 0 ? Name : string.Concat(Name.AsSpan(0, at), family.ToUpperInvariant(), Name.AsSpan(at + family.Length));
        }
    }
}
