using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Storage;
using SpeakerDirectory.Core.Values;

namespace SpeakerDirectory.Tests.Stores.Differential;

/// <summary>Finds the paths between two records by trying every path, shorter ones first.</summary>
internal sealed class NaivePaths
{
    private readonly NaiveDirectory _directory;
    private readonly PathQuery _query;
    private readonly HashSet<(string, string)> _links;

    public NaivePaths(NaiveDirectory directory, PathQuery query)
    {
        _directory = directory;
        _query = query with { From = RootEventOf(query.From), To = RootEventOf(query.To) };
        _links = [.. LinksOf(directory, query).SelectMany(b => new[] { (b.Person, b.Affiliation), (b.Affiliation, b.Person) })];
    }

    public IReadOnlyList<RecordPath> Find()
    {
        if (_query.From == _query.To)
        {
            return [PathOf([_query.From])];
        }

        var found = new List<RecordPath>();
        for (var steps = 1; found.Count < _query.First && steps <= (2 * _query.MaxLength) + 1; steps++)
        {
            List<List<string>> paths = [];
            Extend([_query.From], steps, paths);
            found.AddRange(paths.Select(PathOf).Where(p => p.Length <= _query.MaxLength));
        }

        return [.. found.Take(_query.First)];
    }

    private void Extend(List<string> path, int steps, List<List<string>> found)
    {
        if (path[^1] == _query.To || steps == 0)
        {
            if (path[^1] == _query.To && steps == 0)
            {
                found.Add([.. path]);
            }

            return;
        }

        foreach (var next in _directory.Records.Keys
            .Order(StringComparer.Ordinal)
            .Where(id => !path.Contains(id) && _links.Contains((path[^1], id))))
        {
            path.Add(next);
            Extend(path, steps - 1, found);
            path.RemoveAt(path.Count - 1);
        }
    }

    private static RecordPath PathOf(List<string> ids) =>
        new(ids.ToValueList(), ids.Count(id => !id.StartsWith("person/", StringComparison.Ordinal)));

    // A session counts as its conference, also at the ends of a path.
    private string RootEventOf(string end) =>
        _directory.Records[end] is Event happening ? new NaiveRelations(_directory).RootEventOf(happening).Id : end;

    private static IEnumerable<AffiliationLink> LinksOf(NaiveDirectory directory, PathQuery query)
    {
        var relations = new NaiveRelations(directory);
        foreach (var appearance in relations.All<Appearance>())
        {
            var root = relations.RootEventOf(directory.Find<Event>(appearance.Event)!);
            if (query.During is not null && !NaiveEvents.IsIn(root, query.During))
            {
                continue;
            }

            if (query.Through.Contains(RecordKind.Event))
            {
                yield return new(appearance.Person.Id, root.Id);
            }

            if (Counts(appearance.Organization))
            {
                yield return new(appearance.Person.Id, appearance.Organization!.Value.Id);
            }
        }

        foreach (var tenure in relations.All<Tenure>().Where(t => IsIn(directory, t, query.During)))
        {
            if (query.Through.Contains(RecordKind.Office))
            {
                yield return new(tenure.Person.Id, tenure.Office.Id);
            }

            if (directory.Find<Office>(tenure.Office)!.Organization is var organization && Counts(organization))
            {
                yield return new(tenure.Person.Id, organization.Id);
            }
        }

        foreach (var membership in relations
            .All<Membership>()
            .Where(
                m => m.Member.Id.StartsWith("person/", StringComparison.Ordinal)
                    && IsIn(directory, m, query.During)
                    && Counts(m.Organization)))
        {
            yield return new(membership.Member.Id, membership.Organization.Id);
        }

        foreach (var (person, state) in relations.All<Person>()
            .SelectMany(p => p.Nationality.Select(n => (p, n)))
            .Where(n => query.ThroughStates && Counts(n.n)))
        {
            yield return new(person.Id, state.Id);
        }

        bool Counts(Ref<Organization>? organization) =>
            query.Through.Contains(RecordKind.Organization)
                && directory.Find(organization) is { } found
                && (query.ThroughStates || found.Type != OrganizationType.State);
    }

    // Whether some day of the period certainly, or possibly, was a day of the fact.
    private static bool IsIn(NaiveDirectory directory, IHeld fact, During? during)
    {
        var (from, to) = (during?.From ?? DateOnly.MinValue, during?.To ?? DateOnly.MaxValue);
        var holding = new NaiveHolding(directory, fact);
        return during is null
            || (during.Certain
                ? holding.HadBegunBy(to) && holding.LastedUntil(from, DateOnly.MaxValue) && !holding.IsAfter(from)
                : !holding.IsBefore(to) && !holding.IsAfter(from));
    }
}
