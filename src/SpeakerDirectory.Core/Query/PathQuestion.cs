namespace SpeakerDirectory.Core.Query;

/// <summary>
/// How two records hang together: from person to person through events (all sessions of a conference are one, at the ends too), offices and organizations that both belong to.
/// States do not count unless asked for, and a place that more than <see cref="MostPeople"/> people belong to ties nobody.
/// </summary>
/// <param name="Through">Events, offices, organizations: which of them may lie between.</param>
/// <param name="ThroughStates">States as well, also by nationality.</param>
/// <param name="MaxLength">How many of them a path walks at most, its ends included.</param>
public sealed record PathQuestion(string From, string To, ValueList<RecordKind> Through, bool ThroughStates, During? During, int MaxLength, int First)
{
    /// <summary>A place with more people than this ties nobody, unless it is an end of the path.</summary>
    public const int MostPeople = 1_000;

    public static ValueList<RecordKind> Places { get; } = [RecordKind.Organization, RecordKind.Office, RecordKind.Event];

    public static bool IsPerson(string id) => id.StartsWith("person/", StringComparison.Ordinal);
}

/// <summary>Ids in walking order: people, and between them the places they share.</summary>
/// <param name="Length">How many events, offices and organizations are walked.</param>
public sealed record RecordPath(ValueList<string> Ids, int Length);
