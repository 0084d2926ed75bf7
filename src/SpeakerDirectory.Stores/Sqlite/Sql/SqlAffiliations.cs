using System.Text.Json;
using SpeakerDirectory.Core.Storage;
using SpeakerDirectory.Stores.Sqlite.Files;

namespace SpeakerDirectory.Stores.Sqlite.Sql;

/// <summary>Reads affiliations from a SQLite file.</summary>
internal sealed class SqlAffiliations(SqliteReader reader, PathQuery query) : IAffiliationNetwork
{
    public Task<IReadOnlyList<AffiliationLink>> LinksBetweenAsync(
        IReadOnlyCollection<string> from, IReadOnlyCollection<string> to, CancellationToken cancellation) =>
        ReadAsync(Between(from, to, query), cancellation);

    public Task<IReadOnlyList<AffiliationLink>> AffiliationsOfAsync(IReadOnlyCollection<string> people, CancellationToken cancellation) =>
        ReadAsync(AffiliationsOf(people, query), cancellation);

    public Task<IReadOnlyList<AffiliationLink>> PeopleOfAsync(IReadOnlyCollection<string> affiliations, CancellationToken cancellation) =>
        ReadAsync(PeopleOf(affiliations, query), cancellation);

    internal static SqlStatement Between(IReadOnlyCollection<string> from, IReadOnlyCollection<string> to, PathQuery query)
    {
        var paths = new SqlAffiliationPaths(query);
        return Compose(new SqlCommonAffiliations(paths).Tables(from, to), "tie", [from, to], paths);
    }

    internal static SqlStatement AffiliationsOf(IReadOnlyCollection<string> people, PathQuery query)
    {
        var paths = new SqlAffiliationPaths(query);
        return Compose("", paths.AffiliationsOf(SqlAffiliationPaths.Named("?1")), [people, []], paths);
    }

    internal static SqlStatement PeopleOf(IReadOnlyCollection<string> affiliations, PathQuery query)
    {
        var paths = new SqlAffiliationPaths(query);
        return Compose("", paths.PeopleOf(SqlAffiliationPaths.Named("?1")), [affiliations, []], paths);
    }

    private static SqlStatement Compose(
        string tables, string links, IEnumerable<IReadOnlyCollection<string>> lists, SqlAffiliationPaths paths) => new(
        $"""
        {tables}
        SELECT concat('[', group_concat(json_array(p.id, h.id), ','), ']')
        FROM (SELECT DISTINCT person, place FROM {links}) x CROSS JOIN record p ON p.key = x.person CROSS JOIN record h ON h.key = x.place
        """,
        [.. lists.Select(ids => JsonSerializer.Serialize(ids)), .. paths.Values]);

    private Task<IReadOnlyList<AffiliationLink>> ReadAsync(SqlStatement statement, CancellationToken cancellation) =>
        Task.FromResult(reader.Read(statement, Read, cancellation));

    private static IReadOnlyList<AffiliationLink> Read(ReadOnlySpan<byte> answer)
    {
        var reader = new Utf8JsonReader(answer);
        reader.Read();
        var links = new List<AffiliationLink>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            reader.Read();
            var person = reader.GetString()!;
            reader.Read();
            links.Add(new(person, reader.GetString()!));
            reader.Read();
        }

        return links;
    }
}
