using GraphQL.Types;
using SpeakerDirectory.Api.Planning;
using SpeakerDirectory.Api.Types.Connections;
using SpeakerDirectory.Api.Types.Scalars;
using SpeakerDirectory.Api.Types.Tenures;
using SpeakerDirectory.Api.Types.Values;
using SpeakerDirectory.Core.Naming;
using SpeakerDirectory.Core.Query;
using SpeakerDirectory.Core.Records;

namespace SpeakerDirectory.Api.Types.Records;

internal sealed class OfficeType : RecordType<Office>
{
    private static readonly FieldSet DisplayTitle = Reading(o => o.Title);
    private static readonly FieldSet AllTitles = Reading(o => o.Title, o => o.Titles);

    public OfficeType()
        : base("A post in an organization, apart from the people who hold it.")
    {
        Label();
        Sources();
        Computed<NonNullGraphType<StringGraphType>>("title", (office, _, plan) => TitleOf(office, ((string?, DateOnly?))plan.Given!))
            .Argument<StringGraphType>("language", LanguageDescription)
            .Argument<DateType>("on", "A day. The form that was in use on that day is preferred, if one is known.")
            .Requires(arguments =>
            {
                var given = (Language: arguments.Text("language"), On: arguments.Day("on"));
                return Requirements.OnlyGiven(given, given == default ? DisplayTitle : AllTitles);
            });
        Value<NonNullGraphType<ListGraphType<NonNullGraphType<NameType>>>>("titles", o => o.Titles);
        One("organization", o => o.Organization);
        Value<RankType>("rank", o => o.Rank);
        Value<NonNullGraphType<IntGraphType>>("seats", Reading(o => o.Seats), o => o.Seats ?? 1);
        One("represents", o => o.Represents);
        One("accreditedTo", o => o.AccreditedTo);
        Value<PartialDateType>("established", o => o.Established);
        Value<PartialDateType>("abolished", o => o.Abolished);
        One("predecessor", o => o.Predecessor);
        All<Office>("successors", new PageRequest(PageArguments.LargestSize));
        Value<NonNullGraphType<ListGraphType<NonNullGraphType<ExternalIdType>>>>("externalIds", o => o.ExternalIds);
        HeldPage<Tenure>("tenures");
        Computed<NonNullGraphType<ListGraphType<NonNullGraphType<OfficeHolderType>>>>("holders", HolderFields.HoldersOf)
            .Argument<NonNullGraphType<DateType>>("on", "The day on which the office was held.")
            .Requires(HolderFields.HoldersNeed);
        Page<Appearance>("appearances");
    }

    private static string TitleOf(Office office, (string? Language, DateOnly? On) given) =>
        given == default ? office.Title : NameForms.In(given.Language, given.On, office.Title, office.Titles);
}
