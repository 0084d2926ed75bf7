using GraphQL.Types;
using SpeakerDirectory.Api.Planning;
using SpeakerDirectory.Core;
using SpeakerDirectory.Core.Precedence;
using SpeakerDirectory.Core.Query;

namespace SpeakerDirectory.Api.Types;

internal sealed class EventType : RecordType<Event>
{
    public EventType(Rulebook rulebook)
        : base("A conference, a meeting, one of its sessions, or a series of such.")
    {
        Label();
        Sources();
        Named("name", e => e.Name, e => e.Names);
        Value<NonNullGraphType<ListGraphType<NonNullGraphType<NameType>>>>("names", e => e.Names).Description("Other forms of the name, also in other languages.");
        Value<NonNullGraphType<EventTypeType>>("type", e => e.Type);
        One("series", e => e.Series).Description("The recurring event that it is one of.");
        One("parent", e => e.Parent).Description("The event that it is a session of.");
        Page<EventType>("children", Here<Event>(e => e.Parent).Or(Here<Event>(e => e.Series))).Description("Its sessions; of a series, its events. Latest first.");
        Value<PartialDateType>("start", e => e.Start);
        Value<PartialDateType>("end", e => e.End);
        Value<StringGraphType>("city", e => e.City);
        One("country", e => e.Country).Description("The State where it took place.");
        Value<StringGraphType>("venue", e => e.Venue);
        Many("hosts", e => e.Hosts);
        Many("participants", e => e.Participants).Description("Organizations that took part.");
        Value<EventFormatType>("format", e => e.Format);
        Value<NonNullGraphType<ListGraphType<NonNullGraphType<ExternalIdType>>>>("externalIds", e => e.ExternalIds).Description("What other registers call it.");
        Page<AppearanceType>("appearances", arguments => arguments.Flag("includeChildren") ? HereAndBelow : HereAlone)
            .Description("Who appeared, in published order.")
            .Argument<BooleanGraphType>("includeChildren", "Also in its sessions; of a series, at its events.", a => a.DefaultValue = false);
        Computed<NonNullGraphType<PrecedenceListType>>("precedence", PrecedenceFields.OfEvent)
            .Description("The people at the event itself in their order of precedence, each step explained.")
            .Argument<NonNullGraphType<IdGraphType>>("scheme", "One of `precedenceSchemes`; the version that stands on the event's day.")
            .Argument<PrecedencePurposeType>("purpose", "What it is for.", a => a.DefaultValue = Purpose.List)
            .Argument<StringGraphType>("language", "A BCP 47 tag: the alphabet that orders States, where the scheme leaves that open.", a => a.DefaultValue = "en")
            .Argument<ListGraphType<NonNullGraphType<SchemeChoiceInputType>>>("choices", "Values for the scheme's parameters, where they are not to have their defaults.")
            .Argument<ArrangementInputType>("arrangement", "What an officer decides beside the rules; it counts before what the server's own files of arrangements say.")
            .Needs(arguments => PrecedenceFields.NeedsOfEvent(arguments, rulebook));
    }

    private static Relation HereAlone { get; } = Here<Appearance>(a => a.Event);

    private static Relation HereAndBelow { get; } = HereAlone
        .Or(Relation.Of(Back<Event>(e => e.Parent, Walk.BackwardAll), Back<Appearance>(a => a.Event)))
        .Or(Relation.Of(Back<Event>(e => e.Series), Back<Appearance>(a => a.Event)))
        .Or(Relation.Of(Back<Event>(e => e.Series), Back<Event>(e => e.Parent, Walk.BackwardAll), Back<Appearance>(a => a.Event)));
}
