using GraphQL.Types;
using SpeakerDirectory.Api.Connections;
using SpeakerDirectory.Api.Planning;
using SpeakerDirectory.Core;
using SpeakerDirectory.Core.Query;

namespace SpeakerDirectory.Api.Types;

/// <summary>Somebody who shared events, with what is selected of it.</summary>
internal sealed class CoSpeaker(Fetched person, SharedTime time, ObjectPlan plan) : IPlanned
{
    public Fetched Person => person;

    public SharedTime Time => time;

    public ObjectPlan Plan => plan;
}

internal sealed class CoSpeakerType : ObjectGraphType<CoSpeaker>
{
    public CoSpeakerType()
    {
        Name = "CoSpeaker";
        Description = "Somebody who appeared at the same events. Sessions of a conference count as the conference.";
        Field<NonNullGraphType<PersonType>>("person").Planned(new FieldPlanning.Transparent()).Resolve(new PlannedSourceResolver<CoSpeaker>((c, plan) => plan.Selection!.Of(c.Person)));
        Field<NonNullGraphType<IntGraphType>>("eventCount").Description("How many events they shared.").Resolve(new SourceResolver<CoSpeaker>(c => c.Time.EventCount));
        Field<PartialDateType>("first").Description("When the first of them began.").Planned(new FieldPlanning.Tells(Told.SharedDates)).Resolve(new SourceResolver<CoSpeaker>(c => c.Time.First));
        Field<PartialDateType>("last").Description("When the last of them began.").Planned(new FieldPlanning.Tells(Told.SharedDates)).Resolve(new SourceResolver<CoSpeaker>(c => c.Time.Last));
        var relation = Relation.SharedEvents();
        Field<NonNullGraphType<ConnectionType<EventType>>>("events")
            .Description("The events they shared, latest first.")
            .PagedForwards()
            .Needs(arguments =>
            {
                var order = Order.Of([RecordKind.Event], []);
                return new([Need.Shown<Person>(relation, page: PageArguments.Read(arguments, order, []))], order) { Reads = FieldSet.None };
            })
            .Resolve(new PlannedSourceResolver<CoSpeaker>((c, plan) => new Connection(plan.Brought[0].In(c.Person), plan.Brought[0].Selection!.Only, (string)plan.Given!)));
    }
}

internal sealed class CoSpeakerConnectionType : ObjectGraphType<Connection>
{
    public CoSpeakerConnectionType()
    {
        Name = "CoSpeakerConnection";
        Description = "Part of a list, in its order.";
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<CoSpeakerEdgeType>>>>("edges")
            .Planned(new FieldPlanning.Transparent())
            .Resolve(new PlannedSourceResolver<Connection>((connection, plan) => connection.EdgesWith(plan.Selection!.Only)));
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<CoSpeakerType>>>>("nodes")
            .Planned(new FieldPlanning.Transparent())
            .Resolve(new PlannedSourceResolver<Connection>((connection, plan) =>
                connection.Page.Rows.Select((row, i) => new CoSpeaker(row, connection.Page.Shared[i], plan.Selection!.Only)).ToArray()));
        Field<NonNullGraphType<PageInfoType>>("pageInfo").Planned(new FieldPlanning.Transparent()).Resolve(new SourceResolver<Connection>(connection => connection));
        Field<NonNullGraphType<IntGraphType>>("totalCount")
            .Description("How many there are in the whole list; counted only when asked for.")
            .Planned(new FieldPlanning.Counts())
            .Resolve(new SourceResolver<Connection>(connection => connection.Page.Total));
    }
}

internal sealed class CoSpeakerEdgeType : ObjectGraphType<Edge>
{
    public CoSpeakerEdgeType()
    {
        Name = "CoSpeakerEdge";
        Description = "A co-speaker and the place in the list.";
        Field<NonNullGraphType<CoSpeakerType>>("node")
            .Planned(new FieldPlanning.Transparent())
            .Resolve(new PlannedSourceResolver<Edge>((edge, plan) => new CoSpeaker(edge.Node, edge.Shared, plan.Selection!.Only)));
        Field<NonNullGraphType<StringGraphType>>("cursor").Planned(new FieldPlanning.Tells(Told.Places)).Resolve(new SourceResolver<Edge>(edge => edge.Cursor));
    }
}

internal sealed class DateRangeInputType : InputObjectGraphType
{
    public DateRangeInputType()
    {
        Name = "DateRangeInput";
        Description = "A time: what may lie in it, or only what certainly does.";
        Field<DateType>("from");
        Field<DateType>("to");
        Field<BooleanGraphType>("certain").Description("Only what certainly lies in it.").DefaultValue(false);
    }

    public override object ParseDictionary(IDictionary<string, object?> value) =>
        new During(value.Given("from") as DateOnly?, value.Given("to") as DateOnly?, value.Given("certain") is true);
}
