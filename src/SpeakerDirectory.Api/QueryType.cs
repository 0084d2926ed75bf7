using GraphQL.Types;
using SpeakerDirectory.Api.Connections;
using SpeakerDirectory.Api.Graph;
using SpeakerDirectory.Api.History;
using SpeakerDirectory.Api.Planning;
using SpeakerDirectory.Api.Search;
using SpeakerDirectory.Api.Types;
using SpeakerDirectory.Core;
using SpeakerDirectory.Core.Precedence;
using SpeakerDirectory.Core.Query;
using EventType = SpeakerDirectory.Api.Types.EventType;
using OrganizationType = SpeakerDirectory.Api.Types.OrganizationType;

namespace SpeakerDirectory.Api;

/// <summary>The root of every question: each of its fields is planned as one <see cref="Fetch"/>.</summary>
internal sealed class QueryType : ObjectGraphType
{
    public const int MostIds = 500;

    private readonly IDirectoryStore _store;
    private readonly TimeProvider _clock;

    public QueryType(IDirectoryStore store, TimeProvider clock, Rulebook rulebook)
    {
        (_store, _clock) = (store, clock);
        Name = "Query";
        Field<NodeType>("node").Description("Any record by its id.").Argument<NonNullGraphType<IdGraphType>>("id").Resolve(new RootResolver(_clock, FindAsync));
        Field<NonNullGraphType<ListGraphType<NodeType>>>("nodes")
            .Description($"Records by their ids, in the order of the ids, null for an id that leads nowhere; at most {MostIds}.")
            .Argument<NonNullGraphType<ListGraphType<NonNullGraphType<IdGraphType>>>>("ids")
            .Resolve(new RootResolver(_clock, FindAllAsync));
        Field<NonNullGraphType<SearchConnectionType>>("search")
            .Description("People, organizations, offices and events by their names: in any script, case and accents aside, by words or beginnings of words in any order, with one typo in a word of five letters or more. The best come first.")
            .Argument<NonNullGraphType<StringGraphType>>("text")
            .Argument<ListGraphType<NonNullGraphType<RecordKindType>>>("kinds", "Only these; all that have names unless given.")
            .Argument<SearchFilterInputType>("where", "What they must be, as in the lists of their kinds.")
            .PagedForwards()
            .Resolve(new RootResolver(_clock, new SearchRoot(store).AnswerAsync));
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<ChangeType>>>>("changes")
            .Description("The change log, oldest first, the records of one change by id. Read on after the last `sequence` and `recordId` that you got.")
            .Argument<IntGraphType>("after", "Only changes after this sequence.", a => a.DefaultValue = 0)
            .Argument<IdGraphType>("afterRecord", "Also the rest of the change `after`: its records behind this one.")
            .Argument<IntGraphType>("first", $"How many; {PageArguments.UsualSize} unless given, at most {PageArguments.LargestSize}.")
            .Resolve(new RootResolver(_clock, new ChangesRoot(store).AnswerAsync));
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<PathType>>>>("paths")
            .Description("How two records hang together, shortest first: through events, offices and organizations that people share. All sessions of a conference are one event.")
            .Argument<NonNullGraphType<IdGraphType>>("from")
            .Argument<NonNullGraphType<IdGraphType>>("to")
            .Argument<ListGraphType<NonNullGraphType<RecordKindType>>>("through", "What may lie between: EVENT, OFFICE, ORGANIZATION; all of them unless given.")
            .Argument<BooleanGraphType>("throughStates", "States too, also by nationality.", a => a.DefaultValue = false)
            .Argument<DateRangeInputType>("during", "Only what was so in this time.")
            .Argument<IntGraphType>("maxLength", $"How many of them at most, up to {PathsRoot.MostLength}.", a => a.DefaultValue = PathsRoot.UsualLength)
            .Argument<IntGraphType>("first", $"How many paths, up to {PathsRoot.MostPaths}.", a => a.DefaultValue = 1)
            .Resolve(new RootResolver(_clock, new PathsRoot(store).AnswerAsync));
        Field<NonNullGraphType<TieConnectionType>>("ties")
            .Description("The people tied to each of these organizations, by office, by membership, or by appearing in its name or on its behalf; by sort name.")
            .Argument<NonNullGraphType<ListGraphType<NonNullGraphType<IdGraphType>>>>("between", "The organizations.")
            .PagedForwards()
            .Resolve(new RootResolver(_clock, new TiesRoot(store).AnswerAsync));
        Kind<PersonType>(RecordKind.Person, "By sort name.");
        Kind<OrganizationType>(RecordKind.Organization, "By name.");
        Kind<OfficeType>(RecordKind.Office, "By title.");
        Kind<TenureType>(RecordKind.Tenure, "By the earliest of their dates.");
        Kind<MembershipType>(RecordKind.Membership, "By the earliest of their dates.");
        Kind<EventType>(RecordKind.Event, "Latest first.");
        Kind<AppearanceType>(RecordKind.Appearance, "Latest event first, in published order.");
        Kind<SourceType>(RecordKind.Source, "By id.");
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<PrecedenceSchemeType>>>>("precedenceSchemes")
            .Description("The orders of precedence there are, all their versions.")
            .Resolve(_ => rulebook.Schemes);
        Field<NonNullGraphType<PrecedenceListType>>("compare")
            .Description($"Who of some people at one event goes before whom, and why; at most {MostIds}.")
            .Argument<NonNullGraphType<IdGraphType>>("scheme", "One of `precedenceSchemes`.")
            .Argument<NonNullGraphType<ListGraphType<NonNullGraphType<IdGraphType>>>>("appearances")
            .Argument<PrecedencePurposeType>("purpose", "What it is for.", a => a.DefaultValue = Purpose.List)
            .Argument<ListGraphType<NonNullGraphType<SchemeChoiceInputType>>>("choices", "Values for the scheme's parameters, where they are not to have their defaults.")
            .Argument<ArrangementInputType>("arrangement", "What an officer decides beside the rules; it counts before what the server's own files of arrangements say.")
            .Resolve(new RootResolver(clock, (question, cancellation) => CompareAsync(question, rulebook, cancellation)));
    }

