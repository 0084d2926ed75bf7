using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Values;

namespace SpeakerDirectory.Core.Query;

/// <summary>
/// Loads the changes of a record, the newest first, as a <see cref="HistoryPage"/>. Its positions have the form of
/// <see cref="ChangePosition"/>.
/// </summary>
/// <param name="Page">Counted from the newest change; a page from the end is not supported.</param>
public sealed record HistoryInclude(RecordKind From, PageRequest Page) : Include(From)
{
    /// <inheritdoc/>
    public override ValueList<RecordKind> Kinds => [];

    /// <inheritdoc/>
    public override int? PageSize => Page.Size;

    /// <inheritdoc/>
    public override HistoryInclude RecordsOnly() => this;

    private protected override HistoryInclude Merged(IEnumerable<Include> same) => this;
}
