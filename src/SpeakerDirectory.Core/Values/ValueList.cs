using System.Collections;
using System.Runtime.CompilerServices;

namespace SpeakerDirectory.Core.Values;

/// <summary>
/// An immutable list that equals another with equal entries in the same order, so that records and queries can be compared as values.
/// </summary>
/// <typeparam name="T">The type of the entries.</typeparam>
/// <param name="entries">The entries; the array must not be changed afterwards.</param>
[CollectionBuilder(typeof(ValueList), nameof(ValueList.Create))]
public sealed class ValueList<T>(T[] entries) : IReadOnlyList<T>, IEquatable<ValueList<T>>, IValueList
{
    /// <summary>The list without entries.</summary>
    public static ValueList<T> Empty { get; } = new([]);

    /// <inheritdoc/>
    public int Count => entries.Length;

    /// <inheritdoc/>
    public T this[int index] => entries[index];

    /// <inheritdoc/>
    public bool Equals(ValueList<T>? other) =>
        ReferenceEquals(this, other) || (other is not null && entries.AsSpan().SequenceEqual(other.AsSpan()));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ValueList<T>);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var entry in entries)
        {
            hash.Add(entry);
        }

        return hash.ToHashCode();
    }

    /// <summary>The entries without copying them.</summary>
    public ReadOnlySpan<T> AsSpan() => entries;

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator() => entries.AsEnumerable().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The entries in brackets, separated by commas.</summary>
    public override string ToString() => $"[{string.Join(", ", entries)}]";
}

/// <summary>A value list of any type of entries.</summary>
internal interface IValueList
{
    int Count { get; }
}

/// <summary>Makes value lists, also from collection expressions.</summary>
public static class ValueList
{
    /// <summary>A list of these entries, copied.</summary>
    public static ValueList<T> Create<T>(ReadOnlySpan<T> entries) => entries.IsEmpty ? ValueList<T>.Empty : new(entries.ToArray());

    /// <summary>A list of these entries, read once.</summary>
    public static ValueList<T> ToValueList<T>(this IEnumerable<T> entries) =>
        entries.ToArray() is { Length: > 0 } own ? new(own) : ValueList<T>.Empty;
}
