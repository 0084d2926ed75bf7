using GraphQL.Types;
using SpeakerDirectory.Api.Errors;
using SpeakerDirectory.Api.Planning;
using SpeakerDirectory.Api.Types.Links;
using SpeakerDirectory.Api.Types.Scalars;
using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Storage;
using SpeakerDirectory.Core.Values;

namespace SpeakerDirectory.Api.Queries;

/// <summary>
/// The root field <c>paths</c>: the store finds the paths; then the selected fields of their records are fetched, if any are selected.
/// </summary>
internal sealed class PathsRoot(IDirectoryStore store, TimeProvider clock)
{
    private const int UsualLength = 6;
    private const int MostLength = 10;
    private const int MostPaths = 50;

    public void AddTo(ObjectGraphType query) => query.Field<NonNullGraphType<ListGraphType<NonNullGraphType<PathType>>>>("paths")
        .Description(
            "Finds how two records are connected, the shortest path first: through events, offices and organizations that people share. "
            + "All sessions of a conference count as one event.")
        .Argument<NonNullGraphType<IdGraphType>>("from", "The id of the record at which the paths begin.")
        .Argument<NonNullGraphType<IdGraphType>>("to", "The id of the record at which the paths end.")
        .Argument<ListGraphType<NonNullGraphType<RecordKindType>>>(
            "through", "The kinds that people may share: EVENT, OFFICE and ORGANIZATION. Without it, all three count.")
        .Argument<BooleanGraphType>(
            "throughStates", "Whether people also share a State, for instance as its nationals.", a => a.DefaultValue = false)
        .Argument<DateRangeInputType>("during", "The time to which the paths are limited: only facts of this time count.")
        .Argument<IntGraphType>(
            "maxLength",
            $"The greatest number of events, offices and organizations on a path. {MostLength} is the highest value.",
            a => a.DefaultValue = UsualLength)
        .Argument<IntGraphType>("first", $"The number of paths. {MostPaths} is the highest value.", a => a.DefaultValue = 1)
        .Resolve(new RootResolver(clock, AnswerAsync));

    private async Task<object?> AnswerAsync(RootField root, CancellationToken cancellation)
    {
        var query = Read(root.Arguments);
        var includes = new IncludeTreeBuilder();
        var records = query.First * ((2 * query.MaxLength) + 1);
        var selection = await root.SelectAsync(
            [RecordKind.Organization, RecordKind.Person, RecordKind.Office, RecordKind.Event],
            includes,
            new(records, records),
            new(records, 0, 0, records + root.Work.Paths(query.MaxLength, query.First)));
        var paths = await store.PathsAsync(query, cancellation);
        if (paths.Count == 0)
        {
            return Array.Empty<FoundPath>();
        }

        // Without selected fields of the records none is fetched, except for a path of one record: no store has looked whether that
        // record exists.
        if (selection.Only == ObjectPlan.Empty && paths[0].Ids.Count > 1)
        {
            return paths.Select(p => new FoundPath(p.Length, [], selection.Only)).ToArray();
        }

        var found = await store.FetchAsync(includes.ByIds(paths.SelectMany(p => p.Ids).Distinct()), cancellation);
        var byId = found.Rows.ToDictionary(row => row.Record.Id);

        // A path is left out if one of its records was deleted after the search and before the fetch.
        return paths.Where(p => p.Ids.All(byId.ContainsKey))
            .Select(p => new FoundPath(p.Length, [.. p.Ids.Select(id => byId[id])], selection.Only))
            .ToArray();
    }

    private static PathQuery Read(FieldArguments arguments)
    {
        var through = arguments.List<RecordKind>("through");
        if (through.Except(PathQuery.Affiliations).Cast<RecordKind?>().FirstOrDefault() is { } kind)
        {
            throw new QueryError(
                "PATH_INVALID",
                $"`through` has {Choice.Text(kind)}: paths go through {string.Join(", ", PathQuery.Affiliations.Select(Choice.Text))}.");
        }

        var (length, first) = (arguments.Number("maxLength") ?? UsualLength, arguments.Number("first") ?? 1);
        if (length is < 0 or > MostLength || first is < 1 or > MostPaths)
        {
            throw new QueryError(
                "PATH_INVALID",
                $"`maxLength` is {length} and `first` is {first}: at most {MostLength} steps and 1 to {MostPaths} paths are allowed.");
        }

        return new(
            arguments.Text("from")!,
            arguments.Text("to")!,
            through.Count == 0 ? PathQuery.Affiliations : through,
            arguments.Flag("throughStates"),
            arguments.During("during"),
            length,
            first);
    }
}
