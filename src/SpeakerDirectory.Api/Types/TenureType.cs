using GraphQL.Types;
using SpeakerDirectory.Api.Planning;
using SpeakerDirectory.Core;
using SpeakerDirectory.Core.Naming;
using SpeakerDirectory.Core.Query;
using Reference = SpeakerDirectory.Core.Query.Field;

namespace SpeakerDirectory.Api.Types;

internal sealed class TenureType : RecordType<Tenure>
{
    private static readonly FieldSet OwnTitle = Reading(t => t.Title);

    public TenureType()
        : base("Somebody's time in an office.")
    {
        var office = Need.Read<Tenure>(To(t => t.Office), Labels.AllFields);
        Label((t, from, brought) => Labels.Of(t, brought[0].Get<Person>(from), brought[1].Get<Office>(from)), Need.Read<Tenure>(To(t => t.Person), Labels.Fields), office);
        Sources();
        One("person", t => t.Person);
        One("office", t => t.Office);
        Computed<NonNullGraphType<StringGraphType>>("title", (t, from, plan) => t.Title ?? TitleOf(plan.Brought[0].Get<Office>(from), (string?)plan.Given))
            .Description("The title in this tenure, where it had its own; else the office's.")
            .Argument<StringGraphType>("language", "A BCP 47 tag: \"ru\". In English unless given, or when no form in that language is known.")
            .Needs(arguments => new([office], arguments.Text("language")) { Reads = OwnTitle });
        Computed<RankType>("rank", (t, from, plan) => t.Rank ?? plan.Brought[0].Get<Office>(from).Rank).Description("Its own where it overrides the office's.")
            .Needs(new Needs([Need.Read<Tenure>(To(t => t.Office), FieldSet.Of(Reference.Of<Office>(o => o.Rank)))]) { Reads = Reading(t => t.Rank) });
        Value<PartialDateType>("from", t => t.From).Description("The first day; absent when not known.");
        Value<PartialDateType>("to", t => t.To).Description("The last day, or \"..\" when still so; absent when not known. A handover day may be shared by two holders.");
        Value<NonNullGraphType<CapacityType>>("capacity", Reading(t => t.Capacity), t => t.Capacity ?? Capacity.Full);
        Value<PartialDateType>("appointed", t => t.Appointed);
        Value<StringGraphType>("credentialsPresented", Reading(t => t.CredentialsPresented), t => t.CredentialsPresented?.ToString()).Description("A date, or a date with a time of day: precedence among ambassadors goes by it.");
        Value<NonNullGraphType<ListGraphType<NonNullGraphType<PartialDateType>>>>("confirmed", t => t.Confirmed).Description("Days on which a source shows the person in the office.");
        Computed<NonNullGraphType<TenureStatusType>>("status", (t, _, plan) => StatusFields.StatusOf(t, plan))
            .Argument<DateType>("on", "Today unless given.")
            .Needs(StatusFields.Need);
        Computed<TenureType>("predecessor", SuccessionFields.PredecessorOf)
            .Description("Who held the office before: the tenure that this one names, else by the earliest dates where they decide it.")
            .Needs(SuccessionFields.PredecessorNeeds);
        Computed<TenureType>("successor", SuccessionFields.SuccessorOf)
            .Description("Who held the office next: the tenure whose predecessor this one is.")
            .Needs(SuccessionFields.SuccessorNeeds);
        Page<AppearanceType>("appearances", Here<Appearance>(a => a.Tenures)).Description("Appearances in this capacity, latest event first.");
    }

    private static string TitleOf(Office office, string? language) => NameForms.In(language, office.Title, office.Titles);
}
