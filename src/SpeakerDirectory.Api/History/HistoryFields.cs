using SpeakerDirectory.Api.Connections;
using SpeakerDirectory.Api.Planning;
using SpeakerDirectory.Api.Types;
using SpeakerDirectory.Core;
using SpeakerDirectory.Core.Query;

namespace SpeakerDirectory.Api.History;

/// <summary>What <c>history</c> needs, and how it reads it.</summary>
internal static class HistoryFields
{
    /// <summary>What the cursors of a history begin with.</summary>
    public const string Order = "history";

    public static PlannedResolver Resolver { get; } = new((selected, plan) =>
        new HistoryConnection(selected.Fetched, plan.Brought[0].In(selected.Fetched), plan.Brought[0].Selection!.Only));

    public static Needs Need<T>(FieldArguments arguments)
        where T : Record =>
        Planning.Need.Of<T>(Relation.Changes(RecordShape.Of<T>().Kind), page: PageArguments.Read(arguments, Order, []), selects: true) with { FromHere = true };
}
