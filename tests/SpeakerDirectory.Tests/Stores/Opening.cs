using SpeakerDirectory.Core.Import;
using SpeakerDirectory.Stores.Shared;

namespace SpeakerDirectory.Tests.Stores;

/// <summary>The messages of a store while it opens. The opening can be cancelled after a progress report.</summary>
/// <param name="interruptAfter">The number of reports after which the opening is cancelled; null if it may finish.</param>
internal sealed class Opening(int? interruptAfter = null) : IProgress<ImportProgress>, IDisposable
{
    private readonly CancellationTokenSource _stop = CancellationTokenSource.CreateLinkedTokenSource(StoreTesting.Cancellation);

    public List<string> Notes { get; } = [];

    public List<ImportProgress> Steps { get; } = [];

    public OpeningReport Report => new(Notes.Add, this);

    public CancellationToken Token => _stop.Token;

    public void Dispose() => _stop.Dispose();

    void IProgress<ImportProgress>.Report(ImportProgress value)
    {
        Steps.Add(value);
        if (Steps.Count == interruptAfter)
        {
            _stop.Cancel();
        }
    }
}
