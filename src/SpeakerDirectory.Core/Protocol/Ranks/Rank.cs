using SpeakerDirectory.Core.Values;

namespace SpeakerDirectory.Core.Protocol.Ranks;

/// <summary>A code of the rank vocabulary.</summary>
/// <param name="Code">The code: <c>HEAD_OF_STATE</c>.</param>
/// <param name="Level">Which of a person's offices is the highest: the smaller number. Ranks of one level are not compared.</param>
/// <param name="Names">The names in several languages, English among them.</param>
/// <param name="Basis">The sources of its level.</param>
public sealed record Rank(string Code, int Level, ValueList<Name> Names, Basis Basis)
{
    /// <summary>The name in this language; in English when it has none.</summary>
    public string NameIn(string language) =>
        (Names.FirstOrDefault(n => n.Lang?.Serves(language) ?? false) ?? Names.First(n => n.Lang?.Serves("en") ?? false)).Text;
}
