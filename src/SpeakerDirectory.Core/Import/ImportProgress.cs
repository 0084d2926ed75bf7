namespace SpeakerDirectory.Core.Import;

/// <summary>What an import, a copy or a re-derivation is doing.</summary>
public enum ImportStep
{
    /// <summary>Reading the files for the first time.</summary>
    Reading,

    /// <summary>Checking the records by the rules.</summary>
    Checking,

    /// <summary>Saving the records.</summary>
    Saving,

    /// <summary>Copying the change log of another store.</summary>
    Copying,

    /// <summary>
    /// Writing anew what a store derives from its records, because another version of the program derived it differently.
    /// </summary>
    Rederiving,
}

/// <summary>The progress of an import, a copy or a re-derivation.</summary>
/// <param name="Step">What is being done.</param>
/// <param name="Records">The number of records done in this step.</param>
/// <param name="Total">How many records there are; absent until all were read once.</param>
public readonly record struct ImportProgress(ImportStep Step, int Records, int? Total);

internal static class ImportProgressReporting
{
    private const int Often = 5_000;

    /// <summary>Reports the progress after every 5,000 records.</summary>
    public static void Every(this IProgress<ImportProgress> progress, ImportProgress now)
    {
        if (now.Records % Often == 0)
        {
            progress.Report(now);
        }
    }
}
