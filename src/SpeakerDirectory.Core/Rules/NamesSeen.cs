using SpeakerDirectory.Core.Naming;

namespace SpeakerDirectory.Core.Rules;

/// <summary>Rule 5: a name that looks like another record's. Names are compared folded, whatever the order of their words.</summary>
internal sealed class NamesSeen
{
    private const int Named = 3;

    private readonly Dictionary<string, string> _first = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> _shared = new(StringComparer.Ordinal);
    private readonly HashSet<string> _wanted = new(StringComparer.Ordinal);

    /// <param name="isNew">Only names that a new or changed person has are worth a word.</param>
    public void Add(Person person, bool isNew)
    {
        foreach (var key in KeysOf(person).Distinct(StringComparer.Ordinal))
        {
            if (!_first.TryAdd(key, person.Id))
            {
                if (!_shared.TryGetValue(key, out var ids))
                {
                    _shared.Add(key, ids = [_first[key]]);
                }

                ids.Add(person.Id);
            }

            if (isNew)
            {
                _wanted.Add(key);
            }
        }
    }

    public IEnumerable<Problem> Warnings() =>
        from shared in _shared
        where _wanted.Contains(shared.Key)
        let ids = shared.Value.Order(StringComparer.Ordinal).ToList()
        let more = ids.Count - 1 - Named
        select new Problem(ids[^1], "names", $"The name \"{shared.Key}\" is also that of {string.Join(", ", ids.SkipLast(1).Take(Named))}{(more > 0 ? $" and {more} more" : "")}.");

    private static IEnumerable<string> KeysOf(Person person)
    {
        IEnumerable<string?> texts = [person.Name, person.SortName, .. person.Names.Select(name => name.Text)];
        return texts.OfType<string>().Select(text => string.Join(' ', Folding.Fold(text).Split(' ').Order(StringComparer.Ordinal))).Where(key => key.Length > 0);
    }
}
