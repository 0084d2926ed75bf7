using GraphQL.Builders;
using GraphQL.Types;
using SpeakerDirectory.Api.Errors;
using SpeakerDirectory.Api.Planning;
using SpeakerDirectory.Api.Types.Filters;
using SpeakerDirectory.Core.Query;
using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Values;

namespace SpeakerDirectory.Api.Types.Connections;

/// <summary>The arguments of a page, as in Relay's connections.</summary>
internal static class PageArguments
{
    public const int UsualSize = 50;
    public const int LargestSize = 500;
    public const string WhereDescription = "The filter. Only records that definitely match are listed.";

    public static FieldBuilder<TSource, TReturn> Paged<TSource, TReturn>(this FieldBuilder<TSource, TReturn> field) => field
        .PagedForwards()
        .Argument<IntGraphType>("last", $"The number of entries from the end of the list, at most {LargestSize}. It excludes `first`.")
        .Argument<StringGraphType>("before", "A cursor of this list. The page ends before it.");

    /// <summary>The arguments that filter and sort a list.</summary>
    public static FieldBuilder<TSource, TReturn> Filtered<TSource, TReturn>(this FieldBuilder<TSource, TReturn> field, RecordShape shape)
    {
        var order = typeof(ListGraphType<>).MakeGenericType(
            typeof(NonNullGraphType<>).MakeGenericType(typeof(SortInputType<>).MakeGenericType(shape.Type)));
        return field
            .Argument(typeof(FilterInputType<>).MakeGenericType(shape.Type), "where", a => a.Description = WhereDescription)
            .Argument(order, "order", a => a.Description = "The fields to sort by. Without it, the list has its natural order.");
    }

    public static FieldBuilder<TSource, TReturn> PagedForwards<TSource, TReturn>(this FieldBuilder<TSource, TReturn> field) => field
        .Argument<IntGraphType>("first", $"The number of entries: {UsualSize} by default, at most {LargestSize}.")
        .Argument<StringGraphType>("after", "A cursor of this list. The page begins after it.");

    /// <param name="order">The scope of the cursors of the list.</param>
    public static PageRequest Read(FieldArguments arguments, string order, ValueList<OrderTerm> terms)
    {
        var (first, last) = (Size(arguments, "first"), Size(arguments, "last"));
        if (first is not null && last is not null)
        {
            throw new QueryError("PAGE_INVALID", "`first` and `last` are both given: give only one of them.");
        }

        return new(last ?? first ?? UsualSize, FromEnd: last is not null)
        {
            After = PositionAt(arguments, "after", order, terms) ?? SortPosition.First,
            Before = PositionAt(arguments, "before", order, terms) ?? SortPosition.Last,
        };
    }

    public static int? Size(FieldArguments arguments, string name) => arguments.Number(name) switch
    {
        < 0 and var size => throw new QueryError("PAGE_INVALID", $"`{name}` is {size}: it must be between 0 and {LargestSize}."),
        > LargestSize and var size =>
            throw new QueryError(
                "PAGE_INVALID",
                $"`{name}` is {size}: a page holds at most {LargestSize} records. Request the rest with the cursor of the last one."),
        var size => size,
    };

    private static string? PositionAt(FieldArguments arguments, string name, string order, ValueList<OrderTerm> terms)
    {
        if (arguments.Text(name) is not { } cursor)
        {
            return null;
        }

        return Cursor.TryDecode(cursor, order, out var position)
            && (terms.Count == 0 || OrderedPosition.TryParse(position, terms) is not null)
            ? position
            : throw new QueryError(
                "CURSOR_INVALID",
                $"`{name}` is no cursor of this list: use the `cursor` of an edge, `startCursor` or `endCursor` that this list gave.");
    }
}
