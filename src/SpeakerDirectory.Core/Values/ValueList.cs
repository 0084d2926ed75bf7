using System.Collections;
using System.Runtime.CompilerServices;

namespace SpeakerDirectory.Core;

/// <summary>An immutable list that equals another with equal entries in the same order, so that records and questions compare as whole values.</summary>
[CollectionBuilder(typeof(ValueList), nameof(ValueList.Create))]
public sealed class ValueList<T>(T[] entries) : IReadOnlyList<T>, IEquatable<ValueList<T>>, IValueList
{
    public static ValueList<T> Empty { get; } = new([]);

    public int Count => entries.Length;

    public T this[int index] => entries[index];

    public bool Equals(ValueList<T>? other) => ReferenceEquals(this, other) || (other is not null && entries.AsSpan().SequenceEqual(other.AsSpan()));

    public override bool Equals(object? obj) => Equals(obj as ValueList<T>);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var entry in entries)
        {
            hash.Add(entry);
        }

        return hash.ToHashCode();
    }

    public ReadOnlySpan<T> AsSpan() => entries;

    public IEnumerator<T> GetEnumerator() => entries.AsEnumerable().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public override string ToString() => $"[{string.Join(", ", entries)}]";
}

/// <summary>A value list of whatever.</summary>
internal interface IValueList
{
    int Count { get; }
}

/// <summary>Makes value lists, also from collection expressions.</summary>
public static class ValueList
{
    public static ValueList<T> Create<T>(ReadOnlySpan<T> entries) => entries.IsEmpty ? ValueList<T>.Empty : new(entries.ToArray());

    public static ValueList<T> ToValueList<T>(this IEnumerable<T> entries) => entries.ToArray() is { Length: > 0 } own ? new(own) : ValueList<T>.Empty;
}
