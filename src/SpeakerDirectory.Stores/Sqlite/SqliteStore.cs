using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using SpeakerDirectory.Core.ChangeLog;
using SpeakerDirectory.Core.Json;
using SpeakerDirectory.Core.Query;
using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Search;
using SpeakerDirectory.Core.Storage;
using SpeakerDirectory.Stores.Shared;
using SpeakerDirectory.Stores.Sqlite.Files;
using SpeakerDirectory.Stores.Sqlite.Sql;
using SpeakerDirectory.Stores.Sqlite.Tables;
using SpeakerDirectory.Stores.Sqlite.Writing;

namespace SpeakerDirectory.Stores.Sqlite;

/// <summary>
/// A directory in one SQLite file. A commit is on the disk before <see cref="SaveAsync"/> returns, and reads continue during a write.
/// </summary>
public sealed class SqliteStore : IDirectoryStore
{
    private readonly SqliteConnections _connections;

    private SqliteStore(SqliteConnections connections) => _connections = connections;

    /// <summary>Opens the directory in this file, and makes one when there is no file.</summary>
    /// <exception cref="StoreException">It cannot be opened, or is not a directory of this program's version.</exception>
    public static Task<SqliteStore> OpenAsync(string file, CancellationToken cancellation) =>
        OpenAsync(file, OpeningReport.None, cancellation);

    /// <inheritdoc cref="OpenAsync(string, CancellationToken)"/>
    /// <param name="report">Receives how far a file is that another version of the program has written, and that is re-derived first, and
    /// where its backup is.</param>
    public static async Task<SqliteStore> OpenAsync(string file, OpeningReport report, CancellationToken cancellation)
    {
        var connections = new SqliteConnections(Path.GetFullPath(file));
        try
        {
            await connections.WriteAsync(
                connection => Task.FromResult(new SqliteMigration(connection, report, cancellation).Prepare()), cancellation);
            return new(connections);
        }
        catch
        {
            await connections.DisposeAsync();
            throw;
        }
    }

    public async Task<Page> FetchAsync(Fetch fetch, CancellationToken cancellation) =>
        await _connections.ReadAsync(
            reader => reader.Read(SqlComposer.Compose(fetch), answer => AnswerReader.Read(answer, fetch), cancellation),
            cancellation);

    public async Task<IReadOnlyList<Record>> SearchAsync(SearchQuery query, CancellationToken cancellation) =>
        query.Kinds.Count == 0
            ? []
            : await _connections.ReadAsync(
                reader => reader.Read(SqliteSearch.Compose(query), AnswerReader.ReadRecords, cancellation), cancellation);

    public async Task<IReadOnlyList<RecordPath>> PathsAsync(PathQuery query, CancellationToken cancellation) =>
        await _connections.ReadAsync(
            reader => new PathSearch(query, new SqlAffiliations(reader, query)).FindAsync(cancellation), cancellation);

    public async Task<DirectoryStatistics> SizesAsync(CancellationToken cancellation) =>
        await _connections.ReadAsync(reader => reader.Read(SqliteStatistics.Statement, SqliteStatistics.Read, cancellation), cancellation);

    public IAsyncEnumerable<Record> ReadAllAsync(CancellationToken cancellation) =>
        _connections.ReadAllAsync(connection => ReadAllAsync(connection, cancellation), cancellation);

    private static async IAsyncEnumerable<Record> ReadAllAsync(
        SqliteConnection connection, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var transaction = connection.BeginTransaction(deferred: true);
        foreach (var shape in RecordShape.All)
        {
            var ids = IdRange.Of(shape);
            await using var command = connection.CreateCommand();
            command.CommandText = "SELECT body FROM record WHERE id > $1 AND id < $2 ORDER BY id";
            command.Parameters.AddWithValue("$1", ids.After);
            command.Parameters.AddWithValue("$2", ids.Before);
            await using var rows = await command.ExecuteReaderAsync(cancellation);
            while (await rows.ReadAsync(cancellation))
            {
                yield return Stored(rows.GetFieldValue<byte[]>(0));
            }
        }
    }

    public Task<SaveOutcome> SaveAsync(Edit edit, CancellationToken cancellation) =>
        _connections.WriteAsync(connection => SqliteSave.SaveAsync(connection, edit, cancellation), cancellation);

    public async Task<long> SequenceAsync(CancellationToken cancellation) =>
        await _connections.ReadAsync(reader => reader.Read(new(SqliteSave.LastSequence, []), Number, cancellation), cancellation);

    public IAsyncEnumerable<LoggedChange> ChangesAsync(long after, string? recordId, CancellationToken cancellation) =>
        _connections.ReadAllAsync(connection => ChangesAsync(connection, after, recordId, cancellation), cancellation);

    private static async IAsyncEnumerable<LoggedChange> ChangesAsync(
        SqliteConnection connection, long after, string? recordId, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = SqliteLog.Changes(recordId is not null);
        command.Parameters.AddWithValue("$after", after);
        command.Parameters.AddWithValue("$id", recordId ?? "");
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        while (await rows.ReadAsync(cancellation))
        {
            yield return new(
                rows.GetInt64(0),
                DateTimeOffset.Parse(rows.GetString(1), CultureInfo.InvariantCulture),
                rows.GetString(2),
                rows.GetString(3),
                rows.IsDBNull(4) ? null : Stored(rows.GetFieldValue<byte[]>(4)),
                rows.IsDBNull(5) ? null : Stored(rows.GetFieldValue<byte[]>(5)));
        }
    }

    public ValueTask DisposeAsync() => _connections.DisposeAsync();

    private static long Number(ReadOnlySpan<byte> answer) => long.Parse(answer, NumberStyles.None, CultureInfo.InvariantCulture);

    private static Record Stored(byte[] body)
    {
        var reader = new System.Text.Json.Utf8JsonReader(body);
        reader.Read();
        return RecordJson.ReadStored(ref reader);
    }
}
