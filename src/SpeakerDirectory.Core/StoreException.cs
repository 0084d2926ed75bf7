namespace SpeakerDirectory.Core;

/// <summary>A store cannot do what was asked of it; the message is a sentence for the person who runs the program.</summary>
public sealed class StoreException(string message, Exception? cause = null) : Exception(message, cause)
{
    /// <summary>The store is away or too busy; the same may go well in a while.</summary>
    public bool MayPass { get; init; }
}
