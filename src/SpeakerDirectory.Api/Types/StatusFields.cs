using SpeakerDirectory.Api.Planning;
using SpeakerDirectory.Core;
using SpeakerDirectory.Core.Query;
using Reference = SpeakerDirectory.Core.Query.Field;

namespace SpeakerDirectory.Api.Types;

/// <summary>The status of a tenure or membership on a day.</summary>
internal static class StatusFields
{
    // What Holding.Of looks at.
    private static readonly FieldSet Dates = FieldSet.Of(
        Reference.Of<Tenure>(t => t.From), Reference.Of<Tenure>(t => t.To), Reference.Of<Tenure>(t => t.Confirmed),
        Reference.Of<Membership>(m => m.From), Reference.Of<Membership>(m => m.To), Reference.Of<Membership>(m => m.Confirmed));

    public static Needs Need(FieldArguments arguments) => Needs.OnlyGiven((arguments.DayOrToday("on"), arguments.Today), Dates);

    public static object StatusOf(IHeld fact, FieldPlan plan)
    {
        var (day, today) = ((DateOnly, DateOnly))plan.Given!;
        return Holding.StatusOf(fact, day, today);
    }
}
