namespace SpeakerDirectory.Core.Storage;

/// <summary>A store cannot do what it should; the message is a sentence for the person who runs the program.</summary>
public sealed class StoreException(string message, Exception? cause = null) : Exception(message, cause)
{
    /// <summary>Whether the store is unavailable or too busy, so that the same request may succeed later.</summary>
    public bool IsTransient { get; init; }
}
