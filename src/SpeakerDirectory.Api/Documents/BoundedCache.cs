using System.Diagnostics.CodeAnalysis;

namespace SpeakerDirectory.Api.Documents;

/// <summary>A cache that drops the least recently used entries beyond a number of entries or a total weight.</summary>
internal sealed class BoundedCache<TKey, TValue>(int mostEntries, long mostWeight)
    where TKey : notnull
{
    private readonly Lock _lock = new();
    private readonly Dictionary<TKey, LinkedListNode<(TKey Key, TValue Value, long Weight)>> _entries = [];
    private readonly LinkedList<(TKey Key, TValue Value, long Weight)> _byUse = [];
    private long _weight;

    public bool TryGet(TKey key, [MaybeNullWhen(false)] out TValue value)
    {
        lock (_lock)
        {
            if (!_entries.TryGetValue(key, out var node))
            {
                value = default;
                return false;
            }

            if (node != _byUse.First)
            {
                _byUse.Remove(node);
                _byUse.AddFirst(node);
            }

            value = node.Value.Value;
            return true;
        }
    }

    /// <summary>Adds an entry unless its key exists.</summary>
    /// <returns>Whether the key is new.</returns>
    public bool Add(TKey key, TValue value, long weight)
    {
        lock (_lock)
        {
            if (weight > mostWeight || mostEntries == 0 || _entries.ContainsKey(key))
            {
                return !_entries.ContainsKey(key);
            }

            _entries.Add(key, _byUse.AddFirst((key, value, weight)));
            _weight += weight;
            while (_entries.Count > mostEntries || _weight > mostWeight)
            {
                var last = _byUse.Last!.Value; // There is an entry: the one just added is never too heavy by itself.
                _byUse.RemoveLast();
                _entries.Remove(last.Key);
                _weight -= last.Weight;
            }

            return true;
        }
    }
}
