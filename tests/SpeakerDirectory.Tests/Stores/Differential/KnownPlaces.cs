using SpeakerDirectory.Core;
using SpeakerDirectory.Core.Query;

namespace SpeakerDirectory.Tests.Stores.Differential;

/// <summary>The places that answers have given so far, by the order that they belong to, and what they stand for. They stay good when the directory changes.</summary>
internal sealed class KnownPlaces
{
    private readonly Dictionary<string, SortedDictionary<string, NaivePlace>> _byOrder = new(StringComparer.Ordinal);

    public static string OrderOf(ValueList<RecordKind> kinds, ValueList<OrderTerm> order) => $"{string.Join(' ', kinds)}: {string.Join(' ', order)}";

    /// <summary>The order of a list that is brought along.</summary>
    public static string OrderOf(Include include) => include.Relation.Ways switch
    {
        [[{ Walk: Walk.CoSpeakers }]] => "together",
        [[{ Walk: Walk.Changes }]] => "history",
        _ => OrderOf(include.Relation.Kinds, include.Order),
    };

    public void Add(string order, string place, NaivePlace meaning)
    {
        if (!_byOrder.TryGetValue(order, out var places))
        {
            _byOrder.Add(order, places = new(StringComparer.Ordinal));
        }

        places[place] = meaning;
    }

    /// <summary>Null where the order has none yet.</summary>
    public string? Draw(string order, Choices choices) => _byOrder.TryGetValue(order, out var places) ? choices.Of(places.Keys.ToList()) : null;

    public NaivePlace MeaningOf(string order, string place) => _byOrder[order][place];
}
