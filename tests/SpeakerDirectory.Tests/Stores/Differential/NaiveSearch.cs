using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Search;

namespace SpeakerDirectory.Tests.Stores.Differential;

/// <summary>Finds the candidates of a search by comparing every word of every name.</summary>
internal static class NaiveSearch
{
    public static IReadOnlyList<Record> Find(NaiveDirectory directory, SearchQuery query)
    {
        var found = from record in directory.Records.Values
                    where query.Kinds.Contains(RecordShape.Of(record).Kind)
                    let words = SearchWords.Of(record)
                    let distances = query.Words.Select(searched => words.Min(word => Distance(searched, word))).ToList()
                    where !distances.Contains(null)
                    select (record, Distance: distances.Sum());
        var order = new NaiveOrder(directory);
        return [.. found.OrderBy(f => f.Distance).ThenBy(f => order.Natural(f.record)).Select(f => f.record).Take(SearchQuery.Most)];
    }

    private static int? Distance(SearchWord searched, string word) =>
        word == searched.Text || word == searched.Sound ? 0
        : searched.Text.Length >= SearchWord.ShortestBeginning
            && (word.StartsWith(searched.Text, StringComparison.Ordinal) || word.StartsWith(searched.Sound, StringComparison.Ordinal)) ? 1
        : SearchWords.Shortened(word).Append(word).Intersect(searched.Typos).Any() ? 2
        : null;
}
