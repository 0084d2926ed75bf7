using GraphQL.Builders;
using GraphQL.Types;
using SpeakerDirectory.Api.Planning;
using SpeakerDirectory.Core;
using SpeakerDirectory.Core.Query;

namespace SpeakerDirectory.Api.Types;

/// <summary>The arguments <c>on</c> and <c>status</c> of a list of tenures or memberships.</summary>
internal static class HeldArguments
{
    public static FieldBuilder<TSource, TReturn> Held<TSource, TReturn>(this FieldBuilder<TSource, TReturn> field) => field
        .Argument<DateType>("on", "Only those with one of the statuses on this day; all of them, whenever they were, unless given.")
        .Argument<ListGraphType<NonNullGraphType<TenureStatusType>>>("status", "The statuses to list; says nothing without a day.", a => a.DefaultValue = new[] { TenureStatus.Held });

    public static Filter? Read(FieldArguments arguments) =>
        arguments.Day("on") is { } day ? new StatusOn(day, arguments.Today, arguments.List<TenureStatus>("status")) : null;
}
