using SpeakerDirectory.Core.Import;

namespace SpeakerDirectory.Stores.Shared;

/// <summary>Receives what happens while a store is opened and that takes long or leaves something behind.</summary>
/// <param name="note">Receives a sentence for the person who runs the program.</param>
/// <param name="progress">Receives how many records have been re-derived.</param>
public sealed class OpeningReport(Action<string> note, IProgress<ImportProgress> progress)
{
    /// <summary>Reports nothing.</summary>
    public static OpeningReport None { get; } = new(_ => { }, new Progress<ImportProgress>());

    internal static string Begins(string store) =>
        $"{store} holds values that another version of this program derived. They are re-derived before the directory is used.";

    internal static string Ends(string store) => $"{store} has been re-derived.";

    internal void Note(string sentence) => note(sentence);

    internal void Records(int done, int total) => progress.Report(new(ImportStep.Rederiving, done, total));
}
