using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using SpeakerDirectory.Core;
using SQLitePCL;

namespace SpeakerDirectory.Stores.Sqlite;

/// <summary>One file's connections: one that writes, taken in turns, and a few that read.</summary>
internal sealed class SqliteConnections(string file) : IAsyncDisposable
{
    private const int MostReaders = 8;

    // What another program's lock is waited for, in seconds: less than a request has.
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
            // Whatever state it was left in, the next change starts anew.
            _writer?.Dispose();
            _writer = null;
            throw Told(error);
        }
        finally
        {
            _writing.Release();
        }
    }

    public ValueTask<T> ReadAsync<T>(Func<SqliteReader, T> read, CancellationToken cancellation) => ReadAsync(reader => Task.FromResult(read(reader)), cancellation);

    public async ValueTask<T> ReadAsync<T>(Func<SqliteReader, Task<T>> read, CancellationToken cancellation)
    {
        using var lease = await LeaseAsync(cancellation);
        try
        {
            return await read(lease.Reader);
        }
        catch (SqliteException error)
        {
            throw Told(error);
        }
    }

    /// <summary>Rows that are read one by one, with a sentence where they cannot be.</summary>
    public async IAsyncEnumerable<T> ReadAllAsync<T>(Func<SqliteConnection, IAsyncEnumerable<T>> read, [EnumeratorCancellation] CancellationToken cancellation)
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
                throw Told(error);
            }

            yield return rows.Current;
        }
    }

    // A reader of one's own until it is given back.
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
            throw Told(error);
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

    private StoreException Told(SqliteException error) => new(SqliteErrors.Sentence(error, file), error);

    private SqliteConnection Open(SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Mode = mode, Pooling = false, DefaultTimeout = LockTimeout }.ToString());
        connection.Open();

        // Else the plan of a statement goes by its values, so that with new ones, be it only the size of a page, it is planned anew.
        _ = raw.sqlite3_db_config(connection.Handle, raw.SQLITE_DBCONFIG_ENABLE_QPSG, 1, out _);
        connection.Execute(mode == SqliteOpenMode.ReadOnly
            ? "PRAGMA query_only = 1; PRAGMA cache_size = -16384; PRAGMA temp_store = MEMORY; PRAGMA mmap_size = 268435456;"
            : "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA cache_size = -65536; PRAGMA temp_store = FILE; PRAGMA journal_size_limit = 67108864;");
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
