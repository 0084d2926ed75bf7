using SpeakerDirectory.Stores.Shared;

namespace SpeakerDirectory.Stores.Neo4j.Graph;

/// <summary>
/// The properties for the days of tenures and memberships. Those of the end follow from the record itself and from the ends of the people,
/// offices and organizations that it refers to. A day that is not known is absent.
/// </summary>
internal static class HoldingProperties
{
    public const string BegunBy = "begunBy";
    public const string LastedUntil = "lastedUntil";
    public const string NotBefore = "notBefore";
    public const string NotAfter = "notAfter";

    /// <summary>The last day of a tenure or membership that its confirmed days show.</summary>
    public const string ShownUntil = "shownUntil";

    /// <summary>The last possible day of a tenure or membership by its own dates.</summary>
    public const string OwnNotAfter = "ownNotAfter";

    /// <summary>The first day on which a person, an office or an organization can have ended.</summary>
    public const string BoundEarliest = "boundEarliest";

    /// <summary>The last day on which a person, an office or an organization can have ended.</summary>
    public const string BoundLatest = "boundLatest";

    private const string NoBound = $"'{Days.NeverAfter}'";

    /// <summary>
    /// A clause that sets the last days of the tenure or membership <c>r</c>, whose references must be linked. It follows
    /// <see cref="Core.Values.RecordedDays.Within"/>; a record that is absent, or has not ended, bounds nothing.
    /// </summary>
    public const string SetEnd = $$"""
        CALL (r) {
          OPTIONAL MATCH (r)-[:PERSON|MEMBER]->(a)
          OPTIONAL MATCH (r)-[:OFFICE|ORGANIZATION]->(b)
          OPTIONAL MATCH (b)-[:ORGANIZATION]->(c)
          WITH r,
            reduce(day = {{NoBound}}, e IN [a, b, c] |
              CASE WHEN e.{{BoundEarliest}} < day THEN e.{{BoundEarliest}} ELSE day END) AS earliest,
            reduce(day = coalesce(r.{{OwnNotAfter}}, {{NoBound}}), e IN [a, b, c] |
              CASE WHEN e.{{BoundLatest}} < day THEN e.{{BoundLatest}} ELSE day END) AS latest
          WITH r, latest, CASE WHEN r.toEarliest IS NULL THEN '' WHEN r.toEarliest < earliest THEN r.toEarliest ELSE earliest END AS until
          WITH r, latest, CASE WHEN r.{{ShownUntil}} > until THEN r.{{ShownUntil}} ELSE until END AS lasted
          WITH r, latest, CASE WHEN lasted > latest THEN latest ELSE lasted END AS lasted
          SET r.{{NotAfter}} = nullIf(latest, {{NoBound}}), r.{{LastedUntil}} = nullIf(lasted, '')
        }
        """;
}
