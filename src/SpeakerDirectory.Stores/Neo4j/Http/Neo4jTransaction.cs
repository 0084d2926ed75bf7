namespace SpeakerDirectory.Stores.Neo4j;

/// <summary>
/// Statements that hold together, begun with the first of them. Cancellation is noticed between statements: a statement that is left alone would go on in the server
/// and keep its locks until the transaction dies of idleness a minute later.
/// </summary>
public sealed class Neo4jTransaction : IAsyncDisposable
{
    private readonly Neo4jHttp _http;
    private readonly CancellationToken _cancellation;
    private string? _path;
    private string? _affinity;

    internal Neo4jTransaction(Neo4jHttp http, bool isAgain, CancellationToken cancellation) => (_http, IsAgain, _cancellation) = (http, isAgain, cancellation);

    /// <summary>Whether its work was tried before: then it may have been done, and only the answer was lost.</summary>
    public bool IsAgain { get; }

    public async Task<Neo4jAnswer> RunAsync(Neo4jStatement statement)
    {
        _cancellation.ThrowIfCancellationRequested();
        try
        {
            var begins = _path is null;
            var (answer, affinity) = await _http.SendAsync(HttpMethod.Post, _path ?? "/tx", statement, _affinity, begins, CancellationToken.None);
            if (begins)
            {
                (_path, _affinity) = ($"/tx/{answer.Transaction}", affinity);
            }

            return answer;
        }
        catch (Neo4jException failed) when (failed.Code is not (Neo4jException.Unreachable or Neo4jException.Late))
        {
            // The server has rolled back.
            _path = null;
            throw;
        }
    }

    /// <summary>Ends it before the work is over; committing it then does nothing.</summary>
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
            // It is over all the same: the server ends what nobody commits.
        }
    }

    /// <summary>Rolls back what was not committed.</summary>
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
