using SpeakerDirectory.Stores.Shared;

namespace SpeakerDirectory.Host.Output;

/// <summary>
/// Writes to standard error what happens while a store is opened: a sentence a line, and between them how many records have been
/// re-derived.
/// </summary>
internal sealed class OpeningLines : IDisposable
{
    private readonly ImportProgressLine _progress = new();

    public OpeningLines() => Report = new(Note, _progress);

    public OpeningReport Report { get; }

    public void Dispose() => _progress.Dispose();

    private void Note(string sentence)
    {
        _progress.Dispose(); // Clears the line that is written over.
        Console.Error.WriteLine(sentence);
    }
}
