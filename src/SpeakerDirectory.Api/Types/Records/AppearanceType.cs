using GraphQL.Types;
using SpeakerDirectory.Api.Planning;
using SpeakerDirectory.Api.Types.Connections;
using SpeakerDirectory.Api.Types.Protocol;
using SpeakerDirectory.Api.Types.Scalars;
using SpeakerDirectory.Core.Protocol.Wording;
using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Tenures;

namespace SpeakerDirectory.Api.Types.Records;

internal sealed class AppearanceType : RecordType<Appearance>
{
    public AppearanceType(TitleWording wording)
        : base("The part that a person had in an event, with its role and in whose name.")
    {
        Computed<NonNullGraphType<StringGraphType>>(
            "label", (appearance, from, plan) => ShownTitleFields.LabelOf(appearance, from, plan, wording))
            .Requires(ShownTitleFields.Needs("en", wording));
        Sources();
        One("person", a => a.Person);
        One("event", a => a.Event);
        Value<NonNullGraphType<AppearanceRoleType>>("role", a => a.Role);
        Value<AppearanceModeType>("mode", a => a.Mode);
        Described<TenureType>("tenure")
            .Loads(Requirement.ForSelection<Appearance>(To(a => a.Tenures)))
            .Resolve(PlannedResolver.First);
        Many("tenures", a => a.Tenures);
        Computed<NonNullGraphType<BooleanGraphType>>("inFormerCapacity", (_, from, plan) =>
                Capacities.IsFormer((Tenure?)plan.Includes[0].FirstIn(from)?.Record, plan.Includes[1].Get<Event>(from)))
            .Requires(
                new Requirements(
                    [Requirement.OfFields<Appearance>(
                        To(a => a.Tenures),
                        Capacities.Fields), Requirement.OfFields<Appearance>(To(a => a.Event), Capacities.Fields)])
                        {
                            UsesFields = FieldSet.None,
                        });
        One("organization", a => a.Organization);
        One("onBehalfOf", a => a.OnBehalfOf);
        Value<StringGraphType>("title", a => a.Title);
        Value<StringGraphType>("titleLanguage", Reading(a => a.TitleLanguage), a => a.TitleLanguage?.Text);
        Computed<NonNullGraphType<ShownTitleType>>(
            "shownTitle", (appearance, from, plan) => ShownTitleFields.Of(appearance, from, plan, wording))
            .Argument<StringGraphType>("language", $"The language, one of {wording.Forms.LanguagesText}.", a => a.DefaultValue = "en")
            .Requires(arguments => ShownTitleFields.Needs(arguments.Text("language")!, wording));
        Value<IntGraphType>("order", a => a.Order);
        Value<StringGraphType>("session", a => a.Session);
        Value<StringGraphType>("topic", a => a.Topic);
        Value<StringGraphType>("language", Reading(a => a.Language), a => a.Language?.Text);
    }
}
