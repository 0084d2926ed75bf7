using SpeakerDirectory.Api.Connections;
using SpeakerDirectory.Api.Guarding;
using SpeakerDirectory.Api.Planning;
using SpeakerDirectory.Core;
using SpeakerDirectory.Core.Query;
using SpeakerDirectory.Core.Search;

namespace SpeakerDirectory.Api.Search;

/// <summary>Asks for candidates, ranks them, and fetches what is selected of the page.</summary>
internal sealed class SearchRoot(IDirectoryStore store)
{
    public async Task<object?> AnswerAsync(Question question, CancellationToken cancellation)
    {
        var arguments = question.Arguments;
        var text = arguments.Text("text")!;
        var kinds = arguments.List<RecordKind>("kinds");
        var filters = arguments.List<KindFilter>("where");
        var searched = SearchQuestion.Of(text, kinds.Count == 0 ? null : kinds) is { } words ? words with { Filters = filters.Where(f => words.Kinds.Contains(f.Kind)).ToValueList() } : null;
        var order = $"search:{string.Join(' ', searched?.Words.Select(word => word.Text) ?? [])}:{string.Join('+', searched?.Kinds ?? [])}";
        var page = PageArguments.Read(arguments, order, []);
        var branch = new Branch();
        var plan = (await question.SelectAsync(searched?.Kinds ?? SearchQuestion.SearchedKinds, branch, new(page.Size, page.Size), Cost(searched, page.Size, question.Work))).Only;
        if (searched is null)
        {
            return new SearchConnection([], Page.Empty with { Total = 0 }, plan, order);
        }

        var ranked = SearchRanking.Rank(text, await store.SearchAsync(searched, cancellation));
        var hits = ranked.Where(hit => CodePointOrder.Instance.Compare(hit.Place, page.After) > 0).Take(page.Size + 1).ToList();
        var wanted = hits.Take(page.Size).ToList();
        var records = wanted.Count == 0 ? Page.Empty : await store.FetchAsync(branch.ByIds(wanted.Select(hit => hit.RecordId)), cancellation);

        // What was deleted between the two questions is left out.
        var byId = records.Rows.ToDictionary(row => row.Record.Id);
        var found = wanted.Where(hit => byId.ContainsKey(hit.RecordId)).ToList();
        return new SearchConnection(
            found,
            new Page([.. found.Select(hit => byId[hit.RecordId])], [.. found.Select(hit => hit.Place)], hits.Count > page.Size, page.After != Place.First, ranked.Count),
            plan,
            order);
    }

    private static PlannedCost Cost(SearchQuestion? searched, int size, StoreWork work) => searched is null ? new(size, 0) : new(
        size,
        0,
        searched.Filters.Sum(f => FilterSize.Of(f.Where)),
        size + work.Search(searched.Words.Count, searched.Kinds, SearchQuestion.Most) + searched.Filters.Sum(f => work.Look(f.Where, work.Of(f.Kind))));
}
