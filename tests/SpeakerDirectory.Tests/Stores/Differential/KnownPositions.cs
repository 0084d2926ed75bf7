using SpeakerDirectory.Core.Query;
using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Values;

namespace SpeakerDirectory.Tests.Stores.Differential;

/// <summary>
/// The sort positions in the answers so far, by the order they belong to, with their sort values. They stay valid when the directory
/// changes.
/// </summary>
internal sealed class KnownPositions
{
    private readonly Dictionary<string, SortedDictionary<string, NaiveSortPosition>> _byOrder = new(StringComparer.Ordinal);

    public static string OrderOf(ValueList<RecordKind> kinds, ValueList<OrderTerm> order) =>
        $"{string.Join(' ', kinds)}: {string.Join(' ', order)}";

    /// <summary>The order of an included list.</summary>
    public static string OrderOf(Include include) => include switch
    {
        CoSpeakersInclude => "together",
        HistoryInclude => "history",
        RelationInclude related => OrderOf(related.Kinds, related.Order),
        _ => OrderOf(include.Kinds, []),
    };

    public void Add(string order, string position, NaiveSortPosition sortPosition)
    {
        if (!_byOrder.TryGetValue(order, out var positions))
        {
            _byOrder.Add(order, positions = new(StringComparer.Ordinal));
        }

        positions[position] = sortPosition;
    }

    /// <summary>A random known position of the order; null if there is none yet.</summary>
    public string? Draw(string order, Choices choices) =>
        _byOrder.TryGetValue(order, out var positions) ? choices.Of(positions.Keys.ToList()) : null;

    public NaiveSortPosition Resolve(string order, string position) => _byOrder[order][position];
}
