using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace SpeakerDirectory.Core.Query;

/// <summary>
/// A position in an ordered list as opaque text: base64url of the fingerprint of the order and the position. As it is no offset, it stays
/// valid when records are added or deleted.
/// </summary>
public static class Cursor
{
    private const char Separator = '\u0002';

    /// <param name="order">The fingerprint of the order: the kinds in the list, and the terms of the order.</param>
    public static string Encode(string order, string position) =>
        Base64Url.EncodeToString(Encoding.UTF8.GetBytes(order + Separator + position));

    /// <summary>False when the text is not a cursor of this order.</summary>
    public static bool TryDecode(string cursor, string order, [NotNullWhen(true)] out string? position)
    {
        position = null;
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

        position = text[(order.Length + 1)..];
        return true;
    }
}
