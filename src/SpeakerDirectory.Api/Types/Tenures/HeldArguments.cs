using GraphQL.Builders;
using GraphQL.Types;
using SpeakerDirectory.Api.Planning;
using SpeakerDirectory.Api.Types.Scalars;
using SpeakerDirectory.Core.Query;
using SpeakerDirectory.Core.Values;

namespace SpeakerDirectory.Api.Types.Tenures;

/// <summary>The arguments <c>on</c> and <c>status</c> of a list of tenures or memberships.</summary>
internal static class HeldArguments
{
    public static FieldBuilder<TSource, TReturn> Held<TSource, TReturn>(this FieldBuilder<TSource, TReturn> field) => field
        .Argument<DateType>(
            "on", "A day. Only entries that have one of the statuses on it are listed. Without it, entries of all times are listed.")
        .Argument<ListGraphType<NonNullGraphType<TenureStatusType>>>(
            "status", "The statuses to list. They count only together with `on`.", a => a.DefaultValue = new[] { TenureStatus.Held });

    public static Filter? Read(FieldArguments arguments) =>
        arguments.Day("on") is { } day ? new StatusOn(day, arguments.Today, arguments.List<TenureStatus>("status")) : null;
}
