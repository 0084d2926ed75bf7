using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Values;

namespace SpeakerDirectory.Core.Rules;

/// <summary>The rules that make a directory valid. Every change is checked by them before it is saved.</summary>
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

    private static readonly Rule[] OnlyWarnings =
    [
        SourceWarnings.WithoutSource,
        CapacityRules.TenureBeganLater,
        CapacityRules.TenureNotConfirmed,
        BoundWarnings.Outlasts,
    ];

    private delegate IEnumerable<Problem> Rule(Record record, RecordIndex known);

    /// <summary>Everything that makes a record invalid.</summary>
    public static IEnumerable<Problem> Problems(Record record, RecordIndex known) =>
        [.. Run(Always, record, known), .. Run(ThroughOthers, record, known)];

    /// <summary>
    /// What can make an unchanged record invalid when those that it refers to change. A cycle is reported for the records that close it.
    /// </summary>
    public static IEnumerable<Problem> ProblemsThroughOthers(Record record, RecordIndex known) => Run(ThroughOthers, record, known);

    /// <summary>What can become unusual about an unchanged record when those that it refers to change.</summary>
    public static IEnumerable<Problem> WarningsThroughOthers(Record record, RecordIndex known, Func<string, bool> isChanged) =>
        BoundWarnings.Outlasts(record, known, isChanged);

    /// <summary>What is unusual about a record. Warnings never refuse a change.</summary>
    public static IEnumerable<Problem> Warnings(Record record, RecordIndex known) => Run(OnlyWarnings, record, known);

    // An import checks every record, and most have no problem: then no list is allocated.
    private static ValueList<Problem> Run(Rule[] rules, Record record, RecordIndex known)
    {
        List<Problem>? problems = null;
        foreach (var rule in rules)
        {
            foreach (var problem in rule(record, known))
            {
                (problems ??= []).Add(problem);
            }
        }

        return problems?.ToValueList() ?? [];
    }
}
