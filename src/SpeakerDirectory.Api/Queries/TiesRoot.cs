using GraphQL.Types;
using SpeakerDirectory.Api.Errors;
using SpeakerDirectory.Api.Planning;
using SpeakerDirectory.Api.Types.Connections;
using SpeakerDirectory.Api.Types.Links;
using SpeakerDirectory.Core.Query;
using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Storage;
using SpeakerDirectory.Core.Values;

namespace SpeakerDirectory.Api.Queries;

/// <summary>
/// The root field <c>ties</c>: people who are tied to each of some organizations, as one filtered list of people with the records that
/// tie them.
/// </summary>
internal sealed class TiesRoot(IDirectoryStore store, TimeProvider clock)
{
    private const int MostOrganizations = 10;
    private const string Order = "ties";

    public void AddTo(ObjectGraphType query) => query.Field<NonNullGraphType<TieConnectionType>>("ties")
        .Description(
            "Lists the people who are tied to every one of some organizations: by an office, by a membership, or by an appearance in "
            + "its name or on its behalf. They are ordered by sort name.")
        .Argument<NonNullGraphType<ListGraphType<NonNullGraphType<IdGraphType>>>>(
            "between", $"The ids of the organizations, from 1 to {MostOrganizations}.")
        .PagedForwards()
        .Resolve(new RootResolver(clock, AnswerAsync));

    private async Task<object?> AnswerAsync(RootField field, CancellationToken cancellation)
    {
        var arguments = field.Arguments;
        var organizations = TieRelations.Organizations(arguments);
        if (organizations.Count is 0 or > MostOrganizations)
        {
            throw new QueryError("TIES_INVALID", $"`between` has {organizations.Count} organizations: name 1 to {MostOrganizations}.");
        }

        var request = PageArguments.Read(arguments, Order, []);
        var includes = new IncludeTreeBuilder();
        var filter = new And(organizations.Select(TieRelations.PeopleTiedTo).ToValueList());
        var selection = await field.SelectListAsync(RecordKind.Person, filter, [], request.Size, includes);
        var root = new Root.OfKind(RecordKind.Person, request) { Filter = filter, Count = includes.Count, Details = includes.Details };
        var page = await store.FetchAsync(new(root, includes.ToIncludes()) { Fields = includes.Fields }, cancellation);
        return new TieConnection(page, selection.Only, Order);
    }
}
