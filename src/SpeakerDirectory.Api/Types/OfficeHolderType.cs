using GraphQL.Types;
using SpeakerDirectory.Api.Planning;
using SpeakerDirectory.Core;
using SpeakerDirectory.Core.Query;
using Reference = SpeakerDirectory.Core.Query.Field;

namespace SpeakerDirectory.Api.Types;

/// <summary>Somebody in an office on a day; what is selected is selected from the tenure.</summary>
internal sealed record ShownHolder(Fetched Tenure, TenureStatus Status, ObjectPlan Plan) : IPlanned;

internal sealed class OfficeHolderType : ObjectGraphType<ShownHolder>
{
    public OfficeHolderType()
    {
        Name = "OfficeHolder";
        Description = "Somebody in an office on a day.";
        Field<NonNullGraphType<PersonType>>("person")
            .Needs(Need.Of<Tenure>(Relation.Forward(Reference.Of<Tenure>(t => t.Person)), selects: true))
            .Resolve(new PlannedSourceResolver<ShownHolder>((holder, plan) => plan.Brought[0].Selection!.Of(plan.Brought[0].FirstIn(holder.Tenure)!)));
        Field<NonNullGraphType<TenureType>>("tenure")
            .Planned(new FieldPlanning.Transparent())
            .Resolve(new PlannedSourceResolver<ShownHolder>((holder, plan) => plan.Selection!.Of(holder.Tenure)));
        Field<NonNullGraphType<TenureStatusType>>("status")
            .Description("HELD when the dates say so; UNKNOWN when they do not decide it.")
            .Resolve(new SourceResolver<ShownHolder>(holder => holder.Status));
    }
}
