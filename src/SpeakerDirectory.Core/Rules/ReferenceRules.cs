using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Values;

namespace SpeakerDirectory.Core.Rules;

/// <summary>Rule 1: every reference leads to an existing record of an allowed kind, and what others refer to is not deleted.</summary>
internal static class ReferenceRules
{
    private const int Named = 3;

    public static IEnumerable<Problem> LeadSomewhere(Record record, RecordIndex known)
    {
        foreach (var field in RecordShape.Of(record).References)
        {
            foreach (var target in field.TargetsOf(record))
            {
                if (!RecordShape.TryOfId(target, out var shape) || !field.Targets.Contains(shape.Kind))
                {
                    yield return new(record.Id, field.Name, $"'{target}' is not the id of {Kinds(field)}.");
                }
                else if (!known.Contains(target))
                {
                    yield return new(record.Id, field.Name, $"There is no {target}.");
                }
            }
        }
    }

    public static IEnumerable<string> TargetsOf(Record record) =>
        RecordShape.Of(record).References.SelectMany(field => field.TargetsOf(record));

    /// <param name="referring">The records that would still refer to it.</param>
    public static Problem? StillReferredTo(string deleted, IReadOnlyCollection<string> referring) =>
        referring.Count == 0
            ? null
            : new(
                deleted,
                null,
                $"{deleted} cannot be deleted: {Listed(referring)} to it. Delete them together with it, or let them refer to another.");

    private static string Listed(IReadOnlyCollection<string> ids) => ids.Count switch
    {
        1 => $"{ids.First()} refers",
        <= Named => $"{string.Join(", ", ids.SkipLast(1))} and {ids.Last()} refer",
        _ => $"{string.Join(", ", ids.Take(Named))} and {ids.Count - Named} more refer",
    };

    private static string Kinds(RecordField field) => string.Join(" or ", field.Targets.Select(kind => RecordShape.Of(kind).WithArticle));
}
