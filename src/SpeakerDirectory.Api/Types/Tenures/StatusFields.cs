using SpeakerDirectory.Api.Planning;
using SpeakerDirectory.Core.Query;
using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Tenures;
using SpeakerDirectory.Core.Values;
using Reference = SpeakerDirectory.Core.Records.Field;

namespace SpeakerDirectory.Api.Types.Tenures;

/// <summary>The status of a tenure or membership on a day.</summary>
internal static class StatusFields
{
    // The fields that Holding.Of reads.
    private static readonly FieldSet Dates = FieldSet.Of(
        Reference.Of<Tenure>(t => t.From), Reference.Of<Tenure>(t => t.To), Reference.Of<Tenure>(t => t.Confirmed),
        Reference.Of<Membership>(m => m.From), Reference.Of<Membership>(m => m.To), Reference.Of<Membership>(m => m.Confirmed));

    private static readonly Requirement[] OfTenure =
    [
        Bound(Reference.Of<Tenure>(t => t.Person)),
        Bound(Reference.Of<Tenure>(t => t.Office), Bound(Reference.Of<Office>(o => o.Organization)).Include),
    ];

    private static readonly Requirement[] OfMembership =
        [Bound(Reference.Of<Membership>(m => m.Member)), Bound(Reference.Of<Membership>(m => m.Organization))];

    public static Requirements NeedOfTenure(FieldArguments arguments) => Need(OfTenure, arguments);

    public static Requirements NeedOfMembership(FieldArguments arguments) => Need(OfMembership, arguments);

    public static object StatusOf(Tenure tenure, Row fetched, FieldPlan plan)
    {
        var (toHolder, toOffice) = (plan.Includes[0], plan.Includes[1]);
        var office = toOffice.FirstIn(fetched)!;
        return StatusOf(
            tenure,
            RelatedEnds.OfTenure(toHolder.Get<Person>(fetched), (Office)office.Record, toOffice[0].Get<Organization>(office)),
            plan);
    }

    public static object StatusOf(Membership membership, Row fetched, FieldPlan plan) =>
        StatusOf(
            membership,
            RelatedEnds.OfMembership(plan.Includes[0].FirstIn(fetched)?.Record, plan.Includes[1].Get<Organization>(fetched)),
            plan);

    private static object StatusOf(IHeld fact, EndBound bound, FieldPlan plan)
    {
        var (day, today) = ((DateOnly, DateOnly))plan.Given!;
        return Holding.Of(fact, bound).On(day, today);
    }

    private static Requirements Need(Requirement[] bounds, FieldArguments arguments) =>
        new(bounds, (arguments.DayOrToday("on"), arguments.Today)) { UsesFields = Dates };

    private static Requirement Bound(RecordField reference, params ReadOnlySpan<Include> includes) => new(
        new RelationInclude(reference.Shape.Kind, Relation.Outgoing(reference))
        {
            Fields = RelatedEnds.Fields,
            Includes = ValueList.Create(includes),
        },
        Selects: false);
}
