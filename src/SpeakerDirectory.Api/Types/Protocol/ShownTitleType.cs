using GraphQL.Types;
using SpeakerDirectory.Api.Types.Connections;
using SpeakerDirectory.Api.Types.Scalars;
using SpeakerDirectory.Core.Protocol.Wording;

namespace SpeakerDirectory.Api.Types.Protocol;

internal sealed class ShownTitleType : ObjectGraphType<ShownTitle>
{
    public ShownTitleType()
    {
        Name = "ShownTitle";
        Description = "The words in which a person is shown at an event, as on a place card.";
        Field<NonNullGraphType<StringGraphType>>("text")
            .Description("The title. It is empty if neither an office nor a printed title is known.")
            .Resolve(new SourceResolver<ShownTitle>(t => t.Text));
        Field<NonNullGraphType<StringGraphType>>("withBody")
            .Description("The title with the State or organization, for lists. It is the text itself if the text names them.")
            .Resolve(new SourceResolver<ShownTitle>(t => t.WithBody));
        Field<StringGraphType>("body")
            .Description("The short name of the State or organization. It is null if none is known.")
            .Resolve(new SourceResolver<ShownTitle>(t => t.BodyName));
        Field<NonNullGraphType<TitleOriginType>>("origin")
            .Description("The origin of the words.")
            .Resolve(new SourceResolver<ShownTitle>(t => t.Origin));
        Field<NonNullGraphType<TitleTimeType>>("time")
            .Description("Whether the office is held on the days of the event.")
            .Resolve(new SourceResolver<ShownTitle>(t => t.Time));
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<StringGraphType>>>>("remarks")
            .Description("The remarks on what must be checked, such as a printed title that is not the recorded office.")
            .Resolve(new SourceResolver<ShownTitle>(t => t.Remarks));
    }
}
