using GraphQL.Types;
using SpeakerDirectory.Api.Cost;
using SpeakerDirectory.Api.Planning;
using SpeakerDirectory.Api.Types.Connections;
using SpeakerDirectory.Api.Types.Filters;
using SpeakerDirectory.Api.Types.Links;
using SpeakerDirectory.Api.Types.Scalars;
using SpeakerDirectory.Core.Query;
using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Search;
using SpeakerDirectory.Core.Storage;
using SpeakerDirectory.Core.Values;

namespace SpeakerDirectory.Api.Queries;

/// <summary>
/// The root field <c>search</c>: the store finds candidates, which are ranked here; then the selected fields of one page are fetched.
/// </summary>
internal sealed class SearchRoot(IDirectoryStore store, TimeProvider clock)
{
    public void AddTo(ObjectGraphType query) => query.Field<NonNullGraphType<SearchConnectionType>>("search")
        .Description("""
            Finds people, organizations, offices and events by their names, the best match first. The text may be in any script; case and
            accents do not matter. Its words, or the beginnings of words, may come in any order. A word of five letters or more may have
            one typo.
            """.ReplaceLineEndings(" "))
        .Argument<NonNullGraphType<StringGraphType>>("text", "The name, or parts of it, to look for.")
        .Argument<ListGraphType<NonNullGraphType<RecordKindType>>>(
            "kinds", "The kinds to look among. Without it, all kinds that have names are searched.")
        .Argument<SearchFilterInputType>("where", "The conditions that the records of each kind must meet, as in the list of that kind.")
        .PagedForwards()
        .Resolve(new RootResolver(clock, AnswerAsync));

    private async Task<object?> AnswerAsync(RootField root, CancellationToken cancellation)
    {
        var arguments = root.Arguments;
        var text = arguments.Text("text")!;
        var kinds = arguments.List<RecordKind>("kinds");
        var filters = arguments.List<KindFilter>("where");
        var searched = SearchQuery.Of(text, kinds.Count == 0 ? null : kinds) is { } words
            ? words with { Filters = filters.Where(f => words.Kinds.Contains(f.Kind)).ToValueList() }
            : null;
        var order = $"search:{string.Join(' ', searched?.Words.Select(word => word.Text) ?? [])}:{string.Join('+', searched?.Kinds ?? [])}";
        var page = PageArguments.Read(arguments, order, []);
        var includes = new IncludeTreeBuilder();
        var plan = (await root.SelectAsync(
            searched?.Kinds ?? SearchQuery.SearchedKinds, includes, new(page.Size, page.Size), Cost(searched, page.Size, root.Work))).Only;
        if (searched is null)
        {
            return new SearchConnection([], Page.Empty with { Total = 0 }, plan, order);
        }

        var ranked = SearchRanking.Rank(text, await store.SearchAsync(searched, cancellation));
        var hits = ranked.Where(hit => CodePointOrder.Instance.Compare(hit.Position, page.After) > 0).Take(page.Size + 1).ToList();
        var wanted = hits.Take(page.Size).ToList();
        var records = wanted.Count == 0
            ? Page.Empty
            : await store.FetchAsync(includes.ByIds(wanted.Select(hit => hit.RecordId)), cancellation);

        // A record that was deleted after the search and before the fetch is left out.
        var byId = records.Rows.ToDictionary(row => row.Record.Id);
        var found = wanted.Where(hit => byId.ContainsKey(hit.RecordId)).ToList();
        return new SearchConnection(
            found,
            new Page(
                [.. found.Select(hit => byId[hit.RecordId])],
                [.. found.Select(hit => hit.Position)],
                hits.Count > page.Size,
                page.After != SortPosition.First,
                ranked.Count),
            plan,
            order);
    }

    private static PlannedCost Cost(SearchQuery? searched, int size, CostModel work) => searched is null ? new(size, 0) : new(
        size,
        0,
        searched.Filters.Sum(f => FilterSize.Of(f.Where)),
        size
            + work.Search(searched.Words.Count, searched.Kinds, SearchQuery.Most)
            + searched.Filters.Sum(f => work.Look(f.Where, work.Of(f.Kind))));
}
