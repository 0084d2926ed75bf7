using CsCheck;
using SpeakerDirectory.Core;
using SpeakerDirectory.Core.Precedence;

namespace SpeakerDirectory.Tests.Core.Precedence;

/// <summary>What holds for any people under any scheme, with dates of every precision and gaps.</summary>
public class RankingPropertyTests
{
    private static readonly string?[] Ranks = ["HEAD_OF_STATE", "MINISTER", "AMBASSADOR", null];
    private static readonly string[] States = ["Angola", "Côte d'Ivoire", "Croatia", "Zambia"];
    private static readonly string?[] Moments = [null, "2012", "2012-11", "2012-11-23", "2012-12-12", "2012-12-12T10:00", "2012-12-12T11:30", "2013~", "2013-02-15"];
    private static readonly string?[] Days = [null, "2009", "2009-05", "2009-05-28", "2010-01-01", "2010?"];

    private static readonly int?[] Numbers = [null, 1, 2, 3];

    private static readonly Gen<Someone> Anyone = Gen.Select(Gen.OneOf(Ranks), Gen.OneOf(States), Gen.OneOf(Moments), Gen.OneOf(Days), Gen.OneOf(Days), Gen.OneOf(Numbers), (rank, state, credentials, from, born, number) => new Someone(rank, state, credentials, from, born, number));

    private static readonly ListedOrder Listed = new("some", [.. States.Take(3).Select((state, i) => new ListedEntry($"organization/{Cast.Slug(state)}", PartialDate.Parse($"194{i / 2}")))]);

    // Every kind of comparison, each alone and behind every other.
    private static readonly Gen<TieBreak> Rule = Gen.OneOf(
        [
            .. Enum.GetValues<TieBreakKind>().Except([TieBreakKind.Alphabetical, TieBreakKind.Listed, TieBreakKind.ListedDate]).Select(kind => new TieBreak(kind)),
            new(TieBreakKind.Alphabetical, Language: "en"),
            new(TieBreakKind.Alphabetical, Language: "fr", First: "Croatia"),
            new(TieBreakKind.Listed, List: "some"),
            new(TieBreakKind.Listed, List: "some", First: $"organization/{Cast.Slug("Croatia")}"),
            new(TieBreakKind.ListedDate, List: "some"),
            new(TieBreakKind.Credentials, Unknown: UnknownValue.NotPlaced),
        ]);

    private static readonly Gen<(Scheme Scheme, List<Someone> People)> Any = Gen.Select(Rule.Array[0, 4], Anyone.List[0, 7], (chain, people) => (SchemeWith(chain), people));

    [Fact]
    public void What_decides_between_two_people_is_antisymmetric_and_transitive() => Any.Sample(
        any =>
        {
            var (gathering, used) = Gather(any.Scheme, any.People);
            var people = Placed(gathering, used);
            var verdict = people.ToDictionary(a => a, a => people.ToDictionary(b => b, b => a == b ? Verdict.Undetermined : Compare(gathering, used, a, b).Verdict));
            foreach (var a in people)
            {
                foreach (var b in people.Where(b => b != a))
                {
                    Assert.Equal(verdict[a][b], Opposite(verdict[b][a]));
                    Assert.All(people.Where(c => verdict[a][b] == Verdict.Before && verdict[b][c] == Verdict.Before), c => Assert.Equal(Verdict.Before, verdict[a][c]));
                }
            }
        },
        iter: 300);

    [Fact]
    public void Positions_are_a_weak_order_that_claims_nothing_that_was_not_decided() => Any.Sample(
        any =>
        {
            var (gathering, used) = Gather(any.Scheme, any.People);
            var position = Positions(gathering, used);
            foreach (var (a, at) in position)
            {
                foreach (var (b, other) in position.Where(p => p.Key != a))
                {
                    var verdict = Compare(gathering, used, a, b).Verdict;
                    Assert.True(at >= other || verdict == Verdict.Before, $"{a} stands before {b} although nothing decides it.");
                    Assert.True(verdict != Verdict.Before || at <= other, $"{a} stands behind {b} although it goes before.");
                }
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
            foreach (var (a, b) in before.Keys.SelectMany(a => before.Keys.Select(b => (a, b))).Where(pair => before[pair.a] < before[pair.b]))
            {
                Assert.True(after[a] <= after[b], $"{a} stood before {b} and now stands behind.");
            }
        },
        iter: 300);

    [Fact]
    public void The_rule_that_explains_a_pair_is_the_first_that_separates_it() => Any.Sample(
        any =>
        {
            var (gathering, used) = Gather(any.Scheme, any.People);
            var people = Placed(gathering, used);
            foreach (var (a, b) in people.SelectMany(a => people.Select(b => (a, b))).Where(pair => string.CompareOrdinal(pair.a, pair.b) < 0))
            {
                var told = Compare(gathering, used, a, b);
                var chain = any.Scheme.Classes[0].TieBreaks;

                // The rules before it alone leave the pair equal; the rule alone gives the same verdict for the same reason.
                if (told.Step > 0)
                {
                    var earlier = Compare(gathering, Cast.Use(SchemeWith([.. chain.Take(told.Step - 1)])), a, b);
                    Assert.Equal((told.Step, Verdict.Undetermined), (earlier.Step, earlier.Verdict));
                }

                if (told.Step > 0 && told.Step <= chain.Count)
                {
                    var alone = Compare(gathering, Cast.Use(SchemeWith([chain[told.Step - 1]])), a, b);
                    Assert.Equal((1, told.Verdict, told.Evidence), (alone.Step, alone.Verdict, alone.Evidence));
                }
            }
        },
        iter: 150);

    [Fact]
    public void Nobody_is_lost_and_nobody_stands_twice() => Any.Sample(
        any =>
        {
            var (gathering, used) = Gather(any.Scheme, any.People);
            var list = Ranking.Of(gathering, used, Noted(gathering));

            Assert.Equal(gathering.Attendances.Select(a => a.Person.Id).Order(), list.Entries.Select(e => e.Person.Id).Concat(list.NotPlaced.Select(n => n.Person.Id)).Order());
        },
        iter: 200);

    private static Dictionary<string, int> Positions(Gathering gathering, SchemeInUse used) =>
        Ranking.Of(gathering, used, Noted(gathering)).Entries.ToDictionary(e => e.Person.Id, e => e.Position);

    private static List<string> Placed(Gathering gathering, SchemeInUse used) => [.. Positions(gathering, used).Keys];

    private static Explanation Compare(Gathering gathering, SchemeInUse used, string one, string other) => Ranking.Compare(gathering, used, Noted(gathering), new(one), new(other))!;

    // The number that somebody has is the lot, the order by hand and the minute of inscription.
    private static Arrangement Noted(Gathering gathering) => new(
        [],
        gathering.Attendances.Where(a => a.Appearance.Order is not null)
            .Select(a => new Notice(a.Appearance.Event, a.Appearance.Person, Moment.Parse($"2024-02-29T09:0{a.Appearance.Order}"), a.Appearance.Order, a.Appearance.Order, "the secretariat")).ToValueList());

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

    private static (Gathering Gathering, SchemeInUse Used) Gather(Scheme scheme, List<Someone> people)
    {
        var cast = new Cast("Zambia");
        for (var i = 0; i < people.Count; i++)
        {
            var (rank, state, credentials, from, born, number) = people[i];
            var person = cast.Attends($"Person {i}", cast.State(state, new Name(state, LanguageTag.Parse("fr"), NameKind.Short)), rank, order: number, tenure: t => t with
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
