using SpeakerDirectory.Core.Naming;
using SpeakerDirectory.Core.Records;

namespace SpeakerDirectory.Core.Editing;

/// <summary>The ids that a new record can get: its kind and a slug of the values that distinguish it from others of its kind.</summary>
public static class NewId
{
    /// <summary>The ids to try, the preferred one first: the plain one, then with <c>-2</c>, <c>-3</c>, …</summary>
    public static IEnumerable<string> For(Record record)
    {
        var plain = $"{RecordShape.Of(record).Name}/{SlugOf(record)}";
        return Enumerable.Range(1, int.MaxValue - 1).Select(i => i == 1 ? plain : $"{plain}-{i}");
    }

    private static string SlugOf(Record record) =>
        Slug.Of(string.Join(' ', RecordShape.Of(record).Definition.IdTextsOf(record).OfType<string>())) ?? "unnamed";
}
