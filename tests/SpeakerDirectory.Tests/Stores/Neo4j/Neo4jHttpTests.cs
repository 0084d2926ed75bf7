using SpeakerDirectory.Stores.Neo4j.Http;
using static SpeakerDirectory.Tests.Stores.Neo4j.SharedNeo4j;

namespace SpeakerDirectory.Tests.Stores.Neo4j;

[Neo4jCollection]
public sealed class Neo4jHttpTests : IAsyncLifetime
{
    private static readonly Neo4jStatement Endless = new(
        "UNWIND range(1, 1000000000) AS x UNWIND range(1, 1000000000) AS y RETURN count(*)");

    private readonly Neo4jHttp _http = new(Address);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => await WipeAsync(_http);

    public ValueTask DisposeAsync()
    {
        _http.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Parameters_arrive_with_their_types()
    {
        var answer = await _http.ReadAsync(
            new("RETURN $none, $yes, $number, $text, $list, $map", (
                "none", null), ("yes", true), ("number", long.MaxValue), ("text", "“Ö”\n\u0001\U0001F600"), ("list", new[] { "a", "b" }),
                ("map", new Dictionary<string, object?> { ["a"] = 1, ["b"] = new object?[] { "x", null } })),
            Cancellation);

        Assert.Equal("""[[null,true,9223372036854775807,"“Ö”\n\u0001\uD83D\uDE00",["a","b"],{"a":1,"b":["x",null]}]]""", Text(answer));
    }

    [Fact]
    public async Task Values_that_plain_JSON_cannot_represent_arrive_with_their_types()
    {
        var answer = await _http.ReadAsync(
            new("RETURN [v IN [$float, $day, $time, $number, $text, $yes, $none, $list, $map] | valueType(v)], $day, $time, $map.a[0]", (
                "float", 1d), ("day", new DateOnly(2024, 12, 11)),
                ("time", new DateTimeOffset(2024, 12, 11, 9, 30, 0, TimeSpan.FromHours(5))),
                ("number", 7),
                ("text", "x"),
                ("yes", false),
                ("none", null),
                ("list", new object?[] { 1, 2L }),
                ("map", new Dictionary<string, object?> { ["a"] = new object?[] { 3 } })),
            Cancellation);

        Assert.Equal(
            """[[["FLOAT NOT NULL","DATE NOT NULL","ZONED DATETIME NOT NULL","INTEGER NOT NULL","STRING NOT NULL","BOOLEAN NOT"""
                + """ NULL","NULL","LIST<INTEGER NOT NULL> NOT NULL","MAP NOT NULL"],"2024-12-11","2024-12-11T09:30:00+05:00",3]]""",
            Text(answer));
    }

    [Theory]
    [InlineData("RETRUN 1", "Neo.ClientError.Statement.SyntaxError")]
    [InlineData(
        "UNWIND [1, 0] AS x RETURN 1 / x", "Neo.ClientError.Statement.ArithmeticError")] // reported after a row, with a status of success
    [InlineData("CREATE (n)", "Neo.ClientError.Statement.AccessMode")]
    public async Task An_error_has_the_code_of_Neo4j(string text, string code)
    {
        var error = await Assert.ThrowsAsync<Neo4jException>(() => _http.ReadAsync(new(text), Cancellation));

        Assert.Equal(code, error.Code);
    }

    [Fact]
    public async Task A_violated_constraint_rolls_back_the_complete_change()
    {
        await _http.RunAsync(new("CREATE CONSTRAINT probe IF NOT EXISTS FOR (n:Probe) REQUIRE n.id IS UNIQUE"), Cancellation);

        var error = await Assert.ThrowsAsync<Neo4jException>(() => _http.ChangeAsync(
            async transaction =>
            {
                await transaction.RunAsync(new("CREATE (:Probe {id: 1})"));
                await transaction.RunAsync(new("CREATE (:Probe {id: 2})"));
                return await transaction.RunAsync(new("CREATE (:Probe {id: 1})"));
            },
            Cancellation));

        Assert.Equal("Neo.ClientError.Schema.ConstraintValidationFailed", error.Code);
        Assert.Equal("0", await CountAsync());
        await _http.RunAsync(new("DROP CONSTRAINT probe"), Cancellation);
    }

    [Fact]
    public async Task A_change_that_throws_is_rolled_back_and_others_are_committed()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() => _http.ChangeAsync<int>(
            async transaction =>
            {
                await transaction.RunAsync(new("CREATE (:Probe)"));
                throw new InvalidOperationException();
            },
            Cancellation));
        var afterThrowing = await CountAsync();
        await _http.ChangeAsync(async transaction => await transaction.RunAsync(new("CREATE (:Probe)")), Cancellation);

