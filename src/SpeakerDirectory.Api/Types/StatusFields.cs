using SpeakerDirectory.Api.Planning;
using SpeakerDirectory.Core;

namespace SpeakerDirectory.Api.Types;

/// <summary>The status of a tenure or membership on a day.</summary>
internal static class StatusFields
{
    public static Needs Need(FieldArguments arguments) => Needs.OnlyGiven((arguments.DayOrToday("on"), arguments.Today));

    public static object StatusOf(IHeld fact, FieldPlan plan)
    {
        var (day, today) = ((DateOnly, DateOnly))plan.Given!;
        return Holding.StatusOf(fact, day, today);
    }
}
