using CsCheck;
using SpeakerDirectory.Core.Protocol.Arrangements;
using SpeakerDirectory.Core.Protocol.Gatherings;
using SpeakerDirectory.Core.Protocol.Precedence;
using SpeakerDirectory.Core.Protocol.Ranks;
using SpeakerDirectory.Core.Protocol.Schemes;
using SpeakerDirectory.Core.Values;

namespace SpeakerDirectory.Tests.Core.Precedence;

/// <summary>Properties of any ranking of any people under any scheme, with dates of every precision and missing dates.</summary>
public class RankingPropertyTests
{
    private static readonly string?[] Ranks = ["HEAD_OF_STATE", "MINISTER", "AMBASSADOR", null];
    private static readonly string[] States = ["Angola", "Côte d'Ivoire", "Croatia", "Zambia"];
    private static readonly string?[] Moments =
    [
        null,
        "2012",
        "2012-11",
        "2012-11-23",
        "2012-12-12",
        "2012-12-12T10:00",
        "2012-12-12T11:30",
        "2013~",
        "2013-02-15",
    ];
    private static readonly string?[] Days = [null, "2009", "2009-05", "2009-05-28", "2010-01-01", "2010?"];

    private static readonly int?[] Numbers = [null, 1, 2, 3];

    private static readonly Gen<Someone> Anyone = Gen.Select(
        Gen.OneOf(Ranks),
        Gen.OneOf(States),
        Gen.OneOf(Moments),
        Gen.OneOf(Days),
        Gen.OneOf(Days),
        Gen.OneOf(Numbers),
        (rank, state, credentials, from, born, number) => new Someone(rank, state, credentials, from, born, number));

    private static readonly ListedOrder Listed = new(
        "some",
        [.. States.Take(3).Select((state, i) => new ListedEntry($"organization/{Cast.Slug(state)}", PartialDate.Parse($"194{i / 2}")))]);

    // Each comparison rule alone, and each after every other one.
    private static readonly Gen<TieBreak> Rule = Gen.OneOf(
        [
            .. Enum.GetValues<TieBreakKind>()
                .Except([TieBreakKind.Alphabetical, TieBreakKind.Listed, TieBreakKind.ListedDate])
                .Select(kind => new TieBreak(kind)),
            new(TieBreakKind.Alphabetical, Language: "en"),
            new(TieBreakKind.Alphabetical, Language: "fr", First: "Croatia"),
            new(TieBreakKind.Listed, List: "some"),
            new(TieBreakKind.Listed, List: "some", First: $"organization/{Cast.Slug("Croatia")}"),
            new(TieBreakKind.ListedDate, List: "some"),
            new(TieBreakKind.Credentials, Unknown: UnknownValue.NotPlaced),
        ]);

    private static readonly Gen<(Scheme Scheme, List<Someone> People)> Any = Gen.Select(
        Rule.Array[0, 4], Anyone.List[0, 7], (chain, people) => (SchemeWith(chain), people));

    [Fact]
    public void Comparison_of_two_people_is_antisymmetric_and_transitive() => Any.Sample(
        any =>
        {
            var (gathering, used) = Gather(any.Scheme, any.People);
            var people = Placed(gathering, used);
            var verdict = people.ToDictionary(
                a => a, a => people.ToDictionary(b => b, b => a == b ? Verdict.Undetermined : Compare(gathering, used, a, b).Verdict));
            foreach (var a in people)
            {
                foreach (var b in people.Where(b => b != a))
                {
                    Assert.Equal(verdict[a][b], Opposite(verdict[b][a]));
                    Assert.All(
                        people.Where(c => verdict[a][b] == Verdict.Before && verdict[b][c] == Verdict.Before),
                        c => Assert.Equal(Verdict.Before, verdict[a][c]));
                }
            }
        },
        iter: 300);

    [Fact]
    public void Positions_are_the_first_and_the_last_of_all_orders_that_contradict_no_decided_pair() => Any.Sample(
        any =>
        {
            var (gathering, used) = Gather(any.Scheme, [.. any.People.Take(6)]);
            var list = Ranking.Of(gathering, used, Noted(gathering)).Entries;
            var people = list.Select(e => e.Person.Id).ToArray();
            var before = people.ToDictionary(
                a => a, a => people.Where(b => b != a && Compare(gathering, used, a, b).Verdict == Verdict.Before).ToHashSet());
            var orders = Orders(people).Where(o => !o.Where((a, i) => o.Skip(i + 1).Any(b => before[b].Contains(a))).Any()).ToList();

            Assert.Contains(orders, o => o.SequenceEqual(people));
            foreach (var entry in list)
            {
                var positions = orders.ConvertAll(o => Array.IndexOf(o, entry.Person.Id) + 1);
                Assert.Equal((positions.Min(), positions.Max()), (entry.PositionFrom, entry.PositionTo));
                Assert.Equal(positions.Min() != positions.Max(), entry.IsUndetermined);
            }
        },
        iter: 150);

    [Fact]
    public void Adding_somebody_moves_a_possible_position_by_one_at_most() => Gen.Select(Any, Anyone).Sample(
        (any, more) =>
        {
            var (few, used) = Gather(any.Scheme, any.People);
            var all = Gather(any.Scheme, [.. any.People, more]).Gathering;
            var after = Ranking.Of(all, used, Noted(all)).Entries.ToDictionary(e => e.Person.Id);
            foreach (var entry in Ranking.Of(few, used, Noted(few)).Entries)
            {
                Assert.InRange(after[entry.Person.Id].PositionFrom - entry.PositionFrom, 0, 1);
                Assert.InRange(after[entry.Person.Id].PositionTo - entry.PositionTo, 0, 1);
            }
        },
        iter: 300);

