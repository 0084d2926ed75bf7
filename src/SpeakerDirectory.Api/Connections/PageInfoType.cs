using GraphQL.Types;
using SpeakerDirectory.Api.Planning;
using SpeakerDirectory.Api.Types;
using SpeakerDirectory.Core.Query;

namespace SpeakerDirectory.Api.Connections;

internal sealed class PageInfoType : ObjectGraphType<Connection>
{
    public PageInfoType()
    {
        Name = "PageInfo";
        Description = "Where a page lies in its list.";
        Field<NonNullGraphType<BooleanGraphType>>("hasNextPage").Planned(new FieldPlanning.Tells(Told.More)).Resolve(new SourceResolver<Connection>(c => c.Page.HasNext));
        Field<NonNullGraphType<BooleanGraphType>>("hasPreviousPage").Planned(new FieldPlanning.Tells(Told.More)).Resolve(new SourceResolver<Connection>(c => c.Page.HasPrevious));
        Field<StringGraphType>("startCursor").Description("Of the first record of the page.").Planned(new FieldPlanning.Tells(Told.Places)).Resolve(new SourceResolver<Connection>(c => c.CursorAt(0)));
        Field<StringGraphType>("endCursor").Description("Of the last record of the page.").Planned(new FieldPlanning.Tells(Told.Places)).Resolve(new SourceResolver<Connection>(c => c.CursorAt(c.Page.Places.Count - 1)));
    }
}
