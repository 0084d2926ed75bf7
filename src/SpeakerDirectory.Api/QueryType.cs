using GraphQL;
using GraphQL.Resolvers;
using GraphQL.Types;
using SpeakerDirectory.Api.Connections;
using SpeakerDirectory.Api.Planning;
using SpeakerDirectory.Api.Types;
using SpeakerDirectory.Core;
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

    public QueryType(IDirectoryStore store, TimeProvider clock)
    {
        (_store, _clock) = (store, clock);
        Name = "Query";
        Field<NodeType>("node").Description("Any record by its id.").Argument<NonNullGraphType<IdGraphType>>("id").Resolve(new RootResolver(this, FindAsync));
        Field<NonNullGraphType<ListGraphType<NodeType>>>("nodes")
            .Description($"Records by their ids, in the order of the ids, null for an id that leads nowhere; at most {MostIds}.")
            .Argument<NonNullGraphType<ListGraphType<NonNullGraphType<IdGraphType>>>>("ids")
            .Resolve(new RootResolver(this, FindAllAsync));
        Kind<PersonType>(RecordKind.Person, "By sort name.");
        Kind<OrganizationType>(RecordKind.Organization, "By name.");
        Kind<OfficeType>(RecordKind.Office, "By title.");
        Kind<TenureType>(RecordKind.Tenure, "By the earliest of their dates.");
        Kind<MembershipType>(RecordKind.Membership, "By the earliest of their dates.");
        Kind<EventType>(RecordKind.Event, "Latest first.");
        Kind<AppearanceType>(RecordKind.Appearance, "Latest event first, in published order.");
        Kind<SourceType>(RecordKind.Source, "By id.");
    }

    private void Kind<TGraph>(RecordKind kind, string order)
        where TGraph : IGraphType
    {
        var shape = RecordShape.Of(kind);
        Field<TGraph>(shape.Name).Argument<NonNullGraphType<IdGraphType>>("id").Resolve(new RootResolver(this, (question, cancellation) => FindAsync(kind, question, cancellation)));
        Field<NonNullGraphType<ConnectionType<TGraph>>>(shape.PluralName)
            .Description(order)
            .Paged()
            .Asked(shape)
            .Resolve(new RootResolver(this, (question, cancellation) => ListAsync(kind, question, cancellation)));
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
        var selection = question.Select([kind], branch);
        var found = await _store.FetchAsync(Fetch.ByIds([id], branch.ToIncludes()), cancellation);
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
        var selection = question.Select(kinds, branch);
        var found = await _store.FetchAsync(Fetch.ByIds(known, branch.ToIncludes()), cancellation);
        var byId = found.Rows.ToDictionary(row => row.Record.Id, selection.Of);
        return ids.Select(id => byId.GetValueOrDefault(id)).ToArray();
    }

    private static RecordKind? KindOf(string id) => RecordShape.TryOfId(id, out var shape) ? shape.Kind : null;

    private async Task<object?> ListAsync(RecordKind kind, Question question, CancellationToken cancellation)
    {
        var arguments = question.Arguments;
        var terms = Order.Terms(arguments, [kind]);
        var order = Order.Of([kind], terms);
        var request = PageArguments.Read(arguments, order, terms);
        var branch = new Branch();
        var selection = question.Select([kind], branch);
        var root = new Root.OfKind(kind, request) { Filter = arguments.Filter(), Order = terms, Count = branch.Count, Groupings = branch.ToGroupings() };
        return new Connection(await _store.FetchAsync(new(root, branch.ToIncludes()), cancellation), selection.Only, order);
    }

    /// <summary>A root field as it was asked.</summary>
    private readonly struct Question(IResolveFieldContext context, DateOnly today)
    {
        private readonly Planner _planner = new(context.ExecutionContext, today);

        public FieldArguments Arguments => _planner.ArgumentsOf(context.FieldAst, context.FieldDefinition);

        public Selection Select(ValueList<RecordKind> kinds, Branch branch) => _planner.Select([context.FieldAst], context.FieldDefinition.ResolvedType!, kinds, branch);
    }

    private sealed class RootResolver(QueryType query, Func<Question, CancellationToken, Task<object?>> answer) : IFieldResolver
    {
        public async ValueTask<object?> ResolveAsync(IResolveFieldContext context) =>
            await answer(new(context, DateOnly.FromDateTime(query._clock.GetUtcNow().UtcDateTime)), context.CancellationToken);
    }
}
