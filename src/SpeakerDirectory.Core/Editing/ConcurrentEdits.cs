using System.Globalization;
using SpeakerDirectory.Core.ChangeLog;
using SpeakerDirectory.Core.Storage;
using SpeakerDirectory.Core.Values;

namespace SpeakerDirectory.Core.Editing;

/// <summary>What others did to records since somebody read them.</summary>
internal static class ConcurrentEdits
{
    private const int LongestValue = 80;

    /// <param name="basedOn">The sequence that they were read at.</param>
    public static async Task<IReadOnlyList<Problem>> ProblemsAsync(
        IDirectoryStore store, IEnumerable<string> ids, long basedOn, CancellationToken cancellation)
    {
        var last = await store.SequenceAsync(cancellation);
        if (basedOn < 0 || basedOn > last)
        {
            return [new(null, "basedOn", $"There is no change {basedOn} to be based on: the last one is {last}.")];
        }

        var problems = new List<Problem>();
        foreach (var id in ids)
        {
            problems.AddRange(Problems(basedOn, await store.ChangesAsync(basedOn, id, cancellation).ToListAsync(cancellation)));
        }

        return problems;
    }

    /// <summary>One problem for each field that is not as it was; none when it was all taken back.</summary>
    /// <param name="later">The record's changes since then, oldest first.</param>
    private static IEnumerable<Problem> Problems(long basedOn, List<LoggedChange> later)
    {
        if (later.Count == 0)
        {
            yield break;
        }

        var (then, now) = (later[0].Before, later[^1]);
        if (now.After is null || then is null)
        {
            if (now.After is not null || then is not null)
            {
                yield return new(
                    now.RecordId,
                    null,
                    $"{now.RecordId} was {(now.After is null ? "deleted" : "created")} {By(now)}, after change {basedOn}, which this is "
                    + "based on.");
            }

            yield break;
        }

        foreach (var field in FieldChange.Between(then, now.After))
        {
            var last = later.FindLast(
                change => FieldChange
                    .Between(change.Before, change.After)
                    .Any(f => f.Field == field.Field))!; // Present, because the field differs.
            yield return new(
                now.RecordId,
                field.Field,
                $"It was changed from {Shown(field.Before)} to {Shown(field.After)} {By(last)}, after change {basedOn}, which this is "
                + "based on.");
        }
    }

    /// <summary>Who made a change, when, and which it is: <c>by Anna on 2026-01-15 at 12:00 UTC (change 14)</c>.</summary>
    public static string By(LoggedChange change) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"by {change.By} on {change.At.UtcDateTime:yyyy-MM-dd} at {change.At.UtcDateTime:HH:mm} UTC (change {change.Sequence})");

    private static string Shown(string? value) => value switch
    {
        null => "not known",
        { Length: > LongestValue } => $"'{value[..LongestValue]}…'",
        _ => $"'{value}'",
    };
}
