using SpeakerDirectory.Core.ChangeLog;
using SpeakerDirectory.Core.Query;
using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Storage;
using SpeakerDirectory.Core.Tenures;

namespace SpeakerDirectory.Core.Editing;

/// <summary>
/// Saves an appearance, and in the same change adds the day of its event to <c>confirmed</c> of each named tenure whose status on it is
/// unknown.
/// </summary>
/// <param name="save">The proposal that saves the appearance.</param>
public sealed class ConfirmTenures(IProposal save) : IProposal
{
    private static readonly Include ToPerson = To<Tenure>(t => t.Person);
    private static readonly RelationInclude ToOffice = To<Tenure>(t => t.Office) with { Includes = [To<Office>(o => o.Organization)] };

    /// <inheritdoc/>
    public async Task<Proposed> WorkOutAsync(IDirectoryStore store, CancellationToken cancellation)
    {
        var proposed = await save.WorkOutAsync(store, cancellation);
        if (proposed.Changes is not [{ After: Appearance { Tenures.Count: > 0 } appearance }])
        {
            return proposed;
        }

        var ids = appearance.Tenures.Select(tenure => tenure.Id).Prepend(appearance.Event.Id);
        var rows = (await store.FetchAsync(Fetch.ByIds(ids, ToPerson, ToOffice), cancellation)).Rows;
        return rows.Select(row => row.Record).OfType<Event>().FirstOrDefault() is not { } happening
            ? proposed
            : proposed with { Changes = [.. proposed.Changes, .. rows.Select(row => Confirmed(row, happening)).OfType<RecordChange>()] };
    }

    private static RecordChange? Confirmed(Row row, Event happening)
    {
        if (row.Record is not Tenure tenure)
        {
            return null;
        }

        var office = row.Related(ToOffice).Rows[0];
        var bound = RelatedEnds.OfTenure(
            (Person)row.Related(ToPerson).Rows[0].Record, (Office)office.Record, (Organization)office.Related(0).Rows[0].Record);
        return Confirmation.DayToConfirm(tenure, bound, happening) is { } day
            ? RecordChange.Put(tenure with { Confirmed = [.. tenure.Confirmed.Append(day).OrderBy(d => d.Earliest)] })
            : null;
    }

    private static RelationInclude To<T>(System.Linq.Expressions.Expression<Func<T, object?>> reference)
        where T : Record => new(RecordShape.Of<T>().Kind, Relation.Outgoing(Field.Of(reference)));
}
