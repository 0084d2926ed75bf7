using GraphQL;
using GraphQL.Types;
using SpeakerDirectory.Api.Types.Connections;
using SpeakerDirectory.Core.Protocol;

namespace SpeakerDirectory.Api.Types.Values;

/// <summary>Its source is the code.</summary>
internal sealed class RankType : ObjectGraphType<string>
{
    public RankType(Rulebook rulebook)
    {
        Name = "Rank";
        Description = "The level of an office, which precedence goes by.";
        Field<IdGraphType>("code")
            .Description("The code in the rank vocabulary, such as \"HEAD_OF_STATE\".")
            .Resolve(new SourceResolver<string>(code => code));
        Field<NonNullGraphType<StringGraphType>>("name")
            .Description("The name in the rank vocabulary. It is the code itself if the vocabulary has no name for it.")
            .Argument<StringGraphType>(
                "language",
                "The language of the name, as a BCP 47 tag. Without it, or if no name in that language is known, the name is in English.")
            .Resolve(c => rulebook.FindRank(c.Source)?.NameIn(c.GetArgument<string>("language") ?? "en") ?? c.Source);
    }
}
