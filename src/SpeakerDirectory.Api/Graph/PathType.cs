using GraphQL.Types;
using SpeakerDirectory.Api.Planning;
using SpeakerDirectory.Api.Types;
using SpeakerDirectory.Core;
using SpeakerDirectory.Core.Query;

namespace SpeakerDirectory.Api.Graph;

internal sealed record FoundPath(int Length, IReadOnlyList<Fetched> Records, ObjectPlan Plan) : IPlanned;

internal sealed class PathType : ObjectGraphType<FoundPath>
{
    public PathType()
    {
        Name = "Path";
        Description = "How two records hang together.";
        Field<NonNullGraphType<IntGraphType>>("length").Description("Degrees of separation: how many events, offices and organizations are walked.").Resolve(new SourceResolver<FoundPath>(p => p.Length));
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<AnyRecordType>>>>("records")
            .Description("People, and between them the events, offices and organizations they share, in walking order.")
            .Planned(new FieldPlanning.Transparent())
            .Resolve(new PlannedSourceResolver<FoundPath>((path, plan) => plan.Selection!.Of(path.Records)));
        Field<NonNullGraphType<StringGraphType>>("explanation").Description("The path as a sentence.").Needs().Resolve(new SourceResolver<FoundPath>(p => PathStory.Of([.. p.Records.Select(r => r.Record)])));
    }
}
