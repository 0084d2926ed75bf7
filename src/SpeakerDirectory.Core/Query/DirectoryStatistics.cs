using SpeakerDirectory.Core.Records;

namespace SpeakerDirectory.Core.Query;

/// <summary>
/// The number of records of each kind, and with it estimates of how many records a relation leads to on average. Costs are estimated with
/// it.
/// </summary>
public sealed class DirectoryStatistics(IReadOnlyDictionary<RecordKind, long> records)
{
    // Assumed: the length of a list of references, and how many hops an ancestor chain or a history has.
    private const double ListLength = 3;
    private const double ChainLength = 10;

    /// <summary>The statistics of a directory whose records are not counted yet: 0 of every kind.</summary>
    public static DirectoryStatistics None { get; } = new(new Dictionary<RecordKind, long>());

    /// <summary>How many people share an event with a person on average, those of several shared events counted for each.</summary>
    public double CoSpeakers => AppearancesOfPerson * Back(Field.Of<Appearance>(a => a.Event));

    private double AppearancesOfPerson => Back(Field.Of<Appearance>(a => a.Person));

    /// <summary>The number of records of a kind.</summary>
    public long Of(RecordKind kind) => records.GetValueOrDefault(kind);

    /// <summary>How many records, or changes, an include loads with one record on average, filter and page aside.</summary>
    public double FanOut(Include include) => include switch
    {
        RelationInclude related => FanOut(related.Relation),
        CoSpeakersInclude => CoSpeakers,
        SharedEventsInclude => AppearancesOfPerson,
        _ => ChainLength,
    };

    /// <summary>How many records a relation leads to from one record on average.</summary>
    public double FanOut(Relation relation) => relation.Paths.Sum(path => path.Aggregate(1.0, (found, hop) => found * FanOut(hop)));

    /// <summary>How many records have a given target in this field on average.</summary>
    public double Back(RecordField field) => Targets(field) * Of(field.Shape.Kind) / Math.Max(1, field.Targets.Sum(Of));

    private double FanOut(Hop hop) => hop.Traversal switch
    {
        Traversal.Outgoing => Targets(hop.Field),
        Traversal.Ancestors => ChainLength,
        Traversal.Descendants => ChainLength * Math.Max(1, Back(hop.Field)),
        _ => Back(hop.Field),
    };

    private static double Targets(RecordField field) => field.IsList ? ListLength : 1;
}
