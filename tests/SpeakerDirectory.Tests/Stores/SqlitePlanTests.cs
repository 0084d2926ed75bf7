using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using SpeakerDirectory.Core;
using SpeakerDirectory.Core.Query;
using SpeakerDirectory.Stores.Sqlite;

namespace SpeakerDirectory.Tests.Stores;

/// <summary>What SQLite plans for every kind of statement: from an index to rows, never over a table.</summary>
public sealed partial class SqlitePlanTests : IAsyncDisposable
{
    private static readonly PageRequest Page = new(10);
    private static readonly StatusOn OnADay = new(new(2024, 12, 11), Samples.Today, [TenureStatus.Held, TenureStatus.Unknown]);

    private readonly string _folder = Directory.CreateTempSubdirectory("directory-").FullName;

    public static TheoryData<string> Questions => [.. Asked.Keys];

    private static Dictionary<string, Fetch> Asked => new()
    {
        ["one id"] = Fetch.ByIds(["person/a"]),
        ["some ids"] = Fetch.ByIds(["person/a", "office/b"], Backward(RecordKind.Person), Backward(RecordKind.Office)),
        ["a page of a kind"] = new(new Root.OfKind(RecordKind.Person, Page) { Count = true }, [Backward(RecordKind.Person)]),
        ["a page of a kind on a day"] = new(new Root.OfKind(RecordKind.Tenure, Page) { Count = true, Filter = OnADay }, []),
        ["a page from the end"] = Fetch.OfKind(RecordKind.Event, new(10, FromEnd: true)),
        ["a reference"] = Fetch.ByIds(["tenure/a"], new Include(RecordKind.Tenure, Relation.Forward(Field.Of<Tenure>(t => t.Person)))),
        ["a list"] = Fetch.ByIds(["appearance/a"], new Include(RecordKind.Appearance, Relation.Forward(Field.Of<Appearance>(a => a.Tenures)))),
        ["what refers here"] = Fetch.ByIds(["person/a"], Backward(RecordKind.Person) with { Count = true }),
        ["what refers here on a day"] = Fetch.ByIds(["person/a"], Backward(RecordKind.Person) with { Count = true, Filter = OnADay }),
        ["several ways"] = Fetch.ByIds(["organization/a"], Paged(RecordKind.Organization, Relation.Backward(Field.Of<Appearance>(a => a.Organization)).Or(Relation.Of(
            new(Field.Of<Office>(o => o.Organization), Walk.Backward), new(Field.Of<Tenure>(t => t.Office), Walk.Backward), new(Field.Of<Appearance>(a => a.Tenures), Walk.Backward))))),
        ["ancestors"] = Fetch.ByIds(["organization/a"], new Include(RecordKind.Organization, Relation.Of(new Step(Field.Of<Organization>(o => o.Parent), Walk.ForwardAll)))),
        ["descendants"] = Fetch.ByIds(["event/a"], Paged(RecordKind.Event, Relation.Of(new(Field.Of<Event>(e => e.Parent), Walk.BackwardAll), new(Field.Of<Appearance>(a => a.Event), Walk.Backward)))),
        ["siblings"] = Fetch.ByIds(["tenure/a"], Paged(RecordKind.Tenure, Relation.Of(new Step(Field.Of<Tenure>(t => t.Office), Walk.SiblingsBefore)))),
        ["people who held an office on a day"] = new(new Root.OfKind(RecordKind.Person, Page)
        {
            Count = true,
            Filter = new Some(Relation.Backward(Field.Of<Tenure>(t => t.Person)), OnADay with { Statuses = [TenureStatus.Held] }),
        }, []),
        ["people who held one office"] = new(new Root.OfKind(RecordKind.Person, Page)
        {
            Filter = new Some(
                Relation.Backward(Field.Of<Tenure>(t => t.Person)),
                new Through(Field.Of<Tenure>(t => t.Office), RecordKind.Office, Compare.Of(Field.Of<Office>(o => o.Id), Comparison.Equal, ["office/a"]))),
        }, []),
        ["what cites a source"] = Fetch.ByIds(["source/a"], Paged(RecordKind.Source, Relation.Backward(RecordShape.Of(RecordKind.Source).ReferencesHere()))),
    };

    [Theory]
    [MemberData(nameof(Questions))]
    public Task No_table_is_scanned(string question) => ScansNothingAsync(SqlComposer.Compose(Asked[question]));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task No_table_is_scanned_for_a_path(bool everything)
    {
        PathQuestion question = new("person/a", "person/b", PathQuestion.Places, everything, everything ? new(Samples.Today, null, Certain: false) : null, 6, 1);

        await ScansNothingAsync(SqlBelongings.Between(["person/a"], ["person/b"], question));
        await ScansNothingAsync(SqlBelongings.Between(["event/a"], ["person/b"], question));
        await ScansNothingAsync(SqlBelongings.PlacesOf(["person/a"], question));
        await ScansNothingAsync(SqlBelongings.PeopleOf(["event/a"], question));
    }

    private async Task ScansNothingAsync(SqlStatement statement)
    {
        var file = Path.Combine(_folder, "plan.db");
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
        Directory.Delete(_folder, recursive: true);
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    // The ids of the question, a page of keys (p), the keys of a relation (k), those of a walk (w), what a filter found, what lies around the ends of a path: lists that the statement makes, never a table.
    [GeneratedRegex(@"^SCAN (j VIRTUAL TABLE .*|CONSTANT ROW|[pkw]\d+|[tf]\d+k|up|walk|found|[nx]|near|around|shared|known|joined|tie|\(subquery-\d+\))$")]
    private static partial Regex ScanOfAList();

    private static Include Backward(RecordKind kind) => Paged(kind, Relation.Backward(kind == RecordKind.Person ? Field.Of<Tenure>(t => t.Person) : Field.Of<Tenure>(t => t.Office)));

    private static Include Paged(RecordKind kind, Relation relation) => new(kind, relation) { Page = Page };
}
