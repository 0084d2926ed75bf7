namespace SpeakerDirectory.Core.Storage;

/// <summary>
/// The affiliations of people with the events, offices and organizations that one <see cref="PathQuery"/> admits, read from a
/// store.
/// </summary>
public interface IAffiliationNetwork
{
    /// <summary>
    /// The number of affiliations around two sides up to which a store searches for people who connect them: it holds them all in memory.
    /// </summary>
    const int MostAround = 1_000;

    /// <summary>
    /// The closest links between two sets of records: affiliations that both share or, when they share none, people who join an
    /// affiliation of one to an affiliation of the other. Empty when they are further apart, or have more than <see cref="MostAround"/>
    /// affiliations. Besides, for each record that is not a person, the affiliation that it counts as: for a session its conference.
    /// </summary>
    /// <param name="from">People, or the affiliation where paths begin.</param>
    /// <param name="to">People, or the affiliation where they end.</param>
    Task<IReadOnlyList<AffiliationLink>> LinksBetweenAsync(
        IReadOnlyCollection<string> from, IReadOnlyCollection<string> to, CancellationToken cancellation);

    /// <summary>The affiliations of these people.</summary>
    Task<IReadOnlyList<AffiliationLink>> AffiliationsOfAsync(IReadOnlyCollection<string> people, CancellationToken cancellation);

    /// <summary>The people of these affiliations.</summary>
    Task<IReadOnlyList<AffiliationLink>> PeopleOfAsync(IReadOnlyCollection<string> affiliations, CancellationToken cancellation);
}

/// <summary>
/// A person belongs to an affiliation: an event, an office or an organization. For an end of a path that is not a person, both name that
/// end.
/// </summary>
public readonly record struct AffiliationLink(string Person, string Affiliation);