    [Fact]
    public void Adding_somebody_never_swaps_two_others() => Gen.Select(Any, Anyone).Sample(
        (any, more) =>
        {
            var (few, used) = Gather(any.Scheme, any.People);
            var before = Positions(few, used);
            var after = Positions(Gather(any.Scheme, [.. any.People, more]).Gathering, used);
            foreach (var (a, b) in before.Keys
                .SelectMany(a => before.Keys.Select(b => (a, b)))
                .Where(pair => before[pair.a] < before[pair.b]))
            {
                Assert.True(after[a] <= after[b], $"{a} was before {b} and is now after it.");
            }
        },
        iter: 300);

    [Fact]
    public void The_rule_that_explains_a_pair_is_the_first_that_separates_it() => Any.Sample(
        any =>
        {
            var (gathering, used) = Gather(any.Scheme, any.People);
            var people = Placed(gathering, used);
            foreach (var (a, b) in people
                .SelectMany(a => people.Select(b => (a, b)))
                .Where(pair => string.CompareOrdinal(pair.a, pair.b) < 0))
            {
                var result = Compare(gathering, used, a, b);
                var chain = any.Scheme.Classes[0].TieBreaks;

                // The rules before the named one leave the pair equal; the named rule alone decides in the same direction for the same
                // reason.
                if (result.Step > 0)
                {
                    var earlier = Compare(gathering, Cast.Use(SchemeWith([.. chain.Take(result.Step - 1)])), a, b);
                    Assert.Equal((result.Step, Verdict.Undetermined), (earlier.Step, earlier.Verdict));
                }

                if (result.Step > 0 && result.Step <= chain.Count)
                {
                    var alone = Compare(gathering, Cast.Use(SchemeWith([chain[result.Step - 1]])), a, b);
                    Assert.Equal((1, result.Verdict, result.Reason), (alone.Step, alone.Verdict, alone.Reason));
                }
            }
        },
        iter: 150);

    [Fact]
    public void Each_person_has_exactly_one_position() => Any.Sample(
        any =>
        {
            var (gathering, used) = Gather(any.Scheme, any.People);
            var list = Ranking.Of(gathering, used, Noted(gathering));

            Assert.Equal(
                gathering.Attendances.Select(a => a.Person.Id).Order(),
                list.Entries.Select(e => e.Person.Id).Concat(list.NotPlaced.Select(n => n.Person.Id)).Order());
        },
        iter: 200);

    private static Dictionary<string, int> Positions(Gathering gathering, ResolvedScheme used) =>
        Ranking.Of(gathering, used, Noted(gathering)).Entries.ToDictionary(e => e.Person.Id, e => e.Position);

    private static List<string> Placed(Gathering gathering, ResolvedScheme used) => [.. Positions(gathering, used).Keys];

    private static Explanation Compare(Gathering gathering, ResolvedScheme used, string one, string other) =>
        Ranking.Compare(gathering, used, Noted(gathering), new(one), new(other))!;

    // The number of a person is used as lot, as manual order and as minute of inscription.
    private static Arrangement Noted(Gathering gathering) => new(
        [],
        gathering.Attendances.Where(a => a.Appearance.Order is not null)
            .Select(
                a => new Notice(
                    a.Appearance.Event,
                    a.Appearance.Person,
                    Moment.Parse($"2024-02-29T09:0{a.Appearance.Order}"),
                    a.Appearance.Order,
                    a.Appearance.Order,
                    "the secretariat")).ToValueList());

    private static IEnumerable<string[]> Orders(string[] people) =>
        people.Length == 0
            ? [[]]
            : people.SelectMany(first => Orders([.. people.Where(p => p != first)]).Select(rest => (string[])[first, .. rest]));

    private static Verdict Opposite(Verdict verdict) => verdict switch
    {
        Verdict.Before => Verdict.After,
        Verdict.After => Verdict.Before,
        _ => verdict,
    };

    private static Scheme SchemeWith(TieBreak[] chain)
    {
        var basis = new Basis([]);
        SchemeClass Class(int code, string rank) => new(code, rank, [], [], [new Matcher { Ranks = [rank] }], chain.ToValueList(), basis);
        return new()
        {
            Id = "any",
            Version = "1",
            Name = "Any",
            Description = "Any",
            Purposes = [new(Purpose.List, false, basis)],
            Orders = [Listed],
            Classes = [Class(1, "HEAD_OF_STATE"), Class(2, "MINISTER"), Class(3, "AMBASSADOR")],
        };
    }

    private static (Gathering Gathering, ResolvedScheme Used) Gather(Scheme scheme, List<Someone> people)
    {
        var cast = new Cast("Zambia");
        for (var i = 0; i < people.Count; i++)
        {
            var (rank, state, credentials, from, born, number) = people[i];
            var person = cast.Attends(
                $"Person {i}",
                cast.State(state, new Name(state, LanguageTag.Parse("fr"), NameKind.Short)),
                rank,
                order: number,
                tenure: t => t with
                {
                    CredentialsPresented = credentials is null ? null : Moment.Parse(credentials),
                    From = from is null ? null : PartialDate.Parse(from),
                    Appointed = born is null ? null : PartialDate.Parse(born),
                });
            cast.Add(person with { Born = born is null ? null : PartialDate.Parse(born) });
        }

        return (cast.Gathering, Cast.Use(scheme));
    }

    private sealed record Someone(string? Rank, string State, string? Credentials, string? From, string? Born, int? Number);
}
