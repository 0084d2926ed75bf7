namespace SpeakerDirectory.Core.Query;

/// <summary>Who belongs where, as a store says it for one question about paths: to the events, offices and organizations that may lie between.</summary>
public interface IBelongings
{
    /// <summary>Around so many places at most a store looks for people who tie them together: it holds all that it looks at.</summary>
    const int MostAround = 1_000;

    /// <summary>
    /// All that ties two sides together most closely: the places that they share, or when they share none the people who belong to places of both; nothing where they are further
    /// apart, or more than <see cref="MostAround"/> places lie around them. Besides, of each end that is no person, the place that it counts as: of a session its conference.
    /// </summary>
    /// <param name="from">People, or the place where paths begin.</param>
    /// <param name="to">People, or the place where they end.</param>
    Task<IReadOnlyList<Belonging>> BetweenAsync(IReadOnlyCollection<string> from, IReadOnlyCollection<string> to, CancellationToken cancellation);

    /// <summary>Where these people belong.</summary>
    Task<IReadOnlyList<Belonging>> PlacesOfAsync(IReadOnlyCollection<string> people, CancellationToken cancellation);

    /// <summary>Who belongs to these places.</summary>
    Task<IReadOnlyList<Belonging>> PeopleOfAsync(IReadOnlyCollection<string> places, CancellationToken cancellation);
}

/// <summary>A person belongs to a place.</summary>
public readonly record struct Belonging(string Person, string Place);
