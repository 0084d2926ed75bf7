using GraphQL;
using GraphQL.Types;
using SpeakerDirectory.Core.Precedence;

namespace SpeakerDirectory.Api.Types;

/// <summary>Its source is the code.</summary>
internal sealed class RankType : ObjectGraphType<string>
{
    public RankType(Rulebook rulebook)
    {
        Name = "Rank";
        Description = "The level of an office, which precedence goes by.";
        Field<IdGraphType>("code").Description("A code of the rank vocabulary: \"HEAD_OF_STATE\".").Resolve(new SourceResolver<string>(code => code));
        Field<NonNullGraphType<StringGraphType>>("name")
            .Description("In the vocabulary; the code itself when it has none.")
            .Argument<StringGraphType>("language", "A BCP 47 tag. In English unless given, or when no name in that language is known.")
            .Resolve(c => rulebook.FindRank(c.Source)?.NameIn(c.GetArgument<string>("language") ?? "en") ?? c.Source);
    }
}
