using System.Text;
using SpeakerDirectory.Core.ChangeLog;
using SpeakerDirectory.Core.Query;
using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Search;
using SpeakerDirectory.Core.Storage;
using SpeakerDirectory.Core.Values;

namespace SpeakerDirectory.Tests.Stores.Differential;

/// <summary>Runs a case on every store and on the naive directory, and compares the answers.</summary>
internal sealed class DifferentialRun(IReadOnlyList<ComparedStore> stores)
{
    private readonly NaiveDirectory _naive = new();
    private readonly KnownPositions _positions = new();
    private readonly List<int[]> _fetched = [];
    private readonly StringBuilder _done = new();
    private string _current = "";

    /// <summary>Null if everything agreed; otherwise the difference, and the steps before it.</summary>
    public async Task<string?> FailureOfAsync(RandomCase given)
    {
        try
        {
            await RunAsync(given);
            return null;
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            return $"{_done}\n{(failure is Difference ? failure.Message : $"{_current}\n{failure}")}";
        }
    }

    private async Task RunAsync(RandomCase given)
    {
        await SaveAsync([.. RandomDirectory.Of(given.Records).Select(RecordChange.Put)]);
        foreach (var numbers in given.Actions)
        {
            var choices = new Choices(numbers);
            await (choices.Below(20) switch
            {
                < 11 => FetchAsync(numbers[1..]),
                < 13 => RepeatFetchAsync(choices),
                < 15 => SearchAsync(choices),
                < 17 => PathsAsync(choices),
                _ => WriteAsync(choices),
            });
        }
    }

    // The repeated fetch uses cursors from the first answer.
    private async Task FetchAsync(int[] numbers)
    {
        _fetched.Add(numbers);
        await FetchAsync(numbers, []);
        await FetchAsync(numbers, [.. numbers.Reverse()]);
    }

    private Task RepeatFetchAsync(Choices choices)
    {
        var turn = choices.Below(100);
        return _fetched.Count == 0 ? Task.CompletedTask : FetchAsync(choices.Of(_fetched), [.. Enumerable.Range(turn, 100)]);
    }

    private async Task FetchAsync(int[] numbers, int[] turns)
    {
        if (_naive.Records.Count == 0)
        {
            return;
        }

        var query = new RandomFetch(new(numbers), new(turns), Ids(), _positions).Make();
        var fetch = query.Fetch;
        var expected = new NaiveFetch(_naive, query, _positions).Answer();
        var groupings = fetch.Root is Root.OfKind root ? root.Groupings : [];
        var shown = expected.ToString();
        _current = $"{fetch}\n{string.Join('\n', query.Conditions.Values)}";
        Answer? first = null;
        foreach (var (where, store) in Readers())
        {
            var actual = Answer.Of(await store.LoadAsync(fetch), fetch.Fields, fetch.Includes, groupings);
            Difference.Check(where, _current, shown, actual.ToString());
            Difference.Check(where, $"positions of {fetch}", AnswerPositions.Of(first ?? actual), AnswerPositions.Of(actual));
            first ??= actual;
        }

        new AnswerPositions(_positions).Learn(first!, expected, fetch);
    }

    private async Task SearchAsync(Choices choices)
    {
        string[] names = [.. _naive.All().SelectMany(SearchWords.NamesOf), "nobody"];
        var words = SearchWords.In(choices.OneIn(5) ? $"{choices.Of(names)} {choices.Of(names)}" : choices.Of(names));
        var text = string.Join(' ', words.Select(word => Damaged(word, choices)));
        if (SearchQuery.Of(text, choices.OneIn(3) ? choices.Many(3, () => RandomRecords.Kind(choices)) : null) is not { } query)
        {
            return;
        }

        var expected = string.Join('\n', NaiveSearch.Find(_naive, query).Select(Answer.Shown));
        foreach (var (where, store) in Readers())
        {
            Difference.Check(
                where,
                query.ToString(),
                expected,
                string.Join('\n', (await store.SearchAsync(query, StoreTesting.Cancellation)).Select(Answer.Shown)));
        }
    }

    private static string Damaged(string word, Choices choices) => choices.Below(4) switch
    {
        1 when word.Length > 1 => word.Remove(choices.Below(word.Length), 1),
        2 => word[..(1 + choices.Below(word.Length))],
        3 => word.Insert(choices.Below(word.Length), "e"),
        _ => word,
    };

    private async Task PathsAsync(Choices choices)
    {
        var through = choices.OneIn(3)
            ? choices.Many(3, () => choices.Of(PathQuery.Affiliations)).Distinct().ToValueList()
            : PathQuery.Affiliations;
        var ends = Ids()
            .Where(
                id => id.StartsWith("person/", StringComparison.Ordinal)
                    || through.Any(kind => id.StartsWith(RecordShape.Of(kind).Name + "/", StringComparison.Ordinal)))
            .ToList();
        var people = ends.Where(id => id.StartsWith("person/", StringComparison.Ordinal)).ToList();
        if (people.Count == 0 || through.Count == 0)
        {
            return;
        }

        var (from, to) = (choices.OfFirst(choices.OneIn(3) ? ends : people), choices.Of(choices.OneIn(3) ? ends : people));
        var query = new PathQuery(
            from,
            to,
            through,
            choices.OneIn(3),
            choices.OneIn(2) ? RandomFetch.During(choices) : null,
            choices.Of((int[])[4, 3, 2, 1, 0]),
            1 + choices.Below(6));
        var expected = string.Join('\n', new NaivePaths(_naive, query).Find());
        foreach (var (where, store) in Readers())
        {
            Difference.Check(
                where, query.ToString(), expected, string.Join('\n', await store.PathsAsync(query, StoreTesting.Cancellation)));
        }
    }

    private async Task WriteAsync(Choices choices)
    {
        var writing = new DifferentialWrite(_naive, stores, choices);
        _done.AppendLine(await writing.RunAsync());
        await CheckAllAsync();
    }

    private async Task SaveAsync(IReadOnlyList<RecordChange> changes)
    {
        _done.AppendLine(string.Join('\n', changes.Select(c => Answer.Shown(c.After))));
        await DifferentialWrite.SaveAsync(_naive, stores, changes, _naive.Sequence);
        await CheckAllAsync();
    }

    private async Task CheckAllAsync()
    {
        foreach (var (where, store) in Readers())
        {
            Difference.Check(where, "sequence", $"{_naive.Sequence}", $"{await store.SequenceAsync(StoreTesting.Cancellation)}");
            Difference.Check(
                where,
                "everything",
                string.Join('\n', _naive.All().Select(Answer.Shown)),
                string.Join(
                    '\n', await store.ReadAllAsync(StoreTesting.Cancellation).Select(Answer.Shown).ToListAsync(StoreTesting.Cancellation)));
            foreach (var (after, id) in new[] { (0L, null), (_naive.Sequence - 1, null), (1L, Ids().FirstOrDefault()) })
            {
                Difference.Check(
                    where,
                    $"changes of {id} after {after}",
                    string.Join('\n', _naive.Changes(after, id).Select(Answer.Shown)),
                    string.Join('\n', (await store.LogAsync(after, id)).Select(Answer.Shown)));
            }
        }
    }

    private List<string> Ids() => [.. _naive.Records.Keys.Order(StringComparer.Ordinal)];

    private IEnumerable<(string Where, IDirectoryStore Store)> Readers() =>
        stores.SelectMany(s => s.Readers.Select((reader, i) => ($"{s.Name} ({reader.GetType().Name} {i})", reader)));
}
