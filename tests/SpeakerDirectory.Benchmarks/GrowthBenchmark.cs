using SpeakerDirectory.Core;
using SpeakerDirectory.Core.Query;
using SpeakerDirectory.Host;

namespace SpeakerDirectory.Benchmarks;

/// <summary>How the cost of a question grows with the directory: the same questions of stores that are filled already, of people and events picked at equal distances.</summary>
internal static class GrowthBenchmark
{
    private const int Asked = 60;

    private static readonly Relation TenuresOfPerson = Relation.Backward(Field.Of<Tenure>(t => t.Person));
    private static readonly Relation AppearancesOfPerson = Relation.Backward(Field.Of<Appearance>(a => a.Person));
    private static readonly Include OfficeOfTenure = new(RecordKind.Tenure, Relation.Forward(Field.Of<Tenure>(t => t.Office)));
    private static readonly Include PersonOfAppearance = new(RecordKind.Appearance, Relation.Forward(Field.Of<Appearance>(a => a.Person)));

    private static readonly (string Name, Func<Picked, Fetch> Question)[] Questions =
    [
        ("a person with 10 tenures", p => Fetch.ByIds([p.Person], Ten(RecordKind.Person, TenuresOfPerson, OfficeOfTenure))),
        ("an event with 10 appearances", p => Fetch.ByIds([p.Event], Ten(RecordKind.Event, Relation.Backward(Field.Of<Appearance>(a => a.Event)), PersonOfAppearance))),
        ("the first 50 people", _ => Fetch.OfKind(RecordKind.Person, new(50))),
        ("50 people after a cursor", p => Fetch.OfKind(RecordKind.Person, new(50) { After = p.SortName })),
        ("50 people by a prefix", p => new(new Root.OfKind(RecordKind.Person, new(50)) { Filter = Compare.Of(Field.Of<Person>(n => n.SortName), Comparison.StartsWith, [p.SortName[..2]]) }, [])),
        ("the same, counted", p => new(new Root.OfKind(RecordKind.Person, new(50)) { Filter = Compare.Of(Field.Of<Person>(n => n.SortName), Comparison.StartsWith, [p.SortName[..2]]), Count = true }, [])),
        ("20 who held an office on a day, counted", _ => new(new Root.OfKind(RecordKind.Person, new(20)) { Filter = new Some(TenuresOfPerson, new StatusOn(new(2010, 6, 1), new(2026, 1, 15), [TenureStatus.Held])), Count = true }, [])),
        ("20 co-speakers", p => Fetch.ByIds([p.Person], new Include(RecordKind.Person, Relation.CoSpeakers()) { Page = new(20) })),
    ];

    public static async Task RunAsync(IReadOnlyList<string> stores)
    {
        foreach (var text in stores)
        {
            if (!StoreAddress.TryParse(text, out var address))
            {
                throw new ArgumentException(StoreAddress.Expected(text));
            }

            await using var store = await address.OpenExistingAsync(CancellationToken.None);
            using var work = TouchedRows.Of(text);
            var picked = await PickAsync(store);
            Console.Out.WriteLine($"{text}: {(await store.FetchAsync(new(new Root.OfKind(RecordKind.Person, new(1)) { Count = true }, []), CancellationToken.None)).Total:N0} people, {TouchedRows.Unit(text)} in the middle");
            foreach (var (name, question) in Questions)
            {
                var (latencies, touched) = (new Latencies(), new List<long>());
                foreach (var one in picked)
                {
                    _ = await store.FetchAsync(question(one), CancellationToken.None);
                    _ = await latencies.MeasureAsync(() => store.FetchAsync(question(one), CancellationToken.None));
                    touched.Add(await work.CountAsync(question(one)));
                }

                Console.Out.WriteLine($"  {name,-42}{touched.Order().ElementAt(touched.Count / 2),12:N0}   {latencies}");
            }
        }
    }

    private static async Task<List<Picked>> PickAsync(IDirectoryStore store)
    {
        var people = await SpreadAsync(store, RecordKind.Person, new Some(AppearancesOfPerson, new And([])));
        var events = await SpreadAsync(store, RecordKind.Event, null);
        return [.. people.Zip(events, (person, happening) => new Picked(person.Id, happening.Id, Place.Of(person, _ => null)))];
    }

    private static async Task<List<Record>> SpreadAsync(IDirectoryStore store, RecordKind kind, Filter? filter)
    {
        var all = await store.FetchAsync(new(new Root.OfKind(kind, new(2_000)) { Filter = filter }, []), CancellationToken.None);
        return [.. all.Rows.Where((_, i) => i % Math.Max(1, all.Rows.Count / Asked) == 0).Take(Asked).Select(row => row.Record)];
    }

    private static Include Ten(RecordKind from, Relation relation, params ReadOnlySpan<Include> includes) => new(from, relation) { Page = new(10), Includes = ValueList.Create(includes) };

    /// <param name="SortName">The place among people, which begins with the sort name.</param>
    private sealed record Picked(string Person, string Event, string SortName);
}
