using SpeakerDirectory.Core.Query;
using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Storage;
using SpeakerDirectory.Core.Values;
using SpeakerDirectory.Host.Options;

namespace SpeakerDirectory.Benchmarks;

/// <summary>
/// How the cost of a fetch grows with the directory: the same fetches in filled stores, for people and events picked at equal distances.
/// </summary>
internal static class GrowthBenchmark
{
    private const int SampleSize = 60;

    private static readonly Relation TenuresOfPerson = Relation.Incoming(Field.Of<Tenure>(t => t.Person));
    private static readonly Relation AppearancesOfPerson = Relation.Incoming(Field.Of<Appearance>(a => a.Person));
    private static readonly RelationInclude OfficeOfTenure = new(RecordKind.Tenure, Relation.Outgoing(Field.Of<Tenure>(t => t.Office)));
    private static readonly RelationInclude PersonOfAppearance = new(
        RecordKind.Appearance, Relation.Outgoing(Field.Of<Appearance>(a => a.Person)));

    private static readonly (string Name, Func<Picked, Fetch> Query)[] Queries =
    [
        ("a person with 10 tenures", p => Fetch.ByIds([p.Person], Ten(RecordKind.Person, TenuresOfPerson, OfficeOfTenure))),
        ("an event with 10 appearances", p => Fetch.ByIds(
            [p.Event], Ten(RecordKind.Event, Relation.Incoming(Field.Of<Appearance>(a => a.Event)), PersonOfAppearance))),
        ("the first 50 people", _ => Fetch.OfKind(RecordKind.Person, new(50))),
        ("50 people after a cursor", p => Fetch.OfKind(RecordKind.Person, new(50) { After = p.SortName })),
        ("50 people by a prefix", p => new(
            new Root.OfKind(
                RecordKind.Person,
                new(50)) { Filter = FieldFilter.Of(Field.Of<Person>(n => n.SortName), Operator.StartsWith, [p.SortName[..2]]) },
            [])),
        ("the same, counted", p => new(
            new Root.OfKind(
                RecordKind.Person,
                new(50))
                {
                    Filter = FieldFilter.Of(Field.Of<Person>(n => n.SortName), Operator.StartsWith, [p.SortName[..2]]),
                    Count = true,
                },
            [])),
        ("20 who held an office on a day, counted", _ => new(
            new Root.OfKind(
                RecordKind.Person,
                new(20))
                {
                    Filter = new Some(TenuresOfPerson, new StatusOn(new(2010, 6, 1), new(2026, 1, 15), [TenureStatus.Held])),
                    Count = true,
                },
            [])),
        ("20 co-speakers", p => Fetch.ByIds([p.Person], new CoSpeakersInclude(new(20)))),
    ];

    public static async Task RunAsync(IReadOnlyList<string> stores)
    {
        foreach (var text in stores)
        {
            if (!StoreUri.TryParse(text, Settings.Load(), out var address))
            {
                throw new ArgumentException(StoreUri.Expected(text), nameof(stores));
            }

            await using var store = await address.OpenExistingAsync(CancellationToken.None);
            using var work = TouchedRows.Of(text);
            var picked = await PickAsync(store);
            var people = new Root.OfKind(RecordKind.Person, new(1)) { Count = true };
            var total = (await store.FetchAsync(new(people, []), CancellationToken.None)).Total;
            Console.Out.WriteLine($"{text}: {total:N0} people, {TouchedRows.Unit(text)} in the middle");
            foreach (var (name, query) in Queries)
            {
                var (latencies, touched) = (new Latencies(), new List<long>());
                foreach (var one in picked)
                {
                    _ = await store.FetchAsync(query(one), CancellationToken.None);
                    _ = await latencies.MeasureAsync(() => store.FetchAsync(query(one), CancellationToken.None));
                    touched.Add(await work.CountAsync(query(one)));
                }

                Console.Out.WriteLine($"  {name,-42}{touched.Order().ElementAt(touched.Count / 2),12:N0}   {latencies}");
            }
        }
    }

    private static async Task<List<Picked>> PickAsync(IDirectoryStore store)
    {
        var people = await SpreadAsync(store, RecordKind.Person, new Some(AppearancesOfPerson, new And([])));
        var events = await SpreadAsync(store, RecordKind.Event, null);
        return [.. people.Zip(events, (person, happening) => new Picked(person.Id, happening.Id, SortPosition.Of(person, _ => null)))];
    }

    private static async Task<List<Record>> SpreadAsync(IDirectoryStore store, RecordKind kind, Filter? filter)
    {
        var all = await store.FetchAsync(new(new Root.OfKind(kind, new(2_000)) { Filter = filter }, []), CancellationToken.None);
        return [.. all.Rows.Where((_, i) => i % Math.Max(1, all.Rows.Count / SampleSize) == 0).Take(SampleSize).Select(row => row.Record)];
    }

    private static RelationInclude Ten(RecordKind from, Relation relation, params ReadOnlySpan<Include> includes) =>
        new(from, relation) { Page = new(10), Includes = ValueList.Create(includes) };

    /// <param name="SortName">The sort position of the person, which begins with the sort name.</param>
    private sealed record Picked(string Person, string Event, string SortName);
}
