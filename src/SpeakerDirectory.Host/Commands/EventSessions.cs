using SpeakerDirectory.Core.Query;
using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Storage;
using SpeakerDirectory.Core.Values;
using SpeakerDirectory.Host.Output;

namespace SpeakerDirectory.Host.Commands;

/// <summary>
/// Sentences about the events around an event that have people: its sessions, the events of a series, the conference of a session. Each
/// event has its own order and its own cards.
/// </summary>
internal static class EventSessions
{
    // How many events a sentence names.
    private const int Most = 5;

    private static readonly ValueList<Include> Appearances =
    [
        new RelationInclude(RecordKind.Event, Relation.Incoming(Field.Of<Appearance>(a => a.Event))) { Page = new(1), Count = true },
    ];

    private static readonly RelationInclude Below = new(
        RecordKind.Event, Relation.Incoming(Field.Of<Event>(e => e.Parent), Field.Of<Event>(e => e.Series)))
    {
        Page = PageRequest.Everything,
        Includes = Appearances,
    };

    private static readonly RelationInclude Above = new(RecordKind.Event, Relation.Outgoing(Field.Of<Event>(e => e.Parent)))
    {
        Includes = Appearances,
    };

    /// <summary>For an event without people: that it has none, and which events around it have some.</summary>
    public static async Task<IEnumerable<string>> NobodyAtAsync(IDirectoryStore store, Event at, CancellationToken cancellation)
    {
        var row = await ReadAsync(store, at, cancellation);
        return
        [
            $"Nobody appears at {at.Id}. Whoever has an appearance at it is in its order, and gets a card if in person.",
            .. Sentence(at.Type == EventType.Series ? "Events of the series with people are" : "Its sessions with people are", row, Below),
            .. Sentence("It is a part of", row, Above),
        ];
    }

    /// <summary>For an event with people: which of its sessions have people of their own.</summary>
    public static async Task<IEnumerable<string>> OfAsync(IDirectoryStore store, Event at, CancellationToken cancellation) =>
        Sentence("Sessions with people of their own are", await ReadAsync(store, at, cancellation), Below);

    private static async Task<Row> ReadAsync(IDirectoryStore store, Event at, CancellationToken cancellation) =>
        (await store.FetchAsync(Fetch.ByIds([at.Id], Below, Above), cancellation)).Rows[0];

    private static IEnumerable<string> Sentence(string beginning, Row row, RelationInclude include)
    {
        var others = row.Related(include).Rows
            .Select(other => (other.Record.Id, Count: other.Related(Appearances[0]).Total ?? 0))
            .Where(other => other.Count > 0)
            .ToList();
        if (others.Count > 0)
        {
            var named = others.Take(Most).Select(other => $"{other.Id} ({Report.Count(other.Count, "appearance")})");
            var more = others.Count > Most ? $" and {Report.Number(others.Count - Most)} more" : "";
            yield return $"{beginning}: {string.Join(", ", named)}{more}.";
        }
    }
}
