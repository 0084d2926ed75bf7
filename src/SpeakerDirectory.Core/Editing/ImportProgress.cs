namespace SpeakerDirectory.Core;

public enum ImportStep
{
    Reading,
    Checking,
    Saving,
}

/// <summary>How far an import has come.</summary>
/// <param name="Total">How many records there are; absent until all were read once.</param>
public readonly record struct ImportProgress(ImportStep Step, int Records, int? Total);
