namespace SpeakerDirectory.Core.Query;

/// <summary>How many records a directory holds, and with that how many a relation leads to on the average: what questions are priced by.</summary>
public sealed class DirectorySizes(IReadOnlyDictionary<RecordKind, long> records)
{
    // What a list of references holds, and how far one field is followed on and on.
    private const double ListLength = 3;
    private const double Steps = 10;

    /// <summary>Of a directory that nobody has counted.</summary>
    public static DirectorySizes None { get; } = new(new Dictionary<RecordKind, long>());

    public long Of(RecordKind kind) => records.GetValueOrDefault(kind);

    /// <summary>How many records the relation leads to from one.</summary>
    public double Along(Relation relation) => relation.Ways.Sum(way => way.Aggregate(1.0, (found, step) => found * Along(step)));

    /// <summary>How many records have a given target in this field.</summary>
    public double Back(RecordField field) => Targets(field) * Of(field.Shape.Kind) / Math.Max(1, field.Targets.Sum(Of));

    private double Along(Step step) => step.Walk switch
    {
        Walk.Forward => Targets(step.Field),
        Walk.ForwardAll or Walk.Changes => Steps,
        Walk.BackwardAll => Steps * Math.Max(1, Back(step.Field)),
        Walk.SharedEvents => Back(Field.Of<Appearance>(a => a.Person)),
        Walk.CoSpeakers => Back(Field.Of<Appearance>(a => a.Person)) * Back(Field.Of<Appearance>(a => a.Event)),
        _ => Back(step.Field),
    };

    private static double Targets(RecordField field) => field.IsList ? ListLength : 1;
}
