using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Values;

namespace SpeakerDirectory.Core.Protocol.Titles;

/// <summary>
/// Compares the ranks of offices with their titles: it reports a rank that the title contradicts, and proposes one where none is given.
/// No office is given a rank. An instance checks once.
/// </summary>
/// <param name="reader">Reads the ranks of titles.</param>
/// <param name="ofRankedToo">Whether offices that have a rank are compared, and those that are in the directory as they are.</param>
public sealed class OfficeTitleCheck(TitleReader reader, bool ofRankedToo)
{
    private readonly Dictionary<string, Office> _offices = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Organization> _organizations = new(StringComparer.Ordinal);
    private readonly HashSet<string> _wanted = new(StringComparer.Ordinal);

    internal void Learn(Office office)
    {
        if (ofRankedToo || office.Rank is null)
        {
            _offices[office.Id] = office;
            _wanted.UnionWith([office.Organization.Id, office.Represents?.Id ?? office.Organization.Id]);
        }
    }

    /// <summary>Leaves out an office that the directory already has in this form: it was reported when it was imported.</summary>
    internal void LeaveUnchanged(Record stored)
    {
        if (!ofRankedToo && _offices.TryGetValue(stored.Id, out var office) && office.Equals(stored))
        {
            _offices.Remove(stored.Id);
        }
    }

    /// <summary>Keeps the organizations that titles are read by: those of offices learnt before, and States.</summary>
    internal void Know(Organization organization)
    {
        if (_offices.Count > 0 && (organization.Type == OrganizationType.State || _wanted.Contains(organization.Id)))
        {
            _organizations[organization.Id] = organization;
        }
    }

    internal (IReadOnlyList<Problem> Contradictions, IReadOnlyList<Problem> Proposals) Report()
    {
        List<Problem> contradictions = [], proposals = [];
        foreach (var office in _offices.Values)
        {
            var reading = reader.Read(office.Title, ContextOf(office));
            var read = Described(office.Title, reading);
            if (reading.Contradicts(office.Rank))
            {
                contradictions.Add(new(office.Id, "rank", $"{read}, and its rank is {office.Rank}."));
            }
            else if (office.Rank is null && reading.Ranks.Count > 0)
            {
                proposals.Add(new(office.Id, "rank", $"{office.Id} has no rank; {read}."));
            }
        }

        return (contradictions, proposals);
    }

    private static string Described(string title, TitleReading reading)
    {
        var rank = reading.Outcome == TitleOutcome.Unsure
            ? $"leaves open whether it is {string.Join(" or ", reading.Ranks)}"
            : $"reads as {reading}";
        return $"'{title}' {rank}{(reading.DecidedBy == title ? "" : $", by '{reading.DecidedBy}'")}";
    }

    private TitleContext ContextOf(Office office)
    {
        var organization = _organizations.GetValueOrDefault(office.Organization.Id);
        var state = organization?.Type == OrganizationType.State
            ? organization
            : _organizations.GetValueOrDefault((office.Represents ?? organization?.Country)?.Id ?? "");
        return new(state is null ? null : TitleContext.CodeOf(state), organization);
    }
}
