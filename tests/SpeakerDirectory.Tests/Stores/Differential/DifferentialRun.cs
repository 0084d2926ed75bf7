using System.Text;
using SpeakerDirectory.Core;
using SpeakerDirectory.Core.Query;
using SpeakerDirectory.Core.Search;

namespace SpeakerDirectory.Tests.Stores.Differential;

/// <summary>Does all of a case to every store and to the naive directory, and compares what they say.</summary>
internal sealed class DifferentialRun(IReadOnlyList<ComparedStore> stores)
{
    private readonly NaiveDirectory _naive = new();
    private readonly KnownPlaces _places = new();
    private readonly List<int[]> _asked = [];
    private readonly StringBuilder _done = new();
    private string _asking = "";

    /// <summary>Null when everything agreed, else what did not, and how it came to that.</summary>
    public async Task<string?> FailureOfAsync(RandomCase given)
    {
        try
        {
            await RunAsync(given);
            return null;
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            return $"{_done}\n{(failure is Difference ? failure.Message : $"{_asking}\n{failure}")}";
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
                < 11 => AskAsync(numbers[1..]),
                < 13 => AskAgainAsync(choices),
                < 15 => SearchAsync(choices),
                < 17 => PathsAsync(choices),
                _ => WriteAsync(choices),
            });
        }
    }

    // Asked again at once the pages begin at places that the first answer gave.
    private async Task AskAsync(int[] numbers)
    {
        _asked.Add(numbers);
        await AskAsync(numbers, []);
        await AskAsync(numbers, [.. numbers.Reverse()]);
    }

    private Task AskAgainAsync(Choices choices)
    {
        var turn = choices.Below(100);
        return _asked.Count == 0 ? Task.CompletedTask : AskAsync(choices.Of(_asked), [.. Enumerable.Range(turn, 100)]);
    }

    private async Task AskAsync(int[] numbers, int[] turns)
    {
        if (_naive.Records.Count == 0)
        {
            return;
        }

        var question = new RandomQuestion(new(numbers), new(turns), Ids(), _places).Make();
        var fetch = question.Fetch;
        var expected = new NaiveFetch(_naive, question, _places).Answer();
        var groupings = fetch.Root is Root.OfKind root ? root.Groupings : [];
        var shown = expected.ToString();
        _asking = $"{fetch}\n{string.Join('\n', question.Meanings.Values)}";
        Answer? first = null;
        foreach (var (where, store) in Readers())
        {
            var actual = Answer.Of(await store.AskAsync(fetch), fetch.Fields, fetch.Includes, groupings);
            Difference.Check(where, _asking, shown, actual.ToString());
            Difference.Check(where, $"places of {fetch}", AnswerPlaces.Of(first ?? actual), AnswerPlaces.Of(actual));
            first ??= actual;
        }

        new AnswerPlaces(_places).Learn(first!, expected, fetch);
    }

    private async Task SearchAsync(Choices choices)
    {
        string[] names = [.. _naive.All().SelectMany(SearchWords.NamesOf), "nobody"];
        var words = SearchWords.In(choices.OneIn(5) ? $"{choices.Of(names)} {choices.Of(names)}" : choices.Of(names));
        var text = string.Join(' ', words.Select(word => Damaged(word, choices)));
        if (SearchQuestion.Of(text, choices.OneIn(3) ? choices.Many(3, () => RandomRecords.Kind(choices)) : null) is not { } question)
        {
            return;
        }

        var expected = string.Join('\n', NaiveSearch.Find(_naive, question).Select(Answer.Shown));
        foreach (var (where, store) in Readers())
        {
            Difference.Check(where, question.ToString(), expected, string.Join('\n', (await store.SearchAsync(question, StoreTesting.Cancellation)).Select(Answer.Shown)));
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
        var through = choices.OneIn(3) ? choices.Many(3, () => choices.Of(PathQuestion.Places)).Distinct().ToValueList() : PathQuestion.Places;
        var ends = Ids().Where(id => id.StartsWith("person/", StringComparison.Ordinal) || through.Any(kind => id.StartsWith(RecordShape.Of(kind).Name + "/", StringComparison.Ordinal))).ToList();
        var people = ends.Where(id => id.StartsWith("person/", StringComparison.Ordinal)).ToList();
        if (people.Count == 0 || through.Count == 0)
        {
            return;
        }

        var (from, to) = (choices.OfFirst(choices.OneIn(3) ? ends : people), choices.Of(choices.OneIn(3) ? ends : people));
        var question = new PathQuestion(from, to, through, choices.OneIn(3), choices.OneIn(2) ? RandomQuestion.During(choices) : null, choices.Of((int[])[4, 3, 2, 1, 0]), 1 + choices.Below(6));
        var expected = string.Join('\n', new NaivePaths(_naive, question).Find());
        foreach (var (where, store) in Readers())
        {
            Difference.Check(where, question.ToString(), expected, string.Join('\n', await store.PathsAsync(question, StoreTesting.Cancellation)));
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
            Difference.Check(where, "everything", string.Join('\n', _naive.All().Select(Answer.Shown)), string.Join('\n', await store.ReadAllAsync(StoreTesting.Cancellation).Select(Answer.Shown).ToListAsync(StoreTesting.Cancellation)));
            foreach (var (after, id) in new[] { (0L, null), (_naive.Sequence - 1, null), (1L, Ids().FirstOrDefault()) })
            {
                Difference.Check(where, $"changes of {id} after {after}", string.Join('\n', _naive.Changes(after, id).Select(Answer.Shown)), string.Join('\n', (await store.LogAsync(after, id)).Select(Answer.Shown)));
            }
        }
    }

    private List<string> Ids() => [.. _naive.Records.Keys.Order(StringComparer.Ordinal)];

    private IEnumerable<(string Where, IDirectoryStore Store)> Readers() => stores.SelectMany(s => s.Readers.Select((reader, i) => ($"{s.Name} ({reader.GetType().Name} {i})", reader)));
}
