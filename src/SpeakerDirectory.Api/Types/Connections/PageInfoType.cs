using GraphQL.Types;
using SpeakerDirectory.Api.Planning;
using SpeakerDirectory.Core.Query;

namespace SpeakerDirectory.Api.Types.Connections;

internal sealed class PageInfoType : ObjectGraphType<Connection>
{
    public PageInfoType()
    {
        Name = "PageInfo";
        Description = "The position of a page in its list.";
        Field<NonNullGraphType<BooleanGraphType>>("hasNextPage")
            .Description("Whether the list goes on after this page.")
            .Planned(new FieldPlanning.PageDetail(PageDetails.HasMore))
            .Resolve(new SourceResolver<Connection>(c => c.Page.HasNext));
        Field<NonNullGraphType<BooleanGraphType>>("hasPreviousPage")
            .Description("Whether the list has entries before this page.")
            .Planned(new FieldPlanning.PageDetail(PageDetails.HasMore))
            .Resolve(new SourceResolver<Connection>(c => c.Page.HasPrevious));
        Field<StringGraphType>("startCursor")
            .Description("The cursor of the first entry of the page. It is null if the page is empty.")
            .Planned(new FieldPlanning.PageDetail(PageDetails.Cursors))
            .Resolve(new SourceResolver<Connection>(c => c.CursorAt(0)));
        Field<StringGraphType>("endCursor")
            .Description("The cursor of the last entry of the page. It is null if the page is empty.")
            .Planned(new FieldPlanning.PageDetail(PageDetails.Cursors))
            .Resolve(new SourceResolver<Connection>(c => c.CursorAt(c.Page.Positions.Count - 1)));
    }
}
