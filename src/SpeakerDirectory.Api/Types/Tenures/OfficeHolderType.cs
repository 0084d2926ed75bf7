using GraphQL.Types;
using SpeakerDirectory.Api.Planning;
using SpeakerDirectory.Api.Types.Connections;
using SpeakerDirectory.Api.Types.Scalars;
using SpeakerDirectory.Core.Query;
using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Values;
using Reference = SpeakerDirectory.Core.Records.Field;

namespace SpeakerDirectory.Api.Types.Tenures;

/// <summary>A person in an office on a day. The selection is answered from the tenure.</summary>
internal sealed record ShownHolder(Row Tenure, TenureStatus Status, ObjectPlan Plan) : IPlanned;

internal sealed class OfficeHolderType : ObjectGraphType<ShownHolder>
{
    public OfficeHolderType()
    {
        Name = "OfficeHolder";
        Description = "A person in an office on a day.";
        Field<NonNullGraphType<GraphQLClrOutputTypeReference<Person>>>("person")
            .Description("The person in the office.")
            .Requires(Requirement.Of<Tenure>(Relation.Outgoing(Reference.Of<Tenure>(t => t.Person)), selects: true))
            .Resolve(
                new PlannedSourceResolver<ShownHolder>(
                    (holder, plan) => plan.Includes[0].Selection!.Of(plan.Includes[0].FirstIn(holder.Tenure)!)));
        Field<NonNullGraphType<GraphQLClrOutputTypeReference<Tenure>>>("tenure")
            .Description("The tenure of the person in the office.")
            .Planned(new FieldPlanning.PassThrough())
            .Resolve(new PlannedSourceResolver<ShownHolder>((holder, plan) => plan.Selection!.Of(holder.Tenure)));
        Field<NonNullGraphType<TenureStatusType>>("status")
            .Description("The status on the day: HELD if the office was certainly held, UNKNOWN if the dates leave it open.")
            .Resolve(new SourceResolver<ShownHolder>(holder => holder.Status));
    }
}
