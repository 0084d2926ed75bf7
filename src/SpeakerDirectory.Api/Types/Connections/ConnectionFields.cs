using GraphQL.Types;
using SpeakerDirectory.Api.Planning;

namespace SpeakerDirectory.Api.Types.Connections;

/// <summary>The fields that connections of records and of other things share.</summary>
internal static class ConnectionFields
{
    /// <summary>Adds <c>pageInfo</c> and <c>totalCount</c>, which the store computes only where they are selected.</summary>
    public static void PageDetailsOnRequest<T>(this ObjectGraphType<T> type)
        where T : Connection
    {
        type.Field<NonNullGraphType<PageInfoType>>("pageInfo")
            .Description(ConnectionDescriptions.PageInfo)
            .Planned(new FieldPlanning.PassThrough())
            .Resolve(new SourceResolver<Connection>(connection => connection));
        type.Field<NonNullGraphType<IntGraphType>>("totalCount")
            .Description(ConnectionDescriptions.TotalCount)
            .Planned(new FieldPlanning.TotalCount())
            .Resolve(new SourceResolver<Connection>(connection => connection.Page.Total));
    }
}
