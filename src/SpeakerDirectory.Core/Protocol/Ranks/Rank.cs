namespace SpeakerDirectory.Core.Precedence;

/// <summary>A code of the rank vocabulary.</summary>
/// <param name="Level">Which of a person's offices is the highest: the smaller number. Ranks of one level are not compared.</param>
public sealed record Rank(string Code, int Level, ValueList<Name> Names, Basis Basis)
{
    /// <summary>The name in this language, else in English.</summary>
    public string NameIn(string language) =>
        (Names.FirstOrDefault(n => n.Lang?.Serves(language) ?? false) ?? Names.First(n => n.Lang?.Serves("en") ?? false)).Text;
}
