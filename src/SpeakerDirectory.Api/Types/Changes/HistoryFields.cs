using SpeakerDirectory.Api.Planning;
using SpeakerDirectory.Api.Types.Connections;
using SpeakerDirectory.Core.Records;

namespace SpeakerDirectory.Api.Types.Changes;

/// <summary>The requirement and the value of <c>Record.history</c>.</summary>
internal static class HistoryFields
{
    /// <summary>The scope of the cursors of a history.</summary>
    public const string Order = "history";

    public static PlannedResolver Resolver { get; } = new((selected, plan) =>
        new HistoryConnection(selected.Fetched, plan.Includes[0].HistoryOf(selected.Fetched), plan.Includes[0].Selection!.Only));

    public static Requirements Need<T>(FieldArguments arguments)
        where T : Record =>
        Requirement.ForHistory<T>(PageArguments.Read(arguments, Order, []));
}
