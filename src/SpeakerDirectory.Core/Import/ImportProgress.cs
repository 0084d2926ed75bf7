namespace SpeakerDirectory.Core;

public enum ImportStep
{
    Reading,
    Checking,
    Saving,
    Copying,
}

/// <summary>How far an import, or a copy, has come.</summary>
/// <param name="Total">How many records there are; absent until all were read once.</param>
public readonly record struct ImportProgress(ImportStep Step, int Records, int? Total);

internal static class ImportProgressReporting
{
    private const int Often = 5_000;

    /// <summary>Tells every so many records.</summary>
    public static void Every(this IProgress<ImportProgress> progress, ImportProgress now)
    {
        if (now.Records % Often == 0)
        {
            progress.Report(now);
        }
    }
}
