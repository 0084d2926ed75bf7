namespace SpeakerDirectory.Core.Query;

/// <summary>
/// Which fields of records a store brings. A field that was not asked for reads as if it were not known, an id as <see cref="RecordShape.UnaskedId"/>: whoever asks for a few must read
/// no others. The id comes unasked where records are told apart by it: where several are asked for by their ids, where they can be of several kinds, and where their changes are brought
/// along.
/// </summary>
public sealed class FieldSet : IEquatable<FieldSet>
{
    private FieldSet(ValueList<ulong> bits) => Bits = bits;

    public static FieldSet All { get; } = new(RecordShape.All.Select(_ => ulong.MaxValue).ToValueList());

    public static FieldSet None { get; } = new(RecordShape.All.Select(_ => 0UL).ToValueList());

    public static FieldSet Id { get; } = new(RecordShape.All.Select(_ => 1UL).ToValueList());

    public static FieldSet Of(params IEnumerable<RecordField> fields)
    {
        var kinds = None.Bits.ToArray();
        foreach (var field in fields)
        {
            kinds[(int)field.Shape.Kind] |= Bit(field);
        }

        return new(new(kinds));
    }

    /// <summary>What each of them asks for.</summary>
    public FieldSet Or(FieldSet other) =>
        HasAllOf(other) ? this
        : other.HasAllOf(this) ? other
        : new(Bits.Zip(other.Bits, (one, another) => one | another).ToValueList());

    /// <summary>What any of them asks for.</summary>
    public static FieldSet Union(IEnumerable<FieldSet> sets) => sets.Aggregate((one, other) => one.Or(other));

    /// <summary>A bit a field, for each kind.</summary>
    public ValueList<ulong> Bits { get; }

    public bool Has(RecordField field) => (Bits[(int)field.Shape.Kind] & Bit(field)) != 0;

    /// <summary>Whether it is everything that there is to know about records of this kind.</summary>
    public bool IsAllOf(RecordShape shape)
    {
        var all = ulong.MaxValue >> (64 - shape.Fields.Count);
        return (Bits[(int)shape.Kind] & all) == all;
    }

    public bool Equals(FieldSet? other) => other is not null && Bits.Equals(other.Bits);

    public override bool Equals(object? obj) => Equals(obj as FieldSet);

    public override int GetHashCode() => Bits.GetHashCode();

    public override string ToString() => Equals(All) ? "all" : $"[{string.Join(", ", RecordShape.All.SelectMany(shape => shape.Fields).Where(Has))}]";

    private bool HasAllOf(FieldSet other)
    {
        for (var kind = 0; kind < Bits.Count; kind++)
        {
            if ((other.Bits[kind] & ~Bits[kind]) != 0)
            {
                return false;
            }
        }

        return true;
    }

    private static ulong Bit(RecordField field) => 1UL << field.Index;
}
