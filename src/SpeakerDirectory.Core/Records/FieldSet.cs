using SpeakerDirectory.Core.Values;

namespace SpeakerDirectory.Core.Records;

/// <summary>
/// The projection: which fields of each kind a store loads. A field outside it is unset, so do not read it. Stores add the id where rows
/// must be distinguished: several ids, several kinds, histories.
/// </summary>
public sealed class FieldSet : IEquatable<FieldSet>
{
    private FieldSet(ValueList<ulong> bits) => Bits = bits;

    /// <summary>All fields of all kinds.</summary>
    public static FieldSet All { get; } = new(RecordShape.All.Select(_ => ulong.MaxValue).ToValueList());

    /// <summary>No field.</summary>
    public static FieldSet None { get; } = new(RecordShape.All.Select(_ => 0UL).ToValueList());

    /// <summary>The id alone.</summary>
    public static FieldSet Id { get; } = new(RecordShape.All.Select(_ => 1UL).ToValueList());

    /// <summary>These fields; none of the kinds that they are not of.</summary>
    public static FieldSet Of(params IEnumerable<RecordField> fields)
    {
        var kinds = None.Bits.ToArray();
        foreach (var field in fields)
        {
            kinds[(int)field.Shape.Kind] |= Bit(field);
        }

        return new(new(kinds));
    }

    /// <summary>The fields of either set.</summary>
    public FieldSet Or(FieldSet other) =>
        HasAllOf(other) ? this
        : other.HasAllOf(this) ? other
        : new(Bits.Zip(other.Bits, (one, another) => one | another).ToValueList());

    /// <summary>The fields of all sets.</summary>
    /// <exception cref="InvalidOperationException">There is no set.</exception>
    public static FieldSet Union(IEnumerable<FieldSet> sets) => sets.Aggregate((one, other) => one.Or(other));

    /// <summary>A number for each kind, in the order of the kinds, with a bit for each field, in the order of the fields.</summary>
    public ValueList<ulong> Bits { get; }

    /// <summary>Whether the field is in the set.</summary>
    public bool Has(RecordField field) => (Bits[(int)field.Shape.Kind] & Bit(field)) != 0;

    /// <summary>Whether all fields of the kind are in the set.</summary>
    public bool IsAllOf(RecordShape shape)
    {
        var all = ulong.MaxValue >> (64 - shape.Fields.Count);
        return (Bits[(int)shape.Kind] & all) == all;
    }

    /// <inheritdoc/>
    public bool Equals(FieldSet? other) => other is not null && Bits.Equals(other.Bits);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as FieldSet);

    /// <inheritdoc/>
    public override int GetHashCode() => Bits.GetHashCode();

    /// <summary>The names of the fields in brackets, or <c>all</c>.</summary>
    public override string ToString() =>
        Equals(All) ? "all" : $"[{string.Join(", ", RecordShape.All.SelectMany(shape => shape.Fields).Where(Has))}]";

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
