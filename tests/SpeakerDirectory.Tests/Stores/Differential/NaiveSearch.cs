using SpeakerDirectory.Core;
using SpeakerDirectory.Core.Search;

namespace SpeakerDirectory.Tests.Stores.Differential;

/// <summary>Finds the candidates of a search by looking at every word of every name.</summary>
internal static class NaiveSearch
{
    public static IReadOnlyList<Record> Find(NaiveDirectory directory, SearchQuestion question)
    {
        var found = from record in directory.Records.Values
                    where question.Kinds.Contains(RecordShape.Of(record).Kind)
                    let words = SearchWords.Of(record)
                    let distances = question.Words.Select(asked => words.Min(word => Distance(asked, word))).ToList()
                    where !distances.Contains(null)
                    select (record, Distance: distances.Sum());
        var order = new NaiveOrder(directory);
        return [.. found.OrderBy(f => f.Distance).ThenBy(f => order.Natural(f.record)).Select(f => f.record).Take(SearchQuestion.Most)];
    }

    private static int? Distance(SearchWord asked, string word) =>
        word == asked.Text || word == asked.Sound ? 0
        : asked.Text.Length >= SearchWord.ShortestBeginning && (word.StartsWith(asked.Text, StringComparison.Ordinal) || word.StartsWith(asked.Sound, StringComparison.Ordinal)) ? 1
        : SearchWords.Shortened(word).Append(word).Intersect(asked.Typos).Any() ? 2
        : null;
}
