namespace SpeakerDirectory.Stores.Neo4j.Http;

/// <summary>
/// A transaction, which begins with its first statement. Cancellation is checked between statements: an abandoned statement would
/// continue in the server and keep its locks until the transaction times out as idle.
/// </summary>
public sealed class Neo4jTransaction : IAsyncDisposable
{
    private readonly Neo4jHttp _http;
    private readonly CancellationToken _cancellation;
    private string? _path;
    private string? _affinity;

    internal Neo4jTransaction(Neo4jHttp http, bool isAgain, CancellationToken cancellation) =>
        (_http, IsAgain, _cancellation) = (http, isAgain, cancellation);

    /// <summary>Whether its work is retried: it may have been committed already, and only the response was lost.</summary>
    public bool IsAgain { get; }

    internal Neo4jEndpoint Address => _http.Address;

    public async Task<Neo4jAnswer> RunAsync(Neo4jStatement statement)
    {
        _cancellation.ThrowIfCancellationRequested();
        try
        {
            var begins = _path is null;
            var (answer, affinity) = await _http.SendAsync(
                HttpMethod.Post, _path ?? "/tx", statement, _affinity, begins, CancellationToken.None);
            if (begins)
            {
                (_path, _affinity) = ($"/tx/{answer.Transaction}", affinity);
            }

            return answer;
        }
        catch (Neo4jException failed) when (failed.Code is not (Neo4jException.Unreachable or Neo4jException.Late))
        {
            // The server has rolled back already.
            _path = null;
            throw;
        }
    }

    /// <summary>Rolls back before the work ends; a later commit does nothing.</summary>
    public async Task RollBackAsync()
    {
        if (_path is null)
        {
            return;
        }

        var path = _path;
        _path = null;
        try
        {
            await _http.SendAsync(HttpMethod.Delete, path, null, _affinity, begins: false, CancellationToken.None);
        }
        catch (Neo4jException)
        {
            // The server ends a transaction that is not committed.
        }
    }

    /// <summary>Rolls back unless it was committed.</summary>
    public async ValueTask DisposeAsync() => await RollBackAsync();

    internal async Task CommitAsync()
    {
        if (_path is null)
        {
            return;
        }

        _cancellation.ThrowIfCancellationRequested();
        var path = _path;
        _path = null;
        await _http.SendAsync(HttpMethod.Post, path + "/commit", null, _affinity, begins: false, CancellationToken.None);
    }
}
