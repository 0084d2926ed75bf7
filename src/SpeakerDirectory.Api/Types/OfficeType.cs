using GraphQL.Types;
using SpeakerDirectory.Api.Connections;
using SpeakerDirectory.Api.Planning;
using SpeakerDirectory.Core;
using SpeakerDirectory.Core.Naming;
using SpeakerDirectory.Core.Query;

namespace SpeakerDirectory.Api.Types;

internal sealed class OfficeType : RecordType<Office>
{
    private static readonly FieldSet DisplayTitle = Reading(o => o.Title);
    private static readonly FieldSet AllTitles = Reading(o => o.Title, o => o.Titles);

    public OfficeType()
        : base("A post in an organization, apart from whoever holds it.")
    {
        Label();
        Sources();
        Computed<NonNullGraphType<StringGraphType>>("title", (office, _, plan) => TitleOf(office, ((string?, DateOnly?))plan.Given!))
            .Argument<StringGraphType>("language", "A BCP 47 tag: \"ru\". In English unless given, or when no form in that language is known.")
            .Argument<DateType>("on", "The form that was in use on this day, when one is known to have been.")
            .Needs(arguments =>
            {
                var given = (Language: arguments.Text("language"), On: arguments.Day("on"));
                return Needs.OnlyGiven(given, given == default ? DisplayTitle : AllTitles);
            });
        Value<NonNullGraphType<ListGraphType<NonNullGraphType<NameType>>>>("titles", o => o.Titles).Description("Other forms of the title, also in other languages and of other times.");
        One("organization", o => o.Organization).Description("What it is an office of.");
        Value<RankType>("rank", o => o.Rank);
        Value<NonNullGraphType<IntGraphType>>("seats", Reading(o => o.Seats), o => o.Seats ?? 1).Description("How many hold it at once; 0 for no fixed number.");
        One("represents", o => o.Represents).Description("In whose name the holder acts.");
        One("accreditedTo", o => o.AccreditedTo).Description("To whom the holder is sent.");
        Value<PartialDateType>("established", o => o.Established);
        Value<PartialDateType>("abolished", o => o.Abolished);
        One("predecessor", o => o.Predecessor).Description("The office that this one came after.");
        All<OfficeType>("successors", Here<Office>(o => o.Predecessor), new PageRequest(PageArguments.LargestSize)).Description("The offices that came after this one.");
        Value<NonNullGraphType<ListGraphType<NonNullGraphType<ExternalIdType>>>>("externalIds", o => o.ExternalIds).Description("What other registers call it.");
        HeldPage<TenureType>("tenures", Here<Tenure>(t => t.Office)).Description("Who held it, earliest first.");
        Computed<NonNullGraphType<ListGraphType<NonNullGraphType<OfficeHolderType>>>>("holders", HolderFields.HoldersOf)
            .Description("Who held it on a day: those who certainly did, then those whom the dates do not exclude, nearest evidence first. In an office of one seat what is known of other holders narrows the second group.")
            .Argument<NonNullGraphType<DateType>>("on")
            .Needs(HolderFields.HoldersNeed);
        Page<AppearanceType>("appearances", Relation.Of(Back<Tenure>(t => t.Office), Back<Appearance>(a => a.Tenures))).Description("Appearances in this office, latest event first.");
    }

    private static string TitleOf(Office office, (string? Language, DateOnly? On) given) => NameForms.In(given.Language, given.On, office.Title, office.Titles);
}
