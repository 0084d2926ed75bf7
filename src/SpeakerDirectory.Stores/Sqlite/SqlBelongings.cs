using System.Text.Json;
using SpeakerDirectory.Core.Query;

namespace SpeakerDirectory.Stores.Sqlite;

/// <summary>Asks a SQLite file who belongs where.</summary>
internal sealed class SqlBelongings(SqliteReader reader, PathQuestion question) : IBelongings
{
    public Task<IReadOnlyList<Belonging>> BetweenAsync(IReadOnlyCollection<string> from, IReadOnlyCollection<string> to, CancellationToken cancellation) =>
        AskAsync(Between(from, to, question), cancellation);

    public Task<IReadOnlyList<Belonging>> PlacesOfAsync(IReadOnlyCollection<string> people, CancellationToken cancellation) => AskAsync(PlacesOf(people, question), cancellation);

    public Task<IReadOnlyList<Belonging>> PeopleOfAsync(IReadOnlyCollection<string> places, CancellationToken cancellation) => AskAsync(PeopleOf(places, question), cancellation);

    internal static SqlStatement Between(IReadOnlyCollection<string> from, IReadOnlyCollection<string> to, PathQuestion question)
    {
        var ways = new SqlBelongingWays(question);
        return Compose(new SqlBetween(ways).Tables(from, to), "tie", [from, to], ways);
    }

    internal static SqlStatement PlacesOf(IReadOnlyCollection<string> people, PathQuestion question)
    {
        var ways = new SqlBelongingWays(question);
        return Compose("", ways.PlacesOf(SqlBelongingWays.Named("?1")), [people, []], ways);
    }

    internal static SqlStatement PeopleOf(IReadOnlyCollection<string> places, PathQuestion question)
    {
        var ways = new SqlBelongingWays(question);
        return Compose("", ways.PeopleOf(SqlBelongingWays.Named("?1")), [places, []], ways);
    }

    private static SqlStatement Compose(string tables, string belongings, IEnumerable<IReadOnlyCollection<string>> lists, SqlBelongingWays ways) => new(
        $"""
        {tables}
        SELECT concat('[', group_concat(json_array(p.id, h.id), ','), ']')
        FROM (SELECT DISTINCT person, place FROM {belongings}) x CROSS JOIN record p ON p.key = x.person CROSS JOIN record h ON h.key = x.place
        """,
        [.. lists.Select(ids => JsonSerializer.Serialize(ids)), .. ways.Values]);

    private Task<IReadOnlyList<Belonging>> AskAsync(SqlStatement statement, CancellationToken cancellation) => Task.FromResult(reader.Read(statement, Read, cancellation));

    private static IReadOnlyList<Belonging> Read(ReadOnlySpan<byte> answer)
    {
        var reader = new Utf8JsonReader(answer);
        reader.Read();
        var belongings = new List<Belonging>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            reader.Read();
            var person = reader.GetString()!;
            reader.Read();
            belongings.Add(new(person, reader.GetString()!));
            reader.Read();
        }

        return belongings;
    }
}
