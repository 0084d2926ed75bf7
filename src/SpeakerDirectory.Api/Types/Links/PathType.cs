using GraphQL.Types;
using SpeakerDirectory.Api.Planning;
using SpeakerDirectory.Api.Types.Connections;
using SpeakerDirectory.Core.Labelling;
using SpeakerDirectory.Core.Query;
using SpeakerDirectory.Core.Records;

namespace SpeakerDirectory.Api.Types.Links;

internal sealed record FoundPath(int Length, IReadOnlyList<Row> Records, ObjectPlan Plan) : IPlanned;

internal sealed class PathType : ObjectGraphType<FoundPath>
{
    public PathType()
    {
        Name = "Path";
        Description = "A connection between two records.";
        Field<NonNullGraphType<IntGraphType>>("length")
            .Description("The degrees of separation: the number of events, offices and organizations on the path.")
            .Resolve(new SourceResolver<FoundPath>(p => p.Length));
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<GraphQLClrOutputTypeReference<Record>>>>>("records")
            .Description(
                "The records of the path from one end to the other: people, and between them the events, offices and organizations that "
                + "they share.")
            .Planned(new FieldPlanning.PassThrough())
            .Resolve(new PlannedSourceResolver<FoundPath>((path, plan) => plan.Selection!.Of(path.Records)));
        Field<NonNullGraphType<StringGraphType>>("explanation")
            .Description("The path as an English sentence.")
            .Requires()
            .Resolve(new SourceResolver<FoundPath>(p => PathExplanation.Of([.. p.Records.Select(r => r.Record)])));
    }
}
