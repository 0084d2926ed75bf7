using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using SpeakerDirectory.Core.Storage;
using SQLitePCL;

namespace SpeakerDirectory.Stores.Sqlite.Files;

/// <summary>The connections to one file: one for writing, used by one caller at a time, and up to eight for reading.</summary>
internal sealed class SqliteConnections(string file) : IAsyncDisposable
{
    private const int MostReaders = 8;

    // How many seconds to wait for a lock of another program: less than the time limit of a request.
    private const int LockTimeout = 8;

    private readonly SemaphoreSlim _writing = new(1, 1);
    private readonly SemaphoreSlim _reading = new(MostReaders, MostReaders);
    private readonly ConcurrentBag<SqliteReader> _idle = [];
    private SqliteConnection? _writer;

    public string File => file;

    public async Task<T> WriteAsync<T>(Func<SqliteConnection, Task<T>> write, CancellationToken cancellation)
    {
        await _writing.WaitAsync(cancellation);
        try
        {
            return await write(_writer ??= Open(SqliteOpenMode.ReadWriteCreate));
        }
        catch (SqliteException error)
        {
            // The connection may be in any state, so the next change opens a new one.
            _writer?.Dispose();
            _writer = null;
            throw TranslateErrors(error);
        }
        finally
        {
            _writing.Release();
        }
    }

    public ValueTask<T> ReadAsync<T>(Func<SqliteReader, T> read, CancellationToken cancellation) =>
        ReadAsync(reader => Task.FromResult(read(reader)), cancellation);

    public async ValueTask<T> ReadAsync<T>(Func<SqliteReader, Task<T>> read, CancellationToken cancellation)
    {
        using var lease = await LeaseAsync(cancellation);
        try
        {
            return await read(lease.Reader);
        }
        catch (SqliteException error)
        {
            throw TranslateErrors(error);
        }
    }

    /// <summary>Reads rows one by one.</summary>
    /// <exception cref="StoreException">The file cannot be read.</exception>
    public async IAsyncEnumerable<T> ReadAllAsync<T>(
        Func<SqliteConnection, IAsyncEnumerable<T>> read, [EnumeratorCancellation] CancellationToken cancellation)
    {
        using var lease = await LeaseAsync(cancellation);
        await using var rows = read(lease.Reader.Connection).GetAsyncEnumerator(cancellation);
        while (true)
        {
            try
            {
                if (!await rows.MoveNextAsync())
                {
                    break;
                }
            }
            catch (SqliteException error)
            {
                throw TranslateErrors(error);
            }

            yield return rows.Current;
        }
    }

    // A reader that nobody else uses until the lease is disposed of.
    private async ValueTask<Lease> LeaseAsync(CancellationToken cancellation)
    {
        await _reading.WaitAsync(cancellation);
        try
        {
            return new(this, _idle.TryTake(out var reader) ? reader : new(Open(SqliteOpenMode.ReadOnly)));
        }
        catch (SqliteException error)
        {
            _reading.Release();
            throw TranslateErrors(error);
        }
        catch
        {
            _reading.Release();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _writing.WaitAsync();
        while (_idle.TryTake(out var reader))
        {
            reader.Dispose();
        }

        _writer?.Dispose();
        _writing.Dispose();
        _reading.Dispose();
    }

    private StoreException TranslateErrors(SqliteException error) => new(SqliteErrors.Sentence(error, file), error);

    private SqliteConnection Open(SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(
            new SqliteConnectionStringBuilder { DataSource = file, Mode = mode, Pooling = false, DefaultTimeout = LockTimeout }.ToString());
        connection.Open();

        // Without it SQLite plans a statement for its values, and plans it again when they change, even for another page size.
        _ = raw.sqlite3_db_config(connection.Handle, raw.SQLITE_DBCONFIG_ENABLE_QPSG, 1, out _);
        connection.Execute(mode == SqliteOpenMode.ReadOnly
            ? "PRAGMA query_only = 1; PRAGMA cache_size = -16384; PRAGMA temp_store = MEMORY; PRAGMA mmap_size = 268435456;"
            : "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA cache_size = -65536; PRAGMA temp_store = FILE; PRAGMA "
                + "journal_size_limit = 67108864;");
        return connection;
    }

    private readonly struct Lease(SqliteConnections owner, SqliteReader reader) : IDisposable
    {
        public SqliteReader Reader => reader;

        public void Dispose()
        {
            owner._idle.Add(reader);
            owner._reading.Release();
        }
    }
}
