using GraphQL.Types;
using SpeakerDirectory.Api.Planning;
using SpeakerDirectory.Core;

namespace SpeakerDirectory.Api.Types;

internal sealed class MembershipType : RecordType<Membership>
{
    public MembershipType()
        : base("A person's or an organization's membership in an organization.")
    {
        Label(
            (m, from, brought) => Labels.Of(m, brought[0].Get<Record>(from), brought[1].Get<Organization>(from)),
            Need.Read<Membership>(To(m => m.Member), Labels.AllFields),
            Need.Read<Membership>(To(m => m.Organization), Labels.AllFields));
        Sources();
        One("member", m => m.Member).Description("Who is or was the member.");
        One("organization", m => m.Organization).Description("What the member belongs to.");
        Value<StringGraphType>("role", m => m.Role).Description("As what: \"Member\", \"Observer\".");
        Value<PartialDateType>("from", m => m.From).Description("The first day; absent when not known.");
        Value<PartialDateType>("to", m => m.To).Description("The last day, or \"..\" when still so; absent when not known.");
        Value<NonNullGraphType<ListGraphType<NonNullGraphType<PartialDateType>>>>("confirmed", m => m.Confirmed).Description("Days on which a source shows it in force.");
        Computed<NonNullGraphType<TenureStatusType>>("status", (m, _, plan) => StatusFields.StatusOf(m, plan))
            .Argument<DateType>("on", "Today unless given.")
            .Needs(StatusFields.Need);
    }
}
