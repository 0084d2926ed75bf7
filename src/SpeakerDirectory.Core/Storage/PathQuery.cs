using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Values;

namespace SpeakerDirectory.Core.Storage;

/// <summary>
/// A query for the paths between two records: from person to person through events, offices and organizations that both belong to. All
/// sessions of a conference count as one event, at the ends too. An affiliation with more than <see cref="MostPeople"/> people connects
/// nobody.
/// </summary>
/// <param name="Through">The kinds of affiliation that a path may contain: events, offices, organizations.</param>
/// <param name="ThroughStates">Whether a path may also contain States, to which people belong by nationality too.</param>
/// <param name="MaxLength">How many affiliations a path contains at most, its ends included.</param>
/// <param name="During">Only affiliations of this period; all when null.</param>
/// <param name="First">How many paths at most.</param>
public sealed record PathQuery(
    string From, string To, ValueList<RecordKind> Through, bool ThroughStates, During? During, int MaxLength, int First)
{
    /// <summary>An affiliation with more people than this connects nobody, unless it is an end of the path.</summary>
    public const int MostPeople = 1_000;

    /// <summary>The kinds that people can share.</summary>
    public static ValueList<RecordKind> Affiliations { get; } = [RecordKind.Organization, RecordKind.Office, RecordKind.Event];

    /// <summary>Whether an id is that of a person.</summary>
    public static bool IsPerson(string id) => id.StartsWith("person/", StringComparison.Ordinal);
}

/// <summary>A path between two records.</summary>
/// <param name="Ids">From one end to the other: people, and between them the affiliations that they share.</param>
/// <param name="Length">How many affiliations it contains.</param>
public sealed record RecordPath(ValueList<string> Ids, int Length);
