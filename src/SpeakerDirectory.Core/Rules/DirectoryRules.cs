namespace SpeakerDirectory.Core.Rules;

/// <summary>What makes a directory valid. Whoever changes it asks these rules first, and nothing of a refused change is kept.</summary>
public static class DirectoryRules
{
    private static readonly Rule[] Always =
    [
        ReferenceRules.LeadSomewhere,
        DateRules.InOrder,
        DateRules.NamesInOrder,
        DateRules.ConfirmedWithin,
        CycleRules.NoCycle,
    ];

    private static readonly Rule[] ThroughOthers =
    [
        DateRules.NothingHeldAfterDeath,
        KindRules.CountriesAreStates,
        KindRules.SeriesIsSeries,
        CapacityRules.OwnTenures,
        CapacityRules.PredecessorInSameOffice,
    ];

    private static readonly Rule[] OnlyWarnings = [SourceWarnings.WithoutSource, CapacityRules.TenureBeganLater];

    private delegate IEnumerable<Problem> Rule(Record record, KnownRecords known);

    /// <summary>Everything that is wrong with a record among those that are known.</summary>
    public static IEnumerable<Problem> Problems(Record record, KnownRecords known) => [.. Told(Always, record, known), .. Told(ThroughOthers, record, known)];

    /// <summary>What can become wrong with a record that stays as it is, when those that it refers to change. (A cycle is told of those that close it.)</summary>
    public static IEnumerable<Problem> ProblemsThroughOthers(Record record, KnownRecords known) => Told(ThroughOthers, record, known);

    /// <summary>What is worth a second look at a record by itself, and never a reason to refuse it.</summary>
    public static IEnumerable<Problem> Warnings(Record record, KnownRecords known) => Told(OnlyWarnings, record, known);

    // An import asks of every record, and nearly every answer is nothing: so nothing is what it should cost.
    private static ValueList<Problem> Told(Rule[] rules, Record record, KnownRecords known)
    {
        List<Problem>? told = null;
        foreach (var rule in rules)
        {
            foreach (var problem in rule(record, known))
            {
                (told ??= []).Add(problem);
            }
        }

        return told?.ToValueList() ?? [];
    }
}
