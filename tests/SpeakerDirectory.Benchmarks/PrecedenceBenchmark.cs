using System.Diagnostics;
using System.Globalization;
using SpeakerDirectory.Core.ChangeLog;
using SpeakerDirectory.Core.Protocol;
using SpeakerDirectory.Core.Protocol.Arrangements;
using SpeakerDirectory.Core.Protocol.Gatherings;
using SpeakerDirectory.Core.Protocol.Precedence;
using SpeakerDirectory.Core.Protocol.Schemes;
using SpeakerDirectory.Core.Query;
using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Values;
using SpeakerDirectory.Stores.Sqlite;

namespace SpeakerDirectory.Benchmarks;

/// <summary>
/// Times of loading and ranking an event of 2,000 appearances. Prints medians in milliseconds, and processor time for busy machines.
/// </summary>
internal static class PrecedenceBenchmark
{
    private const int People = 2000;
    private const int States = 193;
    private const int Rounds = 11;

    private static readonly string[] Ranks =
    [
        "HEAD_OF_STATE",
        "DEPUTY_HEAD_OF_STATE",
        "HEAD_OF_GOVERNMENT",
        "FOREIGN_MINISTER",
        "MINISTER",
        "DEPUTY_MINISTER",
        "PERMANENT_REPRESENTATIVE",
        "DIPLOMATIC_STAFF",
    ];

    public static async Task RunAsync(CancellationToken cancellation)
    {
        var file = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.db");
        try
        {
            await using var store = await SqliteStore.OpenAsync(file, cancellation);
            var edit = new Edit("benchmark", DateTimeOffset.UnixEpoch, 0, Records().Select(RecordChange.Put).ToAsyncEnumerable());
            await store.SaveAsync(edit, cancellation);
            var scheme = ResolvedScheme.TryMake(
                Rulebook.BuiltIn().FindScheme("un-conference", null)!, Purpose.List, new Dictionary<string, string>(), null, [])!;
            var (fetching, ranking, busy) = (new List<double>(), new List<double>(), new List<double>());
            for (var round = 0; round < Rounds; round++)
            {
                var start = Stopwatch.GetTimestamp();
                var row = (await store.FetchAsync(Fetch.ByIds(["event/large"], GatheringIncludes.OfRootEvent), cancellation)).Rows[0];
                fetching.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
                var processor = Environment.CpuUsage.TotalTime;
                start = Stopwatch.GetTimestamp();
                var list = Ranking.Of(
                    Gathering.Of((Event)row.Record, GatheringIncludes.Collect(row, GatheringIncludes.OfRootEvent)),
                    scheme,
                    Arrangement.None);
                ranking.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
                busy.Add((Environment.CpuUsage.TotalTime - processor).TotalMilliseconds);
                if (list.Entries.Count + list.NotPlaced.Count != People)
                {
                    throw new InvalidOperationException(
                        $"{list.Entries.Count} placed and {list.NotPlaced.Count} not placed are not {People} people.");
                }
            }

            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"precedence of {People} appearances: fetch {Median(fetching):0.0} ms, rank and explain {Median(ranking):0.0} ms "
                    + $"(processor time {Median(busy):0.0} ms)"));
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static double Median(List<double> times) => times.Order().ElementAt(times.Count / 2);

    private static IEnumerable<Record> Records()
    {
        yield return new Event
        {
            Id = "event/large",
            Name = "Large",
            Type = EventType.Conference,
            Start = PartialDate.Parse("2024-09-24"),
            Country = new("organization/s0"),
        };
        for (var s = 0; s < States; s++)
        {
            yield return new Organization
            {
                Id = $"organization/s{s}",
                Name = $"State {(s * 7919) % States}",
                Type = OrganizationType.State,
            };
        }

        for (var i = 0; i < People; i++)
        {
            yield return new Person { Id = $"person/p{i}", Name = $"Person {i}" };
            yield return new Office
            {
                Id = $"office/o{i}",
                Title = "Office",
                Organization = new($"organization/s{i % States}"),
                Rank = Ranks[i * Ranks.Length / People],
            };
            yield return new Tenure
            {
                Id = $"tenure/t{i}", Person = new($"person/p{i}"), Office = new($"office/o{i}"),
                From = PartialDate.Parse(string.Create(CultureInfo.InvariantCulture, $"20{i % 24:00}-0{1 + (i % 9)}-1{i % 10}")),
                CredentialsPresented = Moment.Parse(
                    string.Create(CultureInfo.InvariantCulture, $"20{i % 24:00}-0{1 + (i % 9)}-1{i % 10}T1{i % 10}:{i % 60:00}")),
            };
            yield return new Appearance
            {
                Id = $"appearance/a{i}",
                Person = new($"person/p{i}"),
                Event = new("event/large"),
                Role = AppearanceRole.Participant,
                Order = 1 + ((i * 7919) % People),
                Tenures = [new($"tenure/t{i}")], Organization = new($"organization/s{i % States}"),
            };
        }
    }
}
