using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Search;

namespace SpeakerDirectory.Benchmarks;

/// <summary>
/// Latency and recall of searches. Each run searches the same people, picked at equal distances, with the same misspellings.
/// </summary>
internal static class SearchBenchmark
{
    private const int SampleSize = 500;
    private const int Misspelled = 200;
    private const int Seen = 10;

    public static async Task RunAsync(string folder)
    {
        await using var filled = await FilledStore.OpenAsync(folder);
        var people = new List<Person>();
        await foreach (var record in filled.Store.ReadAllAsync(CancellationToken.None))
        {
            if (record is Person person)
            {
                people.Add(person);
            }
        }

        Console.Out.WriteLine($"{people.Count:N0} people");
        foreach (var (kind, query) in Queries)
        {
            var latencies = new Latencies();
            foreach (var person in Spread(people, SampleSize))
            {
                _ = await latencies.MeasureAsync(() => FindAsync(filled, query(person)));
            }

            Console.Out.WriteLine($"{kind,-26}{latencies}");
        }

        await RecallAsync(filled, people);
    }

    private static (string Kind, Func<Person, string> Text)[] Queries { get; } =
    [
        ("a name", person => person.Name),
        ("its words turned round", person => string.Join(' ', person.Name.Split(' ').Reverse())),
        ("the last word", person => person.Name.Split(' ')[^1]),
        ("the first word", person => person.Name.Split(' ')[0]),
        ("beginnings of words", person => string.Join(' ', person.Name.Split(' ').Select(word => word[..Math.Min(3, word.Length)]))),
        ("two letters", person => person.Name[..Math.Min(2, person.Name.Length)]),
        ("a name misspelled", person => Misspell(person.Name, 1) ?? person.Name),
    ];

    // A variant is a name form other than the display form that a source prints. If there are too few, display forms are misspelled too.
    private static async Task RecallAsync(FilledStore filled, List<Person> people)
    {
        var variants = people.SelectMany(person => person.Names.Where(name => name.Text != person.Name).Select(name => (person, name.Text)))
            .Where(name => Misspell(name.Text, 0) is not null)
            .ToList();
        var names = people.Select(person => (person, Text: person.Name)).Where(name => Misspell(name.Text, 0) is not null).ToList();
        var wanted = Math.Min(Misspelled, variants.Count);
        var picked = Spread(variants, wanted).Concat(Spread(names, Misspelled - wanted)).ToList();
        int searched = 0, first = 0, among = 0;
        foreach (var (person, text) in picked)
        {
            var misspelled = Misspell(text, searched++)!; // Every picked name can be misspelled.

            // If several people share the name, any of them is right.
            var found = await FindAsync(filled, misspelled);
            var position = found.Take(Seen).ToList().FindIndex(hit => hit.RecordId == person.Id || hit.Matched == text);
            first += position == 0 ? 1 : 0;
            among += position >= 0 ? 1 : 0;
            if (position < 0)
            {
                Console.Out.WriteLine($"  not found: {misspelled} for {text} ({person.Id})");
            }
        }

        Console.Out.WriteLine(
            $"of {searched} misspellings ({wanted} of name variants) {100.0 * first / searched:N1} % come first, "
            + $"{100.0 * among / searched:N1} % among the first {Seen}");
    }

    private static async Task<IReadOnlyList<SearchResult>> FindAsync(FilledStore filled, string text) =>
        SearchQuery.Of(text, null) is { } query
            ? SearchRanking.Rank(text, await filled.Store.SearchAsync(query, CancellationToken.None))
            : [];

    private static IEnumerable<T> Spread<T>(List<T> all, int count) =>
        Enumerable.Range(0, Math.Min(count, all.Count)).Select(i => all[(int)((long)i * all.Count / Math.Min(count, all.Count))]);

    /// <summary>
    /// One typo in the longest word, in turn: a letter omitted, doubled or replaced, or two neighbours swapped. Null if no word is long
    /// enough.
    /// </summary>
    private static string? Misspell(string name, int turn)
    {
        var words = name.Split(' ');
        var longest = Array.IndexOf(words, words.MaxBy(word => word.Length));
        var word = words[longest];
        if (word.Length < SearchWords.ShortestForgiven || !word.All(char.IsLetter))
        {
            return null;
        }

        var at = 1 + (turn * 7 % (word.Length - 2));
        words[longest] = (turn % 4) switch
        {
            0 => word.Remove(at, 1),
            1 => word.Insert(at, word[at].ToString()),
            2 => word.Remove(at, 1).Insert(at, word[at - 1].ToString()),
            _ => word[..at] + word[at + 1] + word[at] + word[(at + 2)..],
        };
        return string.Join(' ', words);
    }
}