        Assert.Equal(("0", "1"), (afterThrowing, await CountAsync()));
    }

    [Fact]
    public async Task A_cancelled_read_also_ends_in_the_server()
    {
        using var impatient = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        var reading = _http.ReadAsync(Endless, impatient.Token);
        await Eventually.TrueAsync(IsRunningAsync);

        await impatient.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => reading);
        await Eventually.TrueAsync(async () => !await IsRunningAsync());
    }

    [Fact]
    public async Task A_cancelled_change_leaves_no_lock_behind()
    {
        using var impatient = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        await _http.RunAsync(new("CREATE (:Probe {n: 0})"), Cancellation);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _http.ChangeAsync(
            async transaction =>
            {
                await transaction.RunAsync(new("MATCH (p:Probe) SET p.n = 1"));
                await impatient.CancelAsync();
                return await transaction.RunAsync(new("MATCH (p:Probe) SET p.n = 2"));
            },
            impatient.Token));
        await _http.RunAsync(new("MATCH (p:Probe) SET p.n = p.n + 10"), Cancellation);

        Assert.Equal(10, (await RowsAsync(_http, "MATCH (p:Probe) RETURN p.n"))[0][0].GetInt32());
    }

    [Fact]
    public async Task A_read_over_the_time_limit_also_ends_in_the_server()
    {
        using var hasty = new Neo4jHttp(Address with { TimeLimit = TimeSpan.FromSeconds(1) });

        var error = await Assert.ThrowsAsync<Neo4jException>(() => hasty.ReadAsync(Endless, Cancellation));

        Assert.Equal((Neo4jException.Late, $"Neo4j at {Address} did not answer within 1 seconds."), (error.Code, error.Message));
        await Eventually.TrueAsync(async () => !await IsRunningAsync());
    }

    [Fact]
    public async Task A_change_over_the_time_limit_is_ended_by_the_server()
    {
        using var hasty = new Neo4jHttp(Address with { TimeLimit = TimeSpan.FromSeconds(1) });

        var error = await Assert.ThrowsAsync<Neo4jException>(
            () => hasty.ChangeAsync(async transaction => await transaction.RunAsync(Endless), Cancellation));

        Assert.Equal("Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration", error.Code);
    }

    [Fact]
    public async Task A_deadlock_is_resolved_by_a_retry()
    {
        await _http.RunAsync(new("CREATE (:Probe {name: 'a', n: 0}), (:Probe {name: 'b', n: 0})"), Cancellation);
        using var bothHoldOne = new Barrier(2);
        var tries = 0;

        await Task.WhenAll(MoveAsync("a", "b"), MoveAsync("b", "a"));

        Assert.Equal(3, tries);
        Assert.Equal("[[2],[2]]", Text(await _http.ReadAsync(new("MATCH (p:Probe) RETURN p.n"), Cancellation)));

        Task MoveAsync(string first, string second) => Task.Run(() => _http.ChangeAsync(
            async transaction =>
            {
                var isFirst = Interlocked.Increment(ref tries) <= 2;
                await transaction.RunAsync(Raise(first));
                if (isFirst)
                {
                    bothHoldOne.SignalAndWait(Cancellation);
                }

                return await transaction.RunAsync(Raise(second));
            },
            Cancellation));

        static Neo4jStatement Raise(string name) => new("MATCH (p:Probe {name: $name}) SET p.n = p.n + 1", ("name", name));
    }

    [Fact]
    public async Task A_missing_database_is_named_in_the_error()
    {
        using var elsewhere = new Neo4jHttp(Address with { Database = "nowhere" });

        var error = await Assert.ThrowsAsync<Neo4jException>(() => elsewhere.ReadAsync(new("RETURN 1"), Cancellation));

        Assert.Equal($"Neo4j at {Address.Server} has no database 'nowhere'.", error.Message);
    }

    private async Task<bool> IsRunningAsync() =>
        (await RowsAsync(
            _http,
            "SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery = $text RETURN count(*)",
            ("text", Endless.Text)))[0][0].GetInt32() > 0;

    private async Task<string> CountAsync() => (await RowsAsync(_http, "MATCH (p:Probe) RETURN count(p)"))[0][0].ToString();
}
