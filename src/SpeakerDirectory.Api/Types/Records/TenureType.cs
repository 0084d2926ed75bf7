using GraphQL.Types;
using SpeakerDirectory.Api.Planning;
using SpeakerDirectory.Api.Types.Scalars;
using SpeakerDirectory.Api.Types.Tenures;
using SpeakerDirectory.Api.Types.Values;
using SpeakerDirectory.Core.Naming;
using SpeakerDirectory.Core.Records;
using Reference = SpeakerDirectory.Core.Records.Field;

namespace SpeakerDirectory.Api.Types.Records;

internal sealed class TenureType : RecordType<Tenure>
{
    private static readonly FieldSet OwnTitle = Reading(t => t.Title);

    private static readonly Requirement OfficeTitles =
        Requirement.OfFields<Tenure>(
            To(t => t.Office), FieldSet.Of(Reference.Of<Office>(o => o.Title), Reference.Of<Office>(o => o.Titles)));

    public TenureType()
        : base("The time that a person holds or held an office.")
    {
        Label();
        Sources();
        One("person", t => t.Person);
        One("office", t => t.Office);
        Computed<NonNullGraphType<StringGraphType>>(
            "title", (t, from, plan) => t.Title ?? TitleOf(plan.Includes[0].Get<Office>(from), (string?)plan.Given))
            .Argument<StringGraphType>("language", LanguageDescription)
            .Requires(arguments => new([OfficeTitles], arguments.Text("language")) { UsesFields = OwnTitle });
        Computed<RankType>("rank", (t, from, plan) => t.Rank ?? plan.Includes[0].Get<Office>(from).Rank)
            .Requires(
                new Requirements(
                    [Requirement.OfFields<Tenure>(To(t => t.Office), FieldSet.Of(Reference.Of<Office>(o => o.Rank)))])
                    {
                        UsesFields = Reading(t => t.Rank),
                    });
        Value<PartialDateType>("from", t => t.From);
        Value<PartialDateType>("to", t => t.To);
        Value<NonNullGraphType<CapacityType>>("capacity", Reading(t => t.Capacity), t => t.Capacity ?? Capacity.Full);
        Value<PartialDateType>("appointed", t => t.Appointed);
        Value<StringGraphType>("credentialsPresented", Reading(t => t.CredentialsPresented), t => t.CredentialsPresented?.ToString());
        Value<NonNullGraphType<ListGraphType<NonNullGraphType<PartialDateType>>>>("confirmed", t => t.Confirmed);
        Computed<NonNullGraphType<TenureStatusType>>("status", StatusFields.StatusOf)
            .Argument<DateType>("on", "The day that counts. It is today by default.")
            .Requires(StatusFields.NeedOfTenure);
        Computed<TenureType>("predecessor", SuccessionFields.PredecessorOf)
            .Requires(SuccessionFields.PredecessorNeeds);
        Computed<EarlierTenureType>("previousKnown", SuccessionFields.PreviousKnownTo)
            .Requires(SuccessionFields.PredecessorNeeds);
        Computed<TenureType>("successor", SuccessionFields.SuccessorOf)
            .Requires(SuccessionFields.SuccessorNeeds);
        Page<Appearance>("appearances");
    }

    private static string TitleOf(Office office, string? language) => NameForms.In(language, office.Title, office.Titles);
}
