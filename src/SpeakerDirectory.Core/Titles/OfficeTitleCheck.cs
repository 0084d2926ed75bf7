using SpeakerDirectory.Core.Formats;
using SpeakerDirectory.Core.Precedence;

namespace SpeakerDirectory.Core.Titles;

/// <summary>Compares the ranks of offices with what their titles say: a rank that a title contradicts, and one that a title proposes where none is given.</summary>
public static class OfficeTitleCheck
{
    /// <summary>Warnings about the offices in the files, in their order. Organizations that stand in none of the files are as if not known.</summary>
    public static async Task<IReadOnlyList<Problem>> RunAsync(NdjsonFiles files, Rulebook rulebook, CancellationToken cancellation)
    {
        var organizations = new Dictionary<string, Organization>(StringComparer.Ordinal);
        var offices = new List<(Office Office, FileLine Place)>();
        await foreach (var (file, line) in files.ReadAsync(cancellation))
        {
            switch (line.Record)
            {
                case Organization organization:
                    organizations[organization.Id] = organization;
                    break;
                case Office office:
                    offices.Add((office, new(files.Paths[file], line.Number)));
                    break;
            }
        }

        var reader = new TitleReader(rulebook);
        return [.. offices.SelectMany(o => Check(o.Office, organizations, reader).Select(problem => problem with { Place = o.Place }))];
    }

    private static IEnumerable<Problem> Check(Office office, Dictionary<string, Organization> organizations, TitleReader reader)
    {
        var organization = organizations.GetValueOrDefault(office.Organization.Id);
        var state = organization?.Type == OrganizationType.State ? organization : organizations.GetValueOrDefault((office.Represents ?? organization?.Country)?.Id ?? "");
        var context = new TitleContext(state is null ? null : TitleContext.CodeOf(state), organization);
        var reading = reader.Read(office.Title, context);
        if (reading.Contradicts(office.Rank))
        {
            yield return new(office.Id, "rank", $"'{office.Title}' reads as {reading}, by '{reading.DecidedBy}', and its rank is {office.Rank}.");
        }
        else if (office.Rank is null && reading.Rank is { } proposed)
        {
            yield return new(office.Id, "rank", $"It has no rank; '{office.Title}' reads as {proposed}.");
        }
    }
}
