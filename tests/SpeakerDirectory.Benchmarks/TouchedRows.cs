using System.Text.Json;
using Microsoft.Data.Sqlite;
using SpeakerDirectory.Core.Query;
using SpeakerDirectory.Stores.Neo4j.Cypher;
using SpeakerDirectory.Stores.Neo4j.Http;
using SpeakerDirectory.Stores.Sqlite.Files;
using SpeakerDirectory.Stores.Sqlite.Sql;
using SQLitePCL;

namespace SpeakerDirectory.Benchmarks;

/// <summary>Counts the work of a store for a fetch, as the store itself measures it.</summary>
internal abstract class TouchedRows : IDisposable
{
    public static TouchedRows Of(string store) =>
        store.StartsWith("sqlite:", StringComparison.Ordinal)
            ? new InSqlite(store["sqlite:".Length..])
            : new InNeo4j(store["neo4j:".Length..]);

    public static string Unit(string store) =>
        store.StartsWith("sqlite:", StringComparison.Ordinal) ? "steps of SQLite's machine" : "hits of Neo4j's database";

    public abstract Task<long> CountAsync(Fetch fetch);

    public abstract void Dispose();

    private sealed class InSqlite : TouchedRows
    {
        private readonly SqliteConnection _connection;

        public InSqlite(string file)
        {
            _connection = new($"Data Source={file};Mode=ReadOnly;Pooling=False");
            _connection.Open();
        }

        public override Task<long> CountAsync(Fetch fetch)
        {
            var composed = SqlComposer.Compose(fetch);
            SqliteException.ThrowExceptionForRC(
                raw.sqlite3_prepare_v2(_connection.Handle!, composed.Text, out var statement), _connection.Handle!);
            using (statement)
            {
                SqliteReader.Bind(statement, composed.Values);
                _ = raw.sqlite3_step(statement);
                return Task.FromResult((long)raw.sqlite3_stmt_status(statement, raw.SQLITE_STMTSTATUS_VM_STEP, 0));
            }
        }

        public override void Dispose() => _connection.Dispose();
    }

    private sealed class InNeo4j(string server) : TouchedRows
    {
        private readonly Neo4jHttp _http = new(Neo4jEndpoint.Parse(server, Environment.GetEnvironmentVariable));

        public override async Task<long> CountAsync(Fetch fetch)
        {
            var statement = CypherComposer.Compose(fetch);
            var answer = await _http.ReadAsync(statement with { Text = "PROFILE " + statement.Text }, CancellationToken.None);
            return Hits(JsonElement.Parse(answer.Plan.Span));
        }

        public override void Dispose() => _http.Dispose();

        private static long Hits(JsonElement plan) =>
            plan.GetProperty("dbHits").GetInt64() + plan.GetProperty("children").EnumerateArray().Sum(Hits);
    }
}
