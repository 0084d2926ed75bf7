using SpeakerDirectory.Core;
using SpeakerDirectory.Core.Address;
using SpeakerDirectory.Core.Precedence;

namespace SpeakerDirectory.Api.Types;

internal sealed class GenderType() : ChoiceType<Gender>;

internal sealed class OrganizationTypeType() : ChoiceType<Core.OrganizationType>(
    null,
    (Core.OrganizationType.GovernmentBody, "A body of a State: a ministry, an agency, an embassy."),
    (Core.OrganizationType.UnBody, "An organ, fund, programme, department or mission of the United Nations; specialised agencies are INTERGOVERNMENTAL."));

internal sealed class CapacityType() : ChoiceType<Capacity>(
    "In which capacity an office is held.",
    (Capacity.Acting, "Charged with it until somebody is appointed."),
    (Capacity.AdInterim, "Standing in while the holder is away, as a chargé d'affaires does."),
    (Capacity.Designate, "Chosen, and not yet in office."));

internal sealed class EventTypeType() : ChoiceType<Core.EventType>(
    null,
    (Core.EventType.Series, "Not held itself: what recurring events belong to."),
    (Core.EventType.Session, "Part of another event."));

internal sealed class EventFormatType() : ChoiceType<EventFormat>;

internal sealed class AppearanceRoleType() : ChoiceType<AppearanceRole>(
    "What somebody did at an event.",
    (AppearanceRole.MessageReader, "Read out what another person or body had to say: see onBehalfOf."),
    (AppearanceRole.Participant, "Was there; not known to have spoken."));

internal sealed class AppearanceModeType() : ChoiceType<AppearanceMode>(
    "How somebody appeared at an event.",
    (AppearanceMode.Message, "Sent a written message."),
    (AppearanceMode.ReadByAnother, "Their words were read out by somebody else."));

internal sealed class NameKindType() : ChoiceType<NameKind>(
    null,
    (NameKind.Former, "No longer in use."),
    (NameKind.Transliteration, "The name as another script writes it."),
    (NameKind.Alias, "Another form met in sources."),
    (NameKind.Sort, "The form lists sort by."));

internal sealed class PrecedencePurposeType : ChoiceType<Purpose>
{
    public PrecedencePurposeType()
        : base("What an order of precedence is needed for.", (Purpose.Photo, "A group photograph."), (Purpose.Arrival, "Arrival, departure or a procession.")) => Name = "PrecedencePurpose";
}

internal sealed class ManualPlaceKindType() : ChoiceType<ManualPlaceKind>(
    "Why somebody stands where no class puts them: before all classes in this order, or at a place of its own.",
    (ManualPlaceKind.Locked, "At its position; the others go round it."));

internal sealed class AddressContextType() : ChoiceType<AddressContext>(
    "Where somebody is addressed.",
    (AddressContext.List, "In a list of participants: style, civil title, surname in capitals."));

internal sealed class TenureStatusType() : ChoiceType<TenureStatus>(
    "Whether an office was held, or a membership was in force, on a day.",
    (TenureStatus.Held, "Certainly so."),
    (TenureStatus.NotHeld, "Certainly not so."),
    (TenureStatus.Unknown, "The dates do not decide it."));

internal sealed class RecordKindType() : ChoiceType<RecordKind>("The kinds of records.");

internal sealed class ChangeActionType() : ChoiceType<Core.Editing.ChangeAction>("What a change did to a record.");
