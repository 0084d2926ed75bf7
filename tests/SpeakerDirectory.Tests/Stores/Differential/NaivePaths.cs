using SpeakerDirectory.Core;
using SpeakerDirectory.Core.Query;

namespace SpeakerDirectory.Tests.Stores.Differential;

/// <summary>How records hang together: every path is tried, the shorter ones first.</summary>
internal sealed class NaivePaths
{
    private readonly NaiveDirectory _directory;
    private readonly PathQuestion _question;
    private readonly HashSet<(string, string)> _belongings;

    public NaivePaths(NaiveDirectory directory, PathQuestion asked)
    {
        _directory = directory;
        _question = asked with { From = WholeOf(asked.From), To = WholeOf(asked.To) };
        _belongings = [.. Belongings(directory, asked).SelectMany(b => new[] { (b.Person, b.Place), (b.Place, b.Person) })];
    }

    public IReadOnlyList<RecordPath> Find()
    {
        if (_question.From == _question.To)
        {
            return [PathOf([_question.From])];
        }

        var found = new List<RecordPath>();
        for (var steps = 1; found.Count < _question.First && steps <= (2 * _question.MaxLength) + 1; steps++)
        {
            List<List<string>> paths = [];
            Walk([_question.From], steps, paths);
            found.AddRange(paths.Select(PathOf).Where(p => p.Length <= _question.MaxLength));
        }

        return [.. found.Take(_question.First)];
    }

    private void Walk(List<string> path, int steps, List<List<string>> found)
    {
        if (path[^1] == _question.To || steps == 0)
        {
            if (path[^1] == _question.To && steps == 0)
            {
                found.Add([.. path]);
            }

            return;
        }

        foreach (var next in _directory.Records.Keys.Order(StringComparer.Ordinal).Where(id => !path.Contains(id) && _belongings.Contains((path[^1], id))))
        {
            path.Add(next);
            Walk(path, steps - 1, found);
            path.RemoveAt(path.Count - 1);
        }
    }

    private static RecordPath PathOf(List<string> ids) => new(ids.ToValueList(), ids.Count(id => !id.StartsWith("person/", StringComparison.Ordinal)));

    // A session counts as its conference, at the ends too.
    private string WholeOf(string end) => _directory.Records[end] is Event happening ? new NaiveRelations(_directory).WholeOf(happening).Id : end;

    private static IEnumerable<Belonging> Belongings(NaiveDirectory directory, PathQuestion question)
    {
        var relations = new NaiveRelations(directory);
        foreach (var appearance in relations.All<Appearance>())
        {
            var whole = relations.WholeOf(directory.Find<Event>(appearance.Event)!);
            if (question.During is not null && !NaiveEvents.IsIn(whole, question.During))
            {
                continue;
            }

            if (question.Through.Contains(RecordKind.Event))
            {
                yield return new(appearance.Person.Id, whole.Id);
            }

            if (Counts(appearance.Organization))
            {
                yield return new(appearance.Person.Id, appearance.Organization!.Value.Id);
            }
        }

        foreach (var tenure in relations.All<Tenure>().Where(t => IsIn(t, question.During)))
        {
            if (question.Through.Contains(RecordKind.Office))
            {
                yield return new(tenure.Person.Id, tenure.Office.Id);
            }

            if (directory.Find<Office>(tenure.Office)!.Organization is var organization && Counts(organization))
            {
                yield return new(tenure.Person.Id, organization.Id);
            }
        }

        foreach (var membership in relations.All<Membership>().Where(m => m.Member.Id.StartsWith("person/", StringComparison.Ordinal) && IsIn(m, question.During) && Counts(m.Organization)))
        {
            yield return new(membership.Member.Id, membership.Organization.Id);
        }

        foreach (var (person, state) in relations.All<Person>().SelectMany(p => p.Nationality.Select(n => (p, n))).Where(n => question.ThroughStates && Counts(n.n)))
        {
            yield return new(person.Id, state.Id);
        }

        bool Counts(Ref<Organization>? organization) =>
            question.Through.Contains(RecordKind.Organization) && directory.Find(organization) is { } found && (question.ThroughStates || found.Type != OrganizationType.State);
    }

    // Some day of the time was, or may have been, a day of it.
    private static bool IsIn(IHeld fact, During? during)
    {
        var (from, to) = (during?.From ?? DateOnly.MinValue, during?.To ?? DateOnly.MaxValue);
        return during is null
            || (during.Certain
                ? NaiveConditions.BegunBy(fact).Any(day => day <= to) && NaiveConditions.LastedUntil(fact, isFuture: false).Any(day => day >= from)
                : !(fact.From?.CertainEarliest > to) && !(fact.To?.Date?.CertainLatest < from));
    }
}
