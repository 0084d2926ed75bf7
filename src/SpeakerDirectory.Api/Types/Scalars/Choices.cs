using SpeakerDirectory.Core.Protocol.Addressing;
using SpeakerDirectory.Core.Protocol.Arrangements;
using SpeakerDirectory.Core.Protocol.Schemes;
using SpeakerDirectory.Core.Protocol.Wording;
using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Values;

namespace SpeakerDirectory.Api.Types.Scalars;

internal sealed class GenderType() : ChoiceType<Gender>("The gender of a person.");

internal sealed class OrganizationTypeType() : ChoiceType<Core.Records.OrganizationType>(
    "The type of an organization.",
    (Core.Records.OrganizationType.GovernmentBody, "A body of a State, such as a ministry, an agency or an embassy."),
    (Core.Records.OrganizationType.Intergovernmental, "An organization of States, such as a specialised agency of the United Nations."),
    (Core.Records.OrganizationType.UnBody, "An organ, fund, programme, department or mission of the United Nations. Specialised "
        + "agencies are INTERGOVERNMENTAL."),
    (Core.Records.OrganizationType.EuBody, "A body of the European Union."),
    (Core.Records.OrganizationType.Ngo, "A non-governmental organization."));

internal sealed class CapacityType() : ChoiceType<Capacity>(
    "The capacity in which an office is held.",
    (Capacity.Full, "The person is the regular holder of the office."),
    (Capacity.Acting, "The person is charged with the office until somebody is appointed."),
    (Capacity.AdInterim, "The person stands in while the holder is away, as a chargé d'affaires does."),
    (Capacity.Designate, "The person is chosen, but not yet in office."));

internal sealed class EventTypeType() : ChoiceType<Core.Records.EventType>(
    "The type of an event.",
    (Core.Records.EventType.Series, "A series is not held itself: recurring events belong to it."),
    (Core.Records.EventType.Session, "A session is a part of another event."));

internal sealed class EventFormatType() : ChoiceType<EventFormat>(
    "The format of an event.",
    (EventFormat.Hybrid, "People took part both in person and online."));

internal sealed class AppearanceRoleType() : ChoiceType<AppearanceRole>(
    "The role of a person at an event.",
    (AppearanceRole.Keynote, "The person gave a keynote speech."),
    (AppearanceRole.MessageReader, "The person read out a text of another person or body, which `onBehalfOf` names."),
    (AppearanceRole.Participant, "The person was there, but is not known to have spoken."));

internal sealed class AppearanceModeType() : ChoiceType<AppearanceMode>(
    "The mode in which a person appeared at an event.",
    (AppearanceMode.Video, "The person appeared by video."),
    (AppearanceMode.Message, "The person sent a written message."),
    (AppearanceMode.ReadByAnother, "The words of the person were read out by somebody else."));

internal sealed class TitleOriginType() : ChoiceType<TitleOrigin>(
    "The origin of the words of a title.",
    (TitleOrigin.None, "There is no title."),
    (TitleOrigin.Office, "The record of the office or of the tenure has the title."),
    (TitleOrigin.Translated, "The title is translated from the English title of the office."),
    (TitleOrigin.Printed, "A source printed the title for the appearance."));

internal sealed class TitleTimeType() : ChoiceType<TitleTime>(
    "Whether an office is held on the days of an event.",
    (TitleTime.Current, "The office is held, or nothing certain contradicts it."),
    (TitleTime.Former, "The office had certainly ended before the event."),
    (TitleTime.Designate, "The holder is chosen, but not yet in office."));

internal sealed class NameKindType() : ChoiceType<NameKind>(
    "The kind of a form of a name or title.",
    (NameKind.Former, "The form is no longer in use."),
    (NameKind.Transliteration, "The form writes the name in another script."),
    (NameKind.Alias, "The form is another one that sources use."),
    (NameKind.Sort, "The form is the one that lists are sorted by."));

internal sealed class PrecedencePurposeType : ChoiceType<Purpose>
{
    public PrecedencePurposeType()
        : base(
            "The purpose of an order of precedence.",
            (Purpose.List, "A list of names."),
            (Purpose.Seating, "The seats of the people."),
            (Purpose.Speaking, "The order of speeches."),
            (Purpose.Photo, "A group photograph."),
            (Purpose.Arrival, "An arrival, a departure or a procession.")) =>
        Name = "PrecedencePurpose";
}

internal sealed class ManualPlaceKindType() : ChoiceType<ManualPlaceKind>(
    "The reason for which a person is placed by hand: before all classes, in the order of these values, or at a fixed position.",
    (ManualPlaceKind.Presiding, "The person presides over the event."),
    (ManualPlaceKind.Host, "The person hosts the event."),
    (ManualPlaceKind.Locked, "The person stands at a fixed position; the others are placed around it."));

internal sealed class AddressContextType() : ChoiceType<AddressContext>(
    "The place where a form of address is used.",
    (AddressContext.Envelope, "The address on an envelope."),
    (AddressContext.Salutation, "The opening of a letter."),
    (AddressContext.Spoken, "The form used in speech."),
    (AddressContext.PlaceCard, "The card at a seat."),
    (AddressContext.List, "A list of participants: style, civil title, and surname in capitals."));

internal sealed class TenureStatusType() : ChoiceType<TenureStatus>(
    "The status of a tenure or membership on a day.",
    (TenureStatus.Held, "The office was certainly held, or the membership was certainly in force."),
    (TenureStatus.NotHeld, "The office was certainly not held, or the membership was certainly not in force."),
    (TenureStatus.Unknown, "The dates do not decide it."));

internal sealed class RecordKindType() : ChoiceType<RecordKind>(
    "The kind of a record.",
    (RecordKind.Source, "A web page, document or data set that facts are cited from."),
    (RecordKind.Organization, "A State, a body of a State, an international organization, a company or the like."),
    (RecordKind.Office, "A post in an organization, apart from the people who hold it."),
    (RecordKind.Tenure, "The time that a person holds or held an office."),
    (RecordKind.Membership, "The membership of a person or an organization in an organization."),
    (RecordKind.Event, "A conference, a meeting, a session of one, or a series of such events."),
    (RecordKind.Appearance, "The part that a person had in an event."));

internal sealed class ChangeActionType() : ChoiceType<Core.Editing.ChangeAction>("The effect of a change on a record.");
