using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using SpeakerDirectory.Core.Storage;
using SpeakerDirectory.Stores.Sqlite;
using SpeakerDirectory.Stores.Sqlite.Files;
using SpeakerDirectory.Stores.Sqlite.Sql;

namespace SpeakerDirectory.Tests.Stores;

/// <summary>The plans of SQLite for every kind of statement: from an index to rows, never over a table.</summary>
public sealed partial class SqlitePlanTests : IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string> Names => [.. SampleQueries.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public Task No_table_is_scanned(string query) => ScansNothingAsync(SqlComposer.Compose(SampleQueries.All[query]));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task No_table_is_scanned_for_a_path(bool everything)
    {
        PathQuery query = new(
            "person/a", "person/b", PathQuery.Affiliations, everything, everything ? new(Samples.Today, null, Certain: false) : null, 6, 1);

        await ScansNothingAsync(SqlAffiliations.Between(["person/a"], ["person/b"], query));
        await ScansNothingAsync(SqlAffiliations.Between(["event/a"], ["person/b"], query));
        await ScansNothingAsync(SqlAffiliations.AffiliationsOf(["person/a"], query));
        await ScansNothingAsync(SqlAffiliations.PeopleOf(["event/a"], query));
    }

    private async Task ScansNothingAsync(SqlStatement statement)
    {
        var file = _folder.File("plan.db");
        await using (var store = await SqliteStore.OpenAsync(file, StoreTesting.Cancellation))
        {
            await store.PutAsync(Enumerable.Range(0, 200).Select(i => Samples.Person($"p{i}")));
        }

        await using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        await using var explain = connection.CreateCommand();
        explain.CommandText = "EXPLAIN QUERY PLAN " + statement.Text;
        await using var rows = await explain.ExecuteReaderAsync(StoreTesting.Cancellation);
        var plan = new List<string>();
        while (await rows.ReadAsync(StoreTesting.Cancellation))
        {
            plan.Add(rows.GetString(3));
        }

        Assert.Contains(plan, step => step.StartsWith("SEARCH", StringComparison.Ordinal));
        Assert.DoesNotContain(plan, step => step.StartsWith("SCAN", StringComparison.Ordinal) && !ScanOfAList().IsMatch(step));
    }

    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    // Lists that the statement makes, never tables: the given ids, a page of keys (p), the keys of a relation (k), those of a recursive
    // query (w, down), the matches of a filter, root and shared events (w), changes (h), groups, and the neighbours of the ends
    // of a path.
    [GeneratedRegex(
        @"^SCAN (j VIRTUAL TABLE .*|CONSTANT ROW|[pkw]\d+|[tf]\d+k|up|down|closure|found|[hnwx]|root|near|around|shared|known|joined"
        + @"|tie|\(subquery-\d+\))$")]
    private static partial Regex ScanOfAList();
}
