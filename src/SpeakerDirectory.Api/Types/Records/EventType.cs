using GraphQL.Types;
using SpeakerDirectory.Api.Planning;
using SpeakerDirectory.Api.Types.Protocol;
using SpeakerDirectory.Api.Types.Scalars;
using SpeakerDirectory.Api.Types.Values;
using SpeakerDirectory.Core.Protocol;
using SpeakerDirectory.Core.Records;

namespace SpeakerDirectory.Api.Types.Records;

internal sealed class EventType : RecordType<Event>
{
    public EventType(Rulebook rulebook)
        : base("A conference, a meeting, a session of one, or a series of such events.")
    {
        Label();
        Sources();
        Named("name", e => e.Name, e => e.Names);
        Value<NonNullGraphType<ListGraphType<NonNullGraphType<NameType>>>>("names", e => e.Names);
        Value<NonNullGraphType<EventTypeType>>("type", e => e.Type);
        One("series", e => e.Series);
        One("parent", e => e.Parent);
        Page<Event>("children");
        Value<PartialDateType>("start", e => e.Start);
        Value<PartialDateType>("end", e => e.End);
        Value<StringGraphType>("city", e => e.City);
        One("country", e => e.Country);
        Value<StringGraphType>("venue", e => e.Venue);
        Many("hosts", e => e.Hosts);
        Many("participants", e => e.Participants);
        Value<EventFormatType>("format", e => e.Format);
        Value<NonNullGraphType<ListGraphType<NonNullGraphType<ExternalIdType>>>>("externalIds", e => e.ExternalIds);
        Page<Appearance>("appearances", (list, arguments) => arguments.Flag("includeChildren") ? list.WithDescendants! : list.Relation)
            .Argument<BooleanGraphType>(
                "includeChildren",
                "Whether appearances at its sessions, or at the events of a series, are listed too.",
                a => a.DefaultValue = false);
        Computed<NonNullGraphType<PrecedenceListType>>("precedence", PrecedenceFields.OfEvent)
            .Argument<NonNullGraphType<IdGraphType>>(
                "scheme", "The id of one of `precedenceSchemes`. The version in force on the day of the event is used.")
            .Purpose()
            .Language()
            .Decisions()
            .Requires(arguments => PrecedenceFields.NeedsOfEvent(arguments, rulebook));
    }
}
