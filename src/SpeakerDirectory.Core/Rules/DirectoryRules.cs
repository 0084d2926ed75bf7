namespace SpeakerDirectory.Core.Rules;

/// <summary>What makes a directory valid. Whoever changes it asks these rules first, and nothing of a refused change is kept.</summary>
public static class DirectoryRules
{
    /// <summary>Everything that is wrong with a record among those that are known.</summary>
    public static IEnumerable<Problem> Problems(Record record, KnownRecords known) =>
    [
        .. ReferenceRules.LeadSomewhere(record, known),
        .. DateRules.InOrder(record),
        .. DateRules.NamesInOrder(record),
        .. DateRules.ConfirmedWithin(record),
        .. CycleRules.NoCycle(record, known),
        .. ProblemsThroughOthers(record, known),
    ];

    /// <summary>What can become wrong with a record that stays as it is, when those that it refers to change. (A cycle is told of those that close it.)</summary>
    public static IEnumerable<Problem> ProblemsThroughOthers(Record record, KnownRecords known) =>
    [
        .. DateRules.NothingHeldAfterDeath(record, known),
        .. KindRules.CountriesAreStates(record, known),
        .. KindRules.SeriesIsSeries(record, known),
        .. CapacityRules.OwnTenures(record, known),
        .. CapacityRules.PredecessorInSameOffice(record, known),
    ];

    /// <summary>What is worth a second look at a record by itself, and never a reason to refuse it.</summary>
    public static IEnumerable<Problem> Warnings(Record record, KnownRecords known) =>
    [
        .. SourceWarnings.WithoutSource(record),
        .. CapacityRules.TenureBeganLater(record, known),
    ];
}
