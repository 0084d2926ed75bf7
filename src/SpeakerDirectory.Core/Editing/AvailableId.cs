using SpeakerDirectory.Core.Query;
using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Storage;

namespace SpeakerDirectory.Core.Editing;

/// <summary>The first of a new record's possible ids that no record has or had: ids are not reused.</summary>
internal static class AvailableId
{
    private const int AtOnce = 10;

    public static async Task<string> FindAsync(IDirectoryStore store, Record record, CancellationToken cancellation)
    {
        foreach (var candidates in NewId.For(record).Chunk(AtOnce))
        {
            var taken = (await store.FetchAsync(Fetch.ByIds(candidates), cancellation)).Rows
                .Select(row => row.Record.Id)
                .ToHashSet(StringComparer.Ordinal);
            foreach (var id in candidates.Where(id => !taken.Contains(id)))
            {
                if (!await store.ChangesAsync(0, id, cancellation).AnyAsync(cancellation))
                {
                    return id;
                }
            }
        }

        throw new InvalidOperationException($"There is no id left for {record}."); // The candidates do not end.
    }
}
