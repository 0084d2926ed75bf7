using SpeakerDirectory.Api.Connections;
using SpeakerDirectory.Api.Planning;
using SpeakerDirectory.Core;
using SpeakerDirectory.Core.Query;
using Reference = SpeakerDirectory.Core.Query.Field;

namespace SpeakerDirectory.Api.Graph;

/// <summary>
/// The people who are tied to each of some organizations: who held office in it, was a member of it, or appeared in its name or on its behalf. One
/// filtered list of people, with what ties them brought along.
/// </summary>
internal sealed class TiesRoot(IDirectoryStore store)
{
    public const int MostOfEach = 50;
    private const int MostOrganizations = 10;
    private const string Order = "ties";

    private static readonly Relation Tenures = Relation.Backward(Reference.Of<Tenure>(t => t.Person));
    private static readonly Relation Memberships = Relation.Backward(Reference.Of<Membership>(m => m.Member));
    private static readonly Relation Appearances = Relation.Backward(Reference.Of<Appearance>(a => a.Person));

    public async Task<object?> AnswerAsync(Question question, CancellationToken cancellation)
    {
        var arguments = question.Arguments;
        var between = Between(arguments);
        var request = PageArguments.Read(arguments, Order, []);
        var branch = new Branch();
        var filter = new And(between.Select(TiedTo).ToValueList());
        var selection = await question.Between(between).SelectListAsync(RecordKind.Person, filter, [], request.Size, branch);
        var root = new Root.OfKind(RecordKind.Person, request) { Filter = filter, Count = branch.Count, Told = branch.Told };
        return new Connection(await store.FetchAsync(new(root, branch.ToIncludes()) { Fields = branch.Fields }, cancellation), selection.Only, Order);
    }

    /// <summary>What ties a person to any of the organizations.</summary>
    public static Need[] Through(ValueList<string> between) =>
    [
        Need.Of<Person>(Tenures, InOffice(between), new(MostOfEach), selects: true) with { Size = MostOfEach },
        Need.Of<Person>(Memberships, AsMember(between), new(MostOfEach), selects: true) with { Size = MostOfEach },
        Need.Of<Person>(Appearances, InItsName(between), new(MostOfEach), selects: true) with { Size = MostOfEach },
    ];

    private static ValueList<string> Between(FieldArguments arguments)
    {
        var between = arguments.List<string>("between").Distinct().ToValueList();
        return between.Count is > 0 and <= MostOrganizations
            ? between
            : throw new QuestionError("TIES_INVALID", $"`between` has {between.Count} organizations: ask about 1 to {MostOrganizations}.");
    }

    private static Filter TiedTo(string organization) =>
        new Or([new Some(Tenures, InOffice([organization])), new Some(Memberships, AsMember([organization])), new Some(Appearances, InItsName([organization]))]);

    private static Through InOffice(ValueList<string> organizations) =>
        new(Reference.Of<Tenure>(t => t.Office), RecordKind.Office, new Through(Reference.Of<Office>(o => o.Organization), RecordKind.Organization, OneOf(organizations)));

    private static Through AsMember(ValueList<string> organizations) => new(Reference.Of<Membership>(m => m.Organization), RecordKind.Organization, OneOf(organizations));

    private static Or InItsName(ValueList<string> organizations) => new(
    [
        new Through(Reference.Of<Appearance>(a => a.Organization), RecordKind.Organization, OneOf(organizations)),
        new Through(Reference.Of<Appearance>(a => a.OnBehalfOf), RecordKind.Organization, OneOf(organizations)),
    ]);

    private static Filter OneOf(ValueList<string> organizations) => Compare.Of(Reference.Of<Organization>(o => o.Id), Comparison.In, organizations.Cast<object>().ToValueList());
}
