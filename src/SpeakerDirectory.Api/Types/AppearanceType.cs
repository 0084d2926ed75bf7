using GraphQL.Types;
using SpeakerDirectory.Api.Planning;
using SpeakerDirectory.Core;
using SpeakerDirectory.Core.Query;

namespace SpeakerDirectory.Api.Types;

internal sealed class AppearanceType : RecordType<Appearance>
{
    public AppearanceType()
        : base("Somebody's part in an event: who, where, as what, and in whose name.")
    {
        var happening = Need.Read<Appearance>(To(a => a.Event), Labels.AllFields);
        Label((a, from, brought) => Labels.Of(a, brought[0].Get<Person>(from), brought[1].Get<Event>(from)), Need.Read<Appearance>(To(a => a.Person), Labels.Fields), happening);
        Sources();
        One("person", a => a.Person);
        One("event", a => a.Event);
        Value<NonNullGraphType<AppearanceRoleType>>("role", a => a.Role);
        Value<AppearanceModeType>("mode", a => a.Mode);
        Field<TenureType>("tenure")
            .Description("The governing capacity: the first of `tenures`.")
            .Shows(Need.Shown<Appearance>(To(a => a.Tenures)))
            .Resolve(PlannedResolver.FirstBrought);
        Many("tenures", a => a.Tenures).Description("The capacities named, the governing one first.");
        Computed<NonNullGraphType<BooleanGraphType>>("inFormerCapacity", (_, from, plan) =>
                Capacities.IsFormer((Tenure?)plan.Brought[0].FirstIn(from)?.Record, plan.Brought[1].Get<Event>(from)))
            .Description("Whether the governing tenure had certainly ended before the event.")
            .Needs(new Needs([Need.Read<Appearance>(To(a => a.Tenures), Capacities.Fields), Need.Read<Appearance>(To(a => a.Event), Capacities.Fields)]) { Reads = FieldSet.None });
        One("organization", a => a.Organization).Description("In whose name, or of whose delegation.");
        One("onBehalfOf", a => a.OnBehalfOf).Description("Whose words they were, when not the speaker's own.");
        Value<StringGraphType>("title", a => a.Title).Description("As printed.");
        Value<IntGraphType>("order", a => a.Order).Description("The published position, from 1.");
        Value<StringGraphType>("session", a => a.Session);
        Value<StringGraphType>("topic", a => a.Topic);
        Value<StringGraphType>("language", Reading(a => a.Language), a => a.Language?.Text).Description("What was spoken, as a BCP 47 tag.");
    }
}
