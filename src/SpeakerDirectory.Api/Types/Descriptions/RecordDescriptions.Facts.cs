namespace SpeakerDirectory.Api.Types.Descriptions;

/// <content>Tenures, memberships, events, appearances and sources.</content>
internal static partial class RecordDescriptions
{
    internal static Dictionary<string, string> OfTenure => new()
    {
        ["person"] = "The person who holds or held the office.",
        ["office"] = "The office that is or was held.",
        ["title"] = "The title of the person in this tenure. It is the title of the office unless the tenure has its own.",
        ["rank"] = "The level of the tenure, which precedence goes by. It is the level of the office unless the tenure has its own.",
        ["from"] = "The first day of the tenure.",
        ["to"] = "The last day of the tenure. It is \"..\" if the tenure has not ended. Two holders may share the day of a handover.",
        ["capacity"] = "The capacity in which the office is held. It is FULL if none is recorded.",
        ["appointed"] = "The day of the appointment.",
        ["credentialsPresented"] = "The moment at which an ambassador presented credentials. Precedence among ambassadors goes by it. "
            + "It is a date, or a date with a time of day.",
        ["confirmed"] = "The days on which a source shows the person in the office.",
        ["status"] = "The status of the tenure on a day. It is NOT_HELD after the death of the holder, the abolition of the office and the "
            + "dissolution of its organization.",
        ["predecessor"] = "The tenure of the person who held the office before. It is the one that this tenure names, "
            + "or else the one that the earliest dates decide, if no more than a year lies between the two.",
        ["previousKnown"] = "The last known tenure of the office before this one, and how long before it was. It is the `predecessor` "
            + "if there is one.",
        ["successor"] = "The tenure of the person who held the office next. It is the one whose `predecessor` is this tenure.",
        ["appearances"] = "The appearances of the person in this capacity. The latest event comes first.",
    };

    internal static Dictionary<string, string> OfMembership => new()
    {
        ["member"] = "The person or organization that is or was the member.",
        ["organization"] = "The organization that the member belongs to.",
        ["role"] = "The role of the member, for example \"Member\" or \"Observer\".",
        ["from"] = "The first day of the membership.",
        ["to"] = "The last day of the membership. It is \"..\" if the membership has not ended.",
        ["confirmed"] = "The days on which a source shows the membership in force.",
        ["status"] = "The status of the membership on a day. It is NOT_HELD after the death or dissolution of the member and the "
            + "dissolution of the organization.",
    };

    internal static Dictionary<string, string> OfEvent => new()
    {
        ["name"] = "The name of the event. It is in English unless another language is requested and known.",
        ["names"] = "The other forms of the name, also in other languages.",
        ["type"] = "The type of the event.",
        ["series"] = "The recurring event that this event is one of.",
        ["parent"] = "The event that this event is a session of.",
        ["children"] = "The sessions of the event, or the events of a series. The latest comes first.",
        ["start"] = "The first day of the event.",
        ["end"] = "The last day of the event.",
        ["city"] = "The city where the event took place.",
        ["country"] = "The State where the event took place.",
        ["venue"] = "The building or site where the event took place.",
        ["hosts"] = "The organizations that hosted the event.",
        ["participants"] = "The organizations that took part in the event.",
        ["format"] = "The format of the event: in person, online or both.",
        ["externalIds"] = "The ids that other registers give the event.",
        ["appearances"] = "The appearances at the event. They come in published order.",
        ["precedence"] = "The people at the event itself in their order of precedence, each with the reason.",
    };

    internal static Dictionary<string, string> OfAppearance => new()
    {
        ["person"] = "The person who appeared.",
        ["event"] = "The event at which the person appeared.",
        ["role"] = "The role of the person at the event.",
        ["mode"] = "The mode of the appearance, for example in person or by video.",
        ["tenure"] = "The governing capacity, which is the first of `tenures`.",
        ["tenures"] = "The tenures named as capacities. The governing one comes first.",
        ["inFormerCapacity"] = "Whether the governing tenure had certainly ended before the event.",
        ["organization"] = "The organization in whose name, or in whose delegation, the person appeared.",
        ["onBehalfOf"] = "The person, organization or office whose words were spoken, if they were not the speaker's own.",
        ["title"] = "The title of the person as printed.",
        ["titleLanguage"] = "The language of the printed title, a BCP 47 tag. It is null if it is that of the sources or not known.",
        ["shownTitle"] = "The words in which the person is shown at the event: the wording of the office that the printed title says, "
            + "otherwise the printed title.",
        ["order"] = "The published position of the appearance, counted from 1.",
        ["session"] = "The session of the programme, as text.",
        ["topic"] = "The topic of the contribution.",
        ["language"] = "The language that was spoken, as a BCP 47 tag.",
    };

    internal static Dictionary<string, string> OfSource => new()
    {
        ["sources"] = "The sources of the source. The list is always empty, because a source speaks for itself.",
        ["title"] = "The title of the source.",
        ["publisher"] = "The publisher of the source.",
        ["url"] = "The web address of the source.",
        ["date"] = "The day on which the source was published.",
        ["language"] = "The language that the source is written in, as a BCP 47 tag.",
        ["citedBy"] = "The records that cite the source.",
    };
}
