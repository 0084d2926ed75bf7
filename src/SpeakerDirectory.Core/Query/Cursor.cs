using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace SpeakerDirectory.Core.Query;

/// <summary>
/// A place in an ordered list as an opaque text: base64url of the order's fingerprint and the place. It is a place, not a count, so it stays good when
/// records come and go.
/// </summary>
public static class Cursor
{
    private const char Separator = '\u0002';

    /// <param name="order">What tells this order from every other: the kind, or kinds, and how they are ordered.</param>
    public static string Encode(string order, string place) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(order + Separator + place));

    /// <summary>False when it is not a cursor of this order.</summary>
    public static bool TryDecode(string cursor, string order, [NotNullWhen(true)] out string? place)
    {
        place = null;
        if (!Base64Url.IsValid(cursor))
        {
            return false;
        }

        string text;
        try
        {
            text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(Base64Url.DecodeFromChars(cursor));
        }
        catch (DecoderFallbackException)
        {
            return false;
        }

        if (!text.StartsWith(order + Separator, StringComparison.Ordinal))
        {
            return false;
        }

        place = text[(order.Length + 1)..];
        return true;
    }
}
