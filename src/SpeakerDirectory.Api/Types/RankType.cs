using GraphQL.Types;
using SpeakerDirectory.Core;

namespace SpeakerDirectory.Api.Types;

/// <summary>Its source is the code.</summary>
internal sealed class RankType : ObjectGraphType<string>
{
    public RankType()
    {
        Name = "Rank";
        Description = "The level of an office, which precedence goes by.";
        Field<IdGraphType>("code").Description("A code of the rank vocabulary: \"HEAD_OF_STATE\".").Resolve(new SourceResolver<string>(code => code));
        Field<NonNullGraphType<StringGraphType>>("name").Resolve(new SourceResolver<string>(RankNames.Of));
    }
}
