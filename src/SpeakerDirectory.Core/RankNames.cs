namespace SpeakerDirectory.Core;

/// <summary>A rank's code in words.</summary>
public static class RankNames
{
    /// <summary><c>HEAD_OF_STATE</c> as "Head of state", <c>UN_SECRETARY_GENERAL</c> as "UN secretary general".</summary>
    public static string Of(string code) =>
        string.Join(' ', code.Split('_').Select((word, i) => word switch
        {
            "UN" or "EU" or "IGO" => word,
            _ when i == 0 => char.ToUpperInvariant(word[0]) + word[1..].ToLowerInvariant(),
            _ => word.ToLowerInvariant(),
        }));
}
