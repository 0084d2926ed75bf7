using GraphQL.Types;
using SpeakerDirectory.Api.Planning;
using SpeakerDirectory.Api.Types.Protocol;
using SpeakerDirectory.Core.Protocol;
using SpeakerDirectory.Core.Query;
using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Storage;
using SpeakerDirectory.Core.Values;

namespace SpeakerDirectory.Api.Queries;

/// <summary>The root field <c>precedenceSchemes</c>: the rules that the server was started with. It needs nothing of the store.</summary>
internal sealed class SchemesRoot(Rulebook rulebook)
{
    public void AddTo(ObjectGraphType query) =>
        query.Field<NonNullGraphType<ListGraphType<NonNullGraphType<PrecedenceSchemeType>>>>("precedenceSchemes")
            .Description("Lists the orders of precedence that the directory knows, with all their versions.")
            .Resolve(_ => rulebook.Schemes);
}

/// <summary>The root field <c>compare</c>: some people at one event in their order of precedence.</summary>
internal sealed class CompareRoot(IDirectoryStore store, TimeProvider clock, Rulebook rulebook)
{
    public void AddTo(ObjectGraphType query) => query.Field<NonNullGraphType<PrecedenceListType>>("compare")
        .Description($"Orders the people of up to {RecordById.MostIds} appearances at one event by precedence, with reasons.")
        .Argument<NonNullGraphType<IdGraphType>>(
            "scheme", "The id of one of `precedenceSchemes`. The version in force on the day of the event is used.")
        .Argument<NonNullGraphType<ListGraphType<NonNullGraphType<IdGraphType>>>>(
            "appearances", "The ids of the appearances. All must belong to the same event.")
        .Purpose()
        .Decisions()
        .Resolve(new RootResolver(clock, AnswerAsync));

    private async Task<object?> AnswerAsync(RootField root, CancellationToken cancellation)
    {
        var ids = root.Arguments
            .List<string>("appearances")
            .Where(id => RecordById.KindOf(id) == RecordKind.Appearance)
            .Distinct()
            .ToValueList();
        RecordById.CheckCount("appearances", ids.Count);
        var includes = new IncludeTreeBuilder();
        PrecedenceFields.AddNeeds(includes);
        var own = new Cost.PlannedCost(ids.Count, 0, 0, PrecedenceFields.Price(root.Work, ids.Count));
        var selection = await root.SelectAsync([RecordKind.Appearance], includes, new(ids.Count, ids.Count), own);
        var found = await store.FetchAsync(Fetch.ByIds(ids, includes.ToIncludes()), cancellation);
        return PrecedenceFields.OfAppearances(found.Rows, PrecedenceFields.Read(root.Arguments, rulebook), selection.Only);
    }
}
