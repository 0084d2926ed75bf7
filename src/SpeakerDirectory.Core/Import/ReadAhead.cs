using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace SpeakerDirectory.Core.Import;

/// <summary>Reads a stream a little ahead on another thread, so that reading and what is done with it go on side by side.</summary>
internal static class ReadAhead
{
    private const int Most = 4_096;

    public static async IAsyncEnumerable<T> ReadingAheadAsync<T>(
        this IAsyncEnumerable<T> source, [EnumeratorCancellation] CancellationToken cancellation)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var channel = Channel.CreateBounded<T>(new BoundedChannelOptions(Most) { SingleReader = true, SingleWriter = true });
        var reading = Task.Run(() => ReadAsync(source, channel.Writer, stop.Token), cancellation);
        try
        {
            await foreach (var entry in channel.Reader.ReadAllAsync(cancellation))
            {
                yield return entry;
            }

            // A failure of reading is thrown here, before the caller takes the entries for complete.
            await reading;
        }
        finally
        {
            await stop.CancelAsync();
            await reading.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private static async Task ReadAsync<T>(IAsyncEnumerable<T> source, ChannelWriter<T> writer, CancellationToken cancellation)
    {
        try
        {
            await foreach (var entry in source.WithCancellation(cancellation))
            {
                await writer.WriteAsync(entry, cancellation);
            }
        }
        finally
        {
            writer.Complete();
        }
    }
}
