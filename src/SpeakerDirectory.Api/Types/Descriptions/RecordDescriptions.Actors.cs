namespace SpeakerDirectory.Api.Types.Descriptions;

/// <content>People, organizations and offices.</content>
internal static partial class RecordDescriptions
{
    internal static Dictionary<string, string> OfPerson => new()
    {
        ["name"] = "The name of the person. It is in English unless another language is requested and known.",
        ["names"] = "The other forms of the name, also in other languages and scripts.",
        ["givenName"] = "The given names of the person.",
        ["familyName"] = "The family name of the person.",
        ["sortName"] =
            "The form of the name that lists are sorted by. If none is recorded, it is made of the family name and the given names.",
        ["gender"] = "The gender of the person.",
        ["styles"] =
            "The styles of the person, such as \"His Highness Sheikh\", each in a language and for a time. In a form of address "
            + "they stand in place of the style that the rules give for the office.",
        ["born"] = "The day of birth.",
        ["died"] = "The day of death.",
        ["nationality"] = "The States whose national the person is.",
        ["externalIds"] = "The ids that other registers give the person.",
        ["tenures"] = "The tenures of the person, which are the offices held. The earliest comes first.",
        ["memberships"] = "The memberships of the person in organizations. The earliest comes first.",
        ["appearances"] = "The appearances of the person at events. The latest event comes first.",
        ["coSpeakers"] =
            "The people who appeared at the same events. Those with the most shared events come first; equal ones are ordered by sort "
            + "name.",
        ["titles"] = "The offices that the person holds on a day. Those certainly held come first, then those that the dates leave open, "
            + "narrowed as in `holders`.",
        ["address"] = "The form of address of the person on a day. It follows the highest office held, or a style that is kept for life.",
    };

    internal static Dictionary<string, string> OfOrganization => new()
    {
        ["name"] = "The name of the organization. It is in English unless another language is requested and known.",
        ["shortName"] = "The short name or abbreviation of the organization.",
        ["names"] = "The other forms of the name, also in other languages.",
        ["type"] = "The type of the organization.",
        ["parent"] = "The organization that this one is a part of.",
        ["ancestors"] = "The organizations that this one is a part of, directly or through others. The nearest comes first.",
        ["children"] = "The organizations that are parts of this one. They are ordered by name.",
        ["country"] = "The State whose body the organization is.",
        ["city"] = "The city where the organization has its seat.",
        ["seat"] = "The State where the organization has its seat, if that is not its `country`.",
        ["founded"] = "The day on which the organization was founded.",
        ["dissolved"] = "The day on which the organization was dissolved.",
        ["successors"] = "The organizations that came after this one.",
        ["predecessors"] = "The organizations that this one came after.",
        ["externalIds"] = "The ids that other registers give the organization.",
        ["offices"] = "The offices in the organization. They are ordered by title.",
        ["members"] = "The memberships that others have or had in the organization. The earliest comes first.",
        ["memberOf"] = "The memberships that the organization has or had in others. The earliest comes first.",
        ["hostedEvents"] = "The events that the organization hosted. The latest comes first.",
        ["appearances"] = "The appearances in the name of the organization or in one of its offices. The latest event comes first.",
    };

    internal static Dictionary<string, string> OfOffice => new()
    {
        ["title"] = "The title of the office. It is in English unless another language is requested and known.",
        ["titles"] = "The other forms of the title, also in other languages and of other times.",
        ["organization"] = "The organization that the office belongs to.",
        ["rank"] = "The level of the office, which precedence goes by.",
        ["seats"] = "The number of people who hold the office at once. It is 1 if none is recorded; 0 stands for no fixed number.",
        ["represents"] = "The State or organization in whose name the holder acts.",
        ["accreditedTo"] = "The State or organization to which the holder is sent.",
        ["established"] = "The day on which the office was set up.",
        ["abolished"] = "The day on which the office was abolished.",
        ["predecessor"] = "The office that this one replaced.",
        ["successors"] = "The offices that replaced this one.",
        ["externalIds"] = "The ids that other registers give the office.",
        ["tenures"] = "The tenures of the office. The earliest comes first.",
        ["holders"] =
            "The people who held the office on a day. Those who certainly did come first, then those whom the dates do not exclude, "
                + "the nearest evidence first. In an office of one seat, known dates of other holders narrow the second group. Nobody "
                    + "is listed "
                + "twice.",
        ["appearances"] = "The appearances of people in this office. The latest event comes first.",
    };
}
