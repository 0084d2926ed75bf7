using System.Buffers;
using System.Runtime.CompilerServices;

namespace SpeakerDirectory.Core.Formats;

/// <summary>One line of a file, without its end. The bytes are good until the next line is read.</summary>
internal readonly record struct Line(int Number, ReadOnlyMemory<byte> Bytes, bool IsTooLong);

/// <summary>Reads a stream line by line without turning it into text.</summary>
internal static class Lines
{
    private const int Chunk = 256 * 1024;

    public static async IAsyncEnumerable<Line> ReadAsync(
        Stream stream, int longest, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(Chunk);
        try
        {
            int start = 0, end = 0, number = 0;
            var skipping = false;
            while (true)
            {
                for (int length; (length = buffer.AsSpan(start..end).IndexOf((byte)'\n')) >= 0; start += length + 1)
                {
                    yield return Take(buffer.AsMemory(start, length));
                }

                if (skipping || end - start > longest)
                {
                    (skipping, start, end) = (true, 0, 0);
                }

                buffer.AsSpan(start..end).CopyTo(buffer);
                (start, end) = (0, end - start);
                buffer = end == buffer.Length ? Grown(buffer) : buffer;
                var read = await stream.ReadAsync(buffer.AsMemory(end), cancellation);
                end += read;
                if (read == 0)
                {
                    break;
                }
            }

            if (end > 0 || skipping)
            {
                yield return Take(buffer.AsMemory(0, end));
            }

            Line Take(ReadOnlyMemory<byte> bytes)
            {
                var line = new Line(++number, bytes, skipping || bytes.Length > longest);
                skipping = false;
                return line;
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static byte[] Grown(byte[] buffer)
    {
        var larger = ArrayPool<byte>.Shared.Rent(buffer.Length * 2);
        buffer.CopyTo(larger, 0);
        ArrayPool<byte>.Shared.Return(buffer);
        return larger;
    }
}