    private void Kind<TGraph>(RecordKind kind, string order)
        where TGraph : IGraphType
    {
        var shape = RecordShape.Of(kind);
        Field<TGraph>(shape.Name).Argument<NonNullGraphType<IdGraphType>>("id").Resolve(new RootResolver(_clock, (question, cancellation) => FindAsync(kind, question, cancellation)));
        Field<NonNullGraphType<ConnectionType<TGraph>>>(shape.PluralName)
            .Description(order)
            .Paged()
            .Asked(shape)
            .Resolve(new RootResolver(_clock, (question, cancellation) => ListAsync(kind, question, cancellation)));
    }

    private Task<object?> FindAsync(Question question, CancellationToken cancellation) =>
        KindOf(question.Arguments.Text("id")!) is { } kind ? FindAsync(kind, question, cancellation) : Task.FromResult<object?>(null);

    private async Task<object?> FindAsync(RecordKind kind, Question question, CancellationToken cancellation)
    {
        var id = question.Arguments.Text("id")!;
        if (KindOf(id) != kind)
        {
            return null;
        }

        var branch = new Branch();
        var selection = await question.SelectAsync([kind], branch);
        var found = await _store.FetchAsync(Fetch.ByIds([id], branch.ToIncludes()) with { Fields = branch.Fields }, cancellation);
        return found.Rows is [var row, ..] ? selection.Of(row) : null;
    }

    private async Task<object?> FindAllAsync(Question question, CancellationToken cancellation)
    {
        var ids = question.Arguments.List<string>("ids");
        if (ids.Count > MostIds)
        {
            throw new QuestionError("TOO_MANY_IDS", $"`ids` holds {ids.Count} ids: ask for at most {MostIds} at once.");
        }

        var known = ids.Where(id => KindOf(id) is not null).Distinct().ToValueList();
        if (known.Count == 0)
        {
            return new Selected?[ids.Count];
        }

        var kinds = known.Select(KindOf).OfType<RecordKind>().Distinct().Order().ToValueList();
        var branch = new Branch();
        var selection = await question.SelectAsync(kinds, branch, ids.Count);
        var found = await _store.FetchAsync(branch.ByIds(known), cancellation);
        var byId = found.Rows.ToDictionary(row => row.Record.Id, selection.Of);
        return ids.Select(id => byId.GetValueOrDefault(id)).ToArray();
    }

    private async Task<object?> CompareAsync(Question question, Rulebook rulebook, CancellationToken cancellation)
    {
        var ids = question.Arguments.List<string>("appearances").Where(id => KindOf(id) == RecordKind.Appearance).Distinct().ToValueList();
        if (ids.Count > MostIds)
        {
            throw new QuestionError("TOO_MANY_IDS", $"`appearances` holds {ids.Count} ids: ask for at most {MostIds} at once.");
        }

        var branch = new Branch();
        PrecedenceFields.AddNeeds(branch);
        var selection = await question.SelectAsync([RecordKind.Appearance], branch, new(ids.Count, ids.Count), new(ids.Count, 0, 0, PrecedenceFields.Price(question.Work, ids.Count)));
        var found = await _store.FetchAsync(Fetch.ByIds(ids, branch.ToIncludes()), cancellation);
        return PrecedenceFields.OfAppearances(found.Rows, PrecedenceFields.Read(question.Arguments, rulebook), selection.Only);
    }

    private static RecordKind? KindOf(string id) => RecordShape.TryOfId(id, out var shape) ? shape.Kind : null;

    private async Task<object?> ListAsync(RecordKind kind, Question question, CancellationToken cancellation)
    {
        var arguments = question.Arguments;
        var terms = Order.Terms(arguments, [kind]);
        var order = Order.Of([kind], terms);
        var request = PageArguments.Read(arguments, order, terms);
        var branch = new Branch();
        var selection = await question.SelectListAsync(kind, arguments.Filter(), terms, request.Size, branch);
        var root = new Root.OfKind(kind, request) { Filter = arguments.Filter(), Order = terms, Count = branch.Count, Told = branch.Told, Groupings = branch.ToGroupings() };
        return new Connection(await _store.FetchAsync(new(root, branch.ToIncludes()) { Fields = branch.Fields }, cancellation), selection.Only, order);
    }
}
