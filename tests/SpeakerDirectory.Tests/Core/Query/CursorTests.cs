using CsCheck;
using SpeakerDirectory.Core.Query;
using SpeakerDirectory.Core.Values;

namespace SpeakerDirectory.Tests.Core.Query;

public sealed class CursorTests
{
    private static readonly Gen<string> Scalars = Gen.OneOf(Gen.Int[1, 0xD7FF], Gen.Int[0xE000, 0x10FFFF])
        .Select(char.ConvertFromUtf32).Array[0, 12]
        .Select(string.Concat);

    [Fact]
    public void A_cursor_decodes_to_its_sort_position()
    {
        Scalars.Sample(position => Cursor.TryDecode(Cursor.Encode("person", position), "person", out var decoded) && decoded == position);
    }

    [Fact]
    public void A_cursor_of_another_order_is_refused()
    {
        Assert.False(Cursor.TryDecode(Cursor.Encode("event", "a"), "person", out _));
        Assert.False(Cursor.TryDecode(Cursor.Encode("person", "a"), "perso", out _));
    }

    [Fact]
    public void Parsing_never_throws()
    {
        Gen.String.Sample(text => { Cursor.TryDecode(text, "person", out _); });
        Assert.False(Cursor.TryDecode("_____w", "person", out _));
    }

    [Fact]
    public void Code_point_order_is_the_order_of_the_bytes()
    {
        Gen.Select(Scalars, Scalars).Sample((a, b) =>
            Math.Sign(
                CodePointOrder.Instance.Compare(a, b)) == Math.Sign(
                    System.Text.Encoding.UTF8.GetBytes(a).AsSpan().SequenceCompareTo(System.Text.Encoding.UTF8.GetBytes(b))));
    }
}
