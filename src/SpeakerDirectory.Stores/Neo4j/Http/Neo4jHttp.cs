using System.Collections.Immutable;
using System.Net.Http.Headers;
using System.Text.Json;

namespace SpeakerDirectory.Stores.Neo4j.Http;

/// <summary>
/// A client of Neo4j's HTTP Query API with one pool of connections. Only the body of a response shows whether a request succeeded: errors
/// come with any status, even with rows. Transient failures are retried where the official drivers do so.
/// </summary>
public sealed class Neo4jHttp : IDisposable
{
    private const string Affinity = "neo4j-cluster-affinity";

    // The name of a parameter that no statement uses; its value identifies a running statement.
    private const string Mark = "mark";

    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    private readonly Neo4jEndpoint _address;
    private readonly HttpClient _client;
    private readonly Bookmarks _bookmarks;
    private readonly Uri _query;

    public Neo4jHttp(Neo4jEndpoint address)
        : this(address, new())
    {
    }

    private Neo4jHttp(Neo4jEndpoint address, Bookmarks bookmarks)
    {
        (_address, _bookmarks) = (address, bookmarks);
        _query = new(address.Server, $"db/{Uri.EscapeDataString(address.Database)}/query/v2");
        // The handler queues requests beyond the limit.
        _client = new(new SocketsHttpHandler
        {
            MaxConnectionsPerServer = address.Concurrency,
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            ConnectTimeout = TimeSpan.FromSeconds(5),
            AllowAutoRedirect = false,
            UseCookies = false,
        })
        {
            Timeout = Timeout.InfiniteTimeSpan,
        };
        _client.DefaultRequestHeaders.Authorization = address.Authorization;
        _client.DefaultRequestHeaders.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
    }

    public Neo4jEndpoint Address => _address;

    /// <summary>Another pool to the same server with the limits of an address; each sees what the other has changed.</summary>
    internal Neo4jHttp With(Neo4jEndpoint limits) => new(limits, _bookmarks);

    /// <summary>Runs a read in its own transaction.</summary>
    public Task<Neo4jAnswer> ReadAsync(Neo4jStatement statement, CancellationToken cancellation) =>
        RetryAsync(() => ReadOnceAsync(statement, cancellation), cancellation);

    /// <summary>
    /// Runs a statement that Neo4j allows in its own transaction only: on the schema, or one that commits in batches. It must be
    /// idempotent.
    /// </summary>
    public Task<Neo4jAnswer> RunAsync(Neo4jStatement statement, CancellationToken cancellation) =>
        RetryAsync(() => AloneAsync(statement, reads: false, cancellation), cancellation);

    /// <summary>
    /// Runs work in one transaction, which is committed when it succeeds and rolled back when it throws. After a transient failure all of
    /// it is run again, also when only the response to the commit was lost; so the work must detect what it has done already.
    /// </summary>
    public Task<T> ChangeAsync<T>(Func<Neo4jTransaction, Task<T>> work, CancellationToken cancellation)
    {
        var isAgain = false;
        return RetryAsync(
            async () =>
            {
                await using var transaction = new Neo4jTransaction(this, isAgain, cancellation);
                isAgain = true;
                var result = await work(transaction);
                await transaction.CommitAsync();
                return result;
            },
            cancellation);
    }

    public void Dispose() => _client.Dispose();

    /// <summary>
    /// Sends one request of a transaction, and returns the header that routes the next request to the same member of a cluster.
    /// </summary>
    internal async Task<(Neo4jAnswer Answer, string? Affinity)> SendAsync(
        HttpMethod method, string path, Neo4jStatement? statement, string? affinity, bool begins, CancellationToken cancellation)
    {
        var bookmarks = _bookmarks.Known;
        using var request = new HttpRequestMessage(method, new Uri(_query.AbsoluteUri + path));
        request.Content = method == HttpMethod.Delete
            ? null
            : Neo4jRequest.Of(statement, reads: false, begins ? bookmarks : [], begins ? _address.TimeLimit : null);
        if (affinity is not null)
        {
            request.Headers.Add(Affinity, affinity);
        }

        // The server terminates a transaction that takes too long, with an error.
        return await ExchangeAsync(request, bookmarks, _address.TimeLimit + Grace, cancellation);
    }

