using System.Collections.Immutable;
using System.Net.Http.Headers;
using System.Text.Json;

namespace SpeakerDirectory.Stores.Neo4j;

/// <summary>
/// Speaks Neo4j's HTTP Query API, over one pool of connections. Whether a request went well is told by its body alone: errors come with every status, even beside rows.
/// What fails for the moment is tried again where the official drivers do so.
/// </summary>
public sealed class Neo4jHttp : IDisposable
{
    private const string Affinity = "neo4j-cluster-affinity";

    // A parameter that no statement uses.
    private const string Mark = "mark";

    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    private readonly Neo4jAddress _address;
    private readonly HttpClient _client;
    private readonly Bookmarks _bookmarks = new();
    private readonly Uri _query;

    public Neo4jHttp(Neo4jAddress address)
    {
        _address = address;
        _query = new(address.Server, $"db/{Uri.EscapeDataString(address.Database)}/query/v2");
        // Requests beyond the limit wait in the handler.
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

    public Neo4jAddress Address => _address;

    /// <summary>Asks in a transaction of its own.</summary>
    public Task<Neo4jAnswer> ReadAsync(Neo4jStatement statement, CancellationToken cancellation) =>
        RetryAsync(() => ReadOnceAsync(statement, cancellation), cancellation);

    /// <summary>Runs a statement that Neo4j allows in a transaction of its own alone: about the schema, or one that commits in batches. It must be good to run twice.</summary>
    public Task<Neo4jAnswer> RunAsync(Neo4jStatement statement, CancellationToken cancellation) =>
        RetryAsync(() => AloneAsync(statement, reads: false, cancellation), cancellation);

    /// <summary>
    /// Does something in one transaction, which is committed when it ends well and rolled back when it throws. When Neo4j fails for the moment, all of it is done again:
    /// also when it was the answer to the commit that got lost, so the work must notice what it has done already.
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

    /// <summary>Sends one request of a transaction, and answers with the header that leads the next one to the same member of a cluster.</summary>
    internal async Task<(Neo4jAnswer Answer, string? Affinity)> SendAsync(HttpMethod method, string path, Neo4jStatement? statement, string? affinity, bool begins, CancellationToken cancellation)
    {
        var bookmarks = _bookmarks.Known;
        using var request = new HttpRequestMessage(method, new Uri(_query.AbsoluteUri + path));
        request.Content = method == HttpMethod.Delete ? null : Neo4jRequest.Of(statement, reads: false, begins ? bookmarks : [], begins ? _address.TimeLimit : null);
        if (affinity is not null)
        {
            request.Headers.Add(Affinity, affinity);
        }

        // The server ends a transaction that takes too long, and says so.
        return await ExchangeAsync(request, bookmarks, _address.TimeLimit + Grace, cancellation);
    }

    // Neo4j goes on with what nobody waits for any more, unless it is told. It knows the question by its mark.
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
                new($"SHOW TRANSACTIONS YIELD transactionId AS id, parameters WHERE parameters.{Mark} = $left TERMINATE TRANSACTIONS id YIELD transactionId RETURN transactionId", ("left", mark)),
                reads: false,
                time.Token);
        }
        catch (Exception away) when (away is Neo4jException or OperationCanceledException or ObjectDisposedException)
        {
            // Whoever asked is gone: the server's own limit is left.
        }
    }

    private async Task<Neo4jAnswer> AloneAsync(Neo4jStatement statement, bool reads, CancellationToken cancellation)
    {
        var bookmarks = _bookmarks.Known;
        using var request = new HttpRequestMessage(HttpMethod.Post, _query) { Content = Neo4jRequest.Of(statement, reads, bookmarks, _address.TimeLimit) };
        return (await ExchangeAsync(request, bookmarks, _address.TimeLimit, cancellation)).Answer;
    }

    private async Task<(Neo4jAnswer Answer, string? Affinity)> ExchangeAsync(HttpRequestMessage request, ImmutableHashSet<string> sent, TimeSpan timeLimit, CancellationToken cancellation)
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
            throw new Neo4jException(Neo4jException.Late, $"Neo4j at {_address} did not answer within {timeLimit.TotalSeconds:0.#} seconds.", late);
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
            // A rollback is answered with nothing.
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
        Neo4jException.Unreachable, $"What answers at {_address} is not Neo4j's Query API (status {(int)response.StatusCode}): Neo4j 5.26 or later, with its HTTP address, is needed.", cause);

    private Neo4jException Explained(Neo4jException error) => error.Code switch
    {
        "Neo.ClientError.Security.Unauthorized" when _address.Authorization is null => new(error.Code, $"Neo4j at {_address} asks who is speaking. Give {Neo4jCredentials.Variables}."),
        "Neo.ClientError.Security.Unauthorized" => new(error.Code, $"Neo4j at {_address} refuses the user or the password. They come from {Neo4jCredentials.Variables}."),
        "Neo.ClientError.Database.DatabaseNotFound" => new(error.Code, $"Neo4j at {_address.Server} has no database '{_address.Database}'."),
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
            catch (Neo4jException failed) when (failed.MayPass && retries.Next(failed.IsLock ? _address.WaitForLocks ?? _address.RetryFor : _address.RetryFor, out var pause))
            {
                await Task.Delay(pause, cancellation);
            }
        }
    }
}
