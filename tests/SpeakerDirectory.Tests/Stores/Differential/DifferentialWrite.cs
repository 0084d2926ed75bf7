using SpeakerDirectory.Core.ChangeLog;
using SpeakerDirectory.Core.Editing;
using SpeakerDirectory.Core.Records;

namespace SpeakerDirectory.Tests.Stores.Differential;

/// <summary>Makes or attempts one random change in every store, of a sort that is accepted or of one that is refused.</summary>
internal sealed class DifferentialWrite(NaiveDirectory naive, IReadOnlyList<ComparedStore> stores, Choices choices)
{
    private readonly RandomChanges _changes = new(naive, choices);

    /// <summary>Returns a description of the change.</summary>
    public Task<string> RunAsync() => choices.Below(10) switch
    {
        <= 3 => SaveAsync(),
        4 => SaveStaleAsync(),
        5 => BreakOffAsync(),
        6 or 7 => EditAsync(),
        8 => EditWronglyAsync(),
        _ => DeleteOvertakenAsync(),
    };

    public static async Task SaveAsync(
        NaiveDirectory naive, IReadOnlyList<ComparedStore> stores, IReadOnlyList<RecordChange> changes, long seen)
    {
        var edit = new Edit("tester", StoreTesting.Now, seen, changes.ToAsyncEnumerable());
        var expected = naive.Save(edit, changes);
        foreach (var store in stores)
        {
            Difference.Check(store.Name, "saved", Shown(expected), Shown(await store.Writer.SaveAsync(edit, StoreTesting.Cancellation)));
        }
    }

    private async Task<string> SaveAsync()
    {
        var changes = _changes.Make();
        await SaveAsync(naive, stores, changes, naive.Sequence);
        return $"saved {Shown(changes)}";
    }

    private async Task<string> SaveStaleAsync()
    {
        var changes = _changes.Make();
        await SaveAsync(naive, stores, changes, naive.Sequence - 1);
        return $"too late {Shown(changes)}";
    }

    private async Task<string> BreakOffAsync()
    {
        var changes = _changes.Make();
        foreach (var store in stores)
        {
            await Assert.ThrowsAsync<InvalidDataException>(
                () => store.Writer.SaveAsync(new("tester", StoreTesting.Now, naive.Sequence, BreaksOff()), StoreTesting.Cancellation));
        }

        return $"broken off {Shown(changes)}";

        async IAsyncEnumerable<RecordChange> BreaksOff()
        {
            foreach (var change in changes)
            {
                yield return change;
                await Task.Yield();
            }

            throw new InvalidDataException("broken");
        }
    }

    private async Task<string> EditAsync()
    {
        var changes = _changes.Make();
        var isSaved = await EditedAsync(new FixedChanges(changes), changes);
        return $"edited {Shown(changes)}, {(isSaved ? "saved" : "refused")}";
    }

    // A change with a broken reference, or one that deletes a referenced record, is refused completely.
    private async Task<string> EditWronglyAsync()
    {
        List<RecordChange> changes = [.. _changes.Make()];
        if (choices.OneIn(2) || _changes.Referred() is not { } referred)
        {
            changes.Add(
                RecordChange.Put(
                    new Membership { Id = "membership/wrong", Member = new("person/nobody"), Organization = new("organization/nowhere") }));
        }
        else
        {
            changes = [RecordChange.Delete(referred)];
        }

        var isSaved = await EditedAsync(new FixedChanges(changes), changes);
        Difference.Check("editor", Shown(changes), "refused", isSaved ? "saved" : "refused");
        return $"refused {Shown(changes)}";
    }

    private async Task<string> DeleteOvertakenAsync()
    {
        if (_changes.Unreferred() is not { } id)
        {
            return "nothing to delete";
        }

        var basedOn = choices.Below((int)naive.Sequence + 1);
        var then = naive.Log.LastOrDefault(c => c.RecordId == id && c.Sequence <= basedOn)?.After;
        var now = naive.Records[id];
        var isSaved = await EditedAsync(new DeleteRecords([id], basedOn), [RecordChange.Delete(id)]);
        Difference.Check(
            "editor", $"delete {id} based on {basedOn}", Equals(then, now) ? "saved" : "refused", isSaved ? "saved" : "refused");
        return $"deleted {id} based on {basedOn}, {(isSaved ? "saved" : "refused")}";
    }

    // All stores give the same result; an accepted change is also made in the naive directory.
    private async Task<bool> EditedAsync(IProposal proposal, IReadOnlyList<RecordChange> changes)
    {
        EditOutcome? first = null;
        foreach (var store in stores)
        {
            var outcome = await store.Editor.SaveAsync(proposal, "tester", StoreTesting.Cancellation);
            first ??= outcome;
            Difference.Check(store.Name, $"findings of {Shown(changes)}", Shown(first.Findings), Shown(outcome.Findings));
            Difference.Check(store.Name, $"outcome of {Shown(changes)}", $"{first.Saved}", $"{outcome.Saved}");
        }

        if (first!.Saved is not { } saved)
        {
            return false;
        }

        var expected = naive.Save(new("tester", StoreTesting.Now, naive.Sequence, AsyncEnumerable.Empty<RecordChange>()), changes);
        Difference.Check("editor", $"outcome of {Shown(changes)}", Shown(expected), Shown(saved));
        return true;
    }

    private static string Shown(Findings findings) => string.Join('\n', findings.Problems.Concat(findings.Warnings));

    private static string Shown(SaveOutcome outcome) => $"{outcome} {outcome.IsStale}";

    private static string Shown(IEnumerable<RecordChange> changes) =>
        string.Join("; ", changes.Select(c => c.After is null ? $"without {c.Id}" : Answer.Shown(c.After)));
}
