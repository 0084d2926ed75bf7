namespace SpeakerDirectory.Stores.Shared;

/// <summary>Limits of following one reference again and again.</summary>
internal static class Hierarchies
{
    /// <summary>How many hops at most. The rules refuse cycles; the limit ends the search in a damaged store.</summary>
    public const int MaxDepth = 64;
}
