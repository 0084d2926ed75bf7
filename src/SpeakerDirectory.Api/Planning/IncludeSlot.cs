using SpeakerDirectory.Core.Query;
using SpeakerDirectory.Core.Records;

namespace SpeakerDirectory.Api.Planning;

/// <summary>Where the rows of an include are found: its position among the includes of a record.</summary>
internal sealed class IncludeSlot(int position, IncludeSlot[] then)
{
    /// <summary>The selection from these records; null if there is none.</summary>
    public SelectionPlan? Selection { get; init; }

    /// <summary>The slot of a nested include.</summary>
    public IncludeSlot this[int index] => then[index];

    public Page In(Row from) => from.Related(position);

    /// <summary>The page of an include that is a history.</summary>
    public HistoryPage HistoryOf(Row from) => (HistoryPage)In(from);

    public Row? FirstIn(Row from) => In(from).Rows is [var first, ..] ? first : null;

    /// <summary>The record of a required reference, which always exists.</summary>
    public T Get<T>(Row from)
        where T : Record => (T)FirstIn(from)!.Record;

    public IncludeSlot Selecting(SelectionPlan selection) => new(position, then) { Selection = selection };
}
