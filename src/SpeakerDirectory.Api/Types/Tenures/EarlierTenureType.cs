using GraphQL.Types;
using SpeakerDirectory.Api.Planning;
using SpeakerDirectory.Api.Types.Connections;
using SpeakerDirectory.Core.Query;
using SpeakerDirectory.Core.Records;

namespace SpeakerDirectory.Api.Types.Tenures;

/// <summary>The tenure before another in an office. The selection is answered from the earlier tenure.</summary>
internal sealed record ShownEarlierTenure(Row Tenure, int? GapDays, ObjectPlan Plan) : IPlanned;

internal sealed class EarlierTenureType : ObjectGraphType<ShownEarlierTenure>
{
    public EarlierTenureType()
    {
        Name = "EarlierTenure";
        Description = "The last known tenure before another in an office.";
        Field<NonNullGraphType<GraphQLClrOutputTypeReference<Tenure>>>("tenure")
            .Description("The earlier tenure.")
            .Planned(new FieldPlanning.PassThrough())
            .Resolve(new PlannedSourceResolver<ShownEarlierTenure>((earlier, plan) => plan.Selection!.Of(earlier.Tenure)));
        Field<IntGraphType>("gapDays")
            .Description(
                "The number of days from the last known date of the earlier tenure to the first known date of the later one, 0 if they "
                + "meet. It is null if one of them has no date.")
            .Resolve(new SourceResolver<ShownEarlierTenure>(earlier => earlier.GapDays));
    }
}
