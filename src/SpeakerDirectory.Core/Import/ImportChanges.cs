using System.Runtime.CompilerServices;
using SpeakerDirectory.Core.ChangeLog;
using SpeakerDirectory.Core.Formats;

namespace SpeakerDirectory.Core.Import;

/// <summary>Step W1: Propose. Every record of the files, which were checked, replaces the one of its id.</summary>
internal static class ImportChanges
{
    public static async IAsyncEnumerable<RecordChange> ReadAsync(
        NdjsonFiles files, int total, IProgress<ImportProgress>? progress, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var count = 0;
        await foreach (var (_, line) in files.ReadAsync(cancellation))
        {
            yield return RecordChange.Put(line.Record ?? throw new InvalidOperationException($"{line.Problems[0]} This was to be saved."));
            progress?.Every(new(ImportStep.Saving, ++count, total));
        }
    }
}