    // Neo4j continues a statement whose client is gone, unless it is terminated. The mark identifies it.
    private async Task<Neo4jAnswer> ReadOnceAsync(Neo4jStatement statement, CancellationToken cancellation)
    {
        var mark = Guid.NewGuid().ToString("N");
        try
        {
            return await AloneAsync(statement with { Parameters = [.. statement.Parameters, (Mark, mark)] }, reads: true, cancellation);
        }
        catch (Exception left) when (left is OperationCanceledException or Neo4jException { Code: Neo4jException.Late })
        {
            _ = EndAsync(mark);
            throw;
        }
    }

    private async Task EndAsync(string mark)
    {
        using var time = new CancellationTokenSource(Grace);
        try
        {
            await AloneAsync(
                new($"SHOW TRANSACTIONS YIELD transactionId AS id, parameters WHERE parameters.{Mark} = $left TERMINATE TRANSACTIONS id "
                    + "YIELD transactionId RETURN transactionId", ("left", mark)),
                reads: false,
                time.Token);
        }
        catch (Exception away) when (away is Neo4jException or OperationCanceledException or ObjectDisposedException)
        {
            // The caller is gone; the time limit of the server remains.
        }
    }

    private async Task<Neo4jAnswer> AloneAsync(Neo4jStatement statement, bool reads, CancellationToken cancellation)
    {
        var bookmarks = _bookmarks.Known;
        using var request = new HttpRequestMessage(
            HttpMethod.Post, _query) { Content = Neo4jRequest.Of(statement, reads, bookmarks, _address.TimeLimit) };
        return (await ExchangeAsync(request, bookmarks, _address.TimeLimit, cancellation)).Answer;
    }

    private async Task<(Neo4jAnswer Answer, string? Affinity)> ExchangeAsync(
        HttpRequestMessage request, ImmutableHashSet<string> sent, TimeSpan timeLimit, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(timeLimit);
        try
        {
            using var response = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, limit.Token);
            var answer = Parse(await response.Content.ReadAsByteArrayAsync(limit.Token), response);
            _bookmarks.Replace(sent, answer.Bookmarks);
            return (answer, response.Headers.TryGetValues(Affinity, out var affinity) ? affinity.First() : null);
        }
        catch (OperationCanceledException late) when (!cancellation.IsCancellationRequested)
        {
            throw new Neo4jException(
                Neo4jException.Late, $"Neo4j at {_address} did not answer within {timeLimit.TotalSeconds:0.#} seconds.", late);
        }
        catch (Exception broken) when (broken is HttpRequestException or IOException)
        {
            throw new Neo4jException(Neo4jException.Unreachable, $"Neo4j at {_address} cannot be reached: {broken.Message}", broken);
        }
    }

    private Neo4jAnswer Parse(byte[] body, HttpResponseMessage response)
    {
        try
        {
            // The response to a rollback is empty.
            var answer = Neo4jAnswer.Parse(body.Length == 0 && response.IsSuccessStatusCode ? "{}"u8.ToArray() : body);
            return answer.Error is { } error ? throw Explained(error)
                : response.IsSuccessStatusCode ? answer
                : throw Stranger(response, null);
        }
        catch (JsonException broken)
        {
            throw Stranger(response, broken);
        }
    }

    private Neo4jException Stranger(HttpResponseMessage response, Exception? cause) => new(
        Neo4jException.Unreachable,
        $"What answers at {_address} is not Neo4j's Query API (status {(int)response.StatusCode}): Neo4j 5.26 or later, with its HTTP "
        + "address, is needed.",
        cause);

    private Neo4jException Explained(Neo4jException error) => error.Code switch
    {
        "Neo.ClientError.Security.Unauthorized" when _address.Authorization is null =>
            new(error.Code, $"Neo4j at {_address} requires authentication. Set {Neo4jCredentials.Variables}."),
        "Neo.ClientError.Security.Unauthorized" =>
            new(error.Code, $"Neo4j at {_address} refuses the user or the password. They come from {Neo4jCredentials.Variables}."),
        "Neo.ClientError.Database.DatabaseNotFound" =>
            new(error.Code, $"Neo4j at {_address.Server} has no database '{_address.Database}'."),
        _ => error,
    };

    private async Task<T> RetryAsync<T>(Func<Task<T>> attempt, CancellationToken cancellation)
    {
        var retries = new Retries();
        while (true)
        {
            try
            {
                return await attempt();
            }
            catch (Neo4jException failed) when (failed.IsTransient
                && retries.Next(failed.IsLock ? _address.WaitForLocks ?? _address.RetryFor : _address.RetryFor, out var pause))
            {
                await Task.Delay(pause, cancellation);
            }
        }
    }
}
