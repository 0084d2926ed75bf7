using GraphQL.Builders;
using GraphQL.Types;
using SpeakerDirectory.Api.Filtering;
using SpeakerDirectory.Api.Planning;
using SpeakerDirectory.Core;
using SpeakerDirectory.Core.Query;

namespace SpeakerDirectory.Api.Connections;

/// <summary>The arguments that say which part of a list is wanted, as Relay's connections have them.</summary>
internal static class PageArguments
{
    public const int UsualSize = 50;
    public const int LargestSize = 500;

    public static FieldBuilder<TSource, TReturn> Paged<TSource, TReturn>(this FieldBuilder<TSource, TReturn> field) => field
        .PagedForwards()
        .Argument<IntGraphType>("last", $"How many from the end instead; at most {LargestSize}.")
        .Argument<StringGraphType>("before", "Only what comes before this cursor.");

    /// <summary>The arguments that say which records a list has and how they are ordered.</summary>
    public static FieldBuilder<TSource, TReturn> Asked<TSource, TReturn>(this FieldBuilder<TSource, TReturn> field, RecordShape shape)
    {
        var order = typeof(ListGraphType<>).MakeGenericType(typeof(NonNullGraphType<>).MakeGenericType(typeof(SortInputType<>).MakeGenericType(shape.Type)));
        return field
            .Argument(typeof(FilterInputType<>).MakeGenericType(shape.Type), "where", a => a.Description = "Only those that are certainly so.")
            .Argument(order, "order", a => a.Description = "How to order them, unless in their natural order.");
    }

    public static FieldBuilder<TSource, TReturn> PagedForwards<TSource, TReturn>(this FieldBuilder<TSource, TReturn> field) => field
        .Argument<IntGraphType>("first", $"How many; {UsualSize} unless given, at most {LargestSize}.")
        .Argument<StringGraphType>("after", "Only what comes after this cursor.");

    /// <param name="order">What the list's cursors begin with.</param>
    public static PageRequest Read(FieldArguments arguments, string order, ValueList<OrderTerm> terms)
    {
        var (first, last) = (Size(arguments, "first"), Size(arguments, "last"));
        if (first is not null && last is not null)
        {
            throw new QuestionError("PAGE_INVALID", "`first` and `last` are both given: ask for the first records or for the last ones.");
        }

        return new(last ?? first ?? UsualSize, FromEnd: last is not null)
        {
            After = PlaceAt(arguments, "after", order, terms) ?? Place.First,
            Before = PlaceAt(arguments, "before", order, terms) ?? Place.Last,
        };
    }

    public static int? Size(FieldArguments arguments, string name) => arguments.Number(name) switch
    {
        < 0 and var size => throw new QuestionError("PAGE_INVALID", $"`{name}` is {size}: it must be between 0 and {LargestSize}."),
        > LargestSize and var size => throw new QuestionError("PAGE_INVALID", $"`{name}` is {size}: a page holds at most {LargestSize} records. Ask for the rest with the cursor of the last one."),
        var size => size,
    };

    private static string? PlaceAt(FieldArguments arguments, string name, string order, ValueList<OrderTerm> terms)
    {
        if (arguments.Text(name) is not { } cursor)
        {
            return null;
        }

        return Cursor.TryDecode(cursor, order, out var place) && (terms.Count == 0 || OrderedPlace.TryParse(place, terms) is not null)
            ? place
            : throw new QuestionError("CURSOR_INVALID", $"`{name}` is no cursor of this list: use the `cursor` of an edge, `startCursor` or `endCursor` that this list gave.");
    }
}
