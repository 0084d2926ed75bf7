using GraphQL.Types;
using SpeakerDirectory.Api.Planning;
using SpeakerDirectory.Api.Types.Scalars;
using SpeakerDirectory.Api.Types.Tenures;
using SpeakerDirectory.Core.Records;

namespace SpeakerDirectory.Api.Types.Records;

internal sealed class MembershipType : RecordType<Membership>
{
    public MembershipType()
        : base("The membership of a person or an organization in an organization.")
    {
        Label();
        Sources();
        One("member", m => m.Member);
        One("organization", m => m.Organization);
        Value<StringGraphType>("role", m => m.Role);
        Value<PartialDateType>("from", m => m.From);
        Value<PartialDateType>("to", m => m.To);
        Value<NonNullGraphType<ListGraphType<NonNullGraphType<PartialDateType>>>>("confirmed", m => m.Confirmed);
        Computed<NonNullGraphType<TenureStatusType>>("status", StatusFields.StatusOf)
            .Argument<DateType>("on", "The day that counts. It is today by default.")
            .Requires(StatusFields.NeedOfMembership);
    }
}
