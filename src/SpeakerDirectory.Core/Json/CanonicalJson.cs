using System.Buffers;
using System.Globalization;
using System.Text;

namespace SpeakerDirectory.Core.Json;

/// <summary>
/// Writes compact JSON in which only <c>"</c>, <c>\</c> and control characters are escaped. The framework's writer also escapes what is
/// outside the basic plane, so it cannot write the canonical form.
/// </summary>
internal sealed class CanonicalJson(IBufferWriter<byte> buffer)
{
    private static readonly SearchValues<char> Escaped = SearchValues.Create(
        [.. Enumerable.Range(0, 0x20).Select(c => (char)c), '"', '\\']);

    private bool _needsComma;

    public void Begin(char bracket)
    {
        Separate();
        Raw(bracket);
        _needsComma = false;
    }

    public void End(char bracket)
    {
        Raw(bracket);
        _needsComma = true;
    }

    public void Name(string name)
    {
        Text(name);
        Raw(':');
        _needsComma = false;
    }

    public void Name(ReadOnlySpan<byte> name)
    {
        Separate();
        Raw('"');
        buffer.Write(name);
        buffer.Write("\":"u8);
        _needsComma = false;
    }

    public void Number(long number)
    {
        Separate();
        Utf8(number.ToString(CultureInfo.InvariantCulture));
        _needsComma = true;
    }

    public void Text(string text)
    {
        Separate();
        Raw('"');
        var rest = text.AsSpan();
        for (var next = rest.IndexOfAny(Escaped); next >= 0; next = rest.IndexOfAny(Escaped))
        {
            Utf8(rest[..next]);
            Utf8(Escape(rest[next]));
            rest = rest[(next + 1)..];
        }

        Utf8(rest);
        Raw('"');
        _needsComma = true;
    }

    public void List<T>(IEnumerable<T> entries, Action<CanonicalJson, T> write)
    {
        Begin('[');
        foreach (var entry in entries)
        {
            write(this, entry);
        }

        End(']');
    }

    private static string Escape(char character) => character switch
    {
        '"' => "\\\"",
        '\\' => "\\\\",
        '\b' => "\\b",
        '\f' => "\\f",
        '\n' => "\\n",
        '\r' => "\\r",
        '\t' => "\\t",
        _ => $"\\u{(int)character:x4}",
    };

    private void Separate()
    {
        if (_needsComma)
        {
            Raw(',');
        }
    }

    private void Raw(char ascii)
    {
        buffer.GetSpan(1)[0] = (byte)ascii;
        buffer.Advance(1);
    }

    private void Utf8(ReadOnlySpan<char> text) => Encoding.UTF8.GetBytes(text, buffer);
}
