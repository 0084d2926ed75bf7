using CsCheck;
using SpeakerDirectory.Core.Protocol.Arrangements;
using SpeakerDirectory.Core.Protocol.Precedence;
using SpeakerDirectory.Core.Protocol.Ranks;
using SpeakerDirectory.Core.Protocol.Schemes;
using SpeakerDirectory.Core.Values;

namespace SpeakerDirectory.Tests.Core.Precedence;

/// <summary>The first and the last position that the evidence allows.</summary>
public class PositionRangeTests
{
    private static readonly string?[] Days = [null, "2009", "2009-05", "2009-05-31", "2009-12-31", "2009-12", "2010", "2010-01-01"];

    private static readonly Gen<(string? First, string? Second)> Someone = Gen.Select(Gen.OneOf(Days), Gen.OneOf(Days));

    [Fact]
    public void One_person_without_a_date_does_not_make_the_others_undecided_among_themselves()
    {
        var list = Photo(("A", "2001-01-01"), ("Unknown", null), ("B", "2002-01-01"), ("C", "2003"), ("D", "2004-05")).Entries;

        Assert.Equal(
            [("A", 1, 2), ("Unknown", 1, 5), ("B", 2, 3), ("C", 3, 4), ("D", 4, 5)],
            list.Select(e => (e.Person.Name, e.PositionFrom, e.PositionTo)));
        Assert.Equal([1, 1, 2, 3, 4], list.Select(e => e.Position));
        Assert.All(list, e => Assert.True(e.IsUndetermined));
        Assert.Equal(
            "Nothing decides between A and Unknown, because the day of taking office is not known for Unknown.", list[1].Text);
    }

    [Fact]
    public void A_person_without_a_date_deviates_nowhere()
    {
        Assert.Empty(Photo(("A", "2001-01-01"), ("B", "2002-01-01"), ("Unknown", null)).Deviations);

        var deviation = Photo(("B", "2002-01-01"), ("Unknown", null), ("A", "2001-01-01")).Deviations.Single();
        Assert.Equal(("B", 1, 2), (deviation.Person.Name, deviation.Published, deviation.Position));
        Assert.Equal(
            "B was published before A, who goes first: A took office (2001-01-01) before B (2002-01-01).",
            deviation.Explanation.ToString());
    }

    [Fact]
    public void Possible_positions_go_around_a_locked_one()
    {
        var cast = Heads(("A", "2001-01-01"), ("Unknown", null), ("B", "2002-01-01"), ("Locked", "1999-01-01"));
        var locked = cast.Gathering.Attendances.Single(a => a.Person.Name == "Locked").Person;

        var list = cast.Rank(
            "un-conference",
            Purpose.Photo,
            new([new(new(cast.Event.Id), new(locked.Id), ManualPlaceKind.Locked, 2, "needs the ramp", "A. Officer")], []));

        Assert.Equal(
            [("A", 1, 3), ("Unknown", 1, 4), ("Locked", 2, 2), ("B", 3, 4)],
            list.Entries.Select(e => (e.Person.Name, e.PositionFrom, e.PositionTo)));
    }

    /// <summary>Every way to choose the days that are not known, each choice with its order: equal people can stand in any order.</summary>
    [Theory]
    [InlineData(1, 5)]
    [InlineData(2, 3)]
    public void The_range_of_a_person_has_the_positions_of_all_ways_to_complete_the_dates(int rules, int most) =>
        Someone.List[1, most].Sample(
            people =>
            {
                var choices = people.ConvertAll(p => Choices(p, people, rules));
                var expected = people.ConvertAll(_ => (From: int.MaxValue, To: 0));
                foreach (var chosen in All(choices))
                {
                    for (var i = 0; i < people.Count; i++)
                    {
                        var before = chosen.Count(c => Compare(c, chosen[i]) < 0);
                        var equal = chosen.Count(c => Compare(c, chosen[i]) == 0);
                        expected[i] = (Math.Min(expected[i].From, before + 1), Math.Max(expected[i].To, before + equal));
                    }
                }

                var found = Ordered(people, rules).Entries.ToDictionary(e => e.Person.Name);
                Assert.Equal(expected, people.Select((_, i) => (found[$"Person {i}"].PositionFrom, found[$"Person {i}"].PositionTo)));
            },
            iter: 60);

    private static PrecedenceList Photo(params (string Name, string? TookOffice)[] published) =>
        Heads(published).Rank("un-conference", Purpose.Photo);

    private static Cast Heads(params (string Name, string? TookOffice)[] published)
    {
        var cast = new Cast("Kenya");
        for (var i = 0; i < published.Length; i++)
        {
            var day = published[i].TookOffice;
            cast.Attends(
                published[i].Name,
                cast.State(published[i].Name),
                "HEAD_OF_STATE",
                order: i + 1,
                tenure: t => t with { From = day is null ? null : PartialDate.Parse(day) });
        }

        return cast;
    }

    private static PrecedenceList Ordered(List<(string? First, string? Second)> people, int rules)
    {
        var basis = new Basis([]);
        TieBreak[] chain = [new(TieBreakKind.Appointed), new(TieBreakKind.Arrived)];
        var scheme = new Scheme
        {
            Id = "any",
            Version = "1",
            Name = "Any",
            Description = "Any",
            Purposes = [new(Purpose.List, false, basis)],
            Classes = [new(1, "All", [], [], [new Matcher { Ranks = ["MINISTER"] }], chain.Take(rules).ToValueList(), basis)],
        };
        var cast = new Cast("Kenya");
        for (var i = 0; i < people.Count; i++)
        {
            var (first, second) = people[i];
            cast.Attends($"Person {i}", cast.State("Kenya"), "MINISTER", tenure: t => t with
            {
                Appointed = first is null ? null : PartialDate.Parse(first),
                From = second is null ? null : PartialDate.Parse(second),
            });
        }

        return Ranking.Of(cast.Gathering, Cast.Use(scheme), Arrangement.None);
    }

    // The first and last days of anybody's dates, and for unknown dates also a day before and after all of them.
    private static List<DateOnly[]> Choices((string? First, string? Second) person, List<(string? First, string? Second)> people, int rules)
    {
        var first = Days(person.First, people.ConvertAll(p => p.First));
        return rules == 1
            ? first.ConvertAll(day => (DateOnly[])[day])
            : [.. first.SelectMany(_ => Days(person.Second, people.ConvertAll(p => p.Second)), (one, other) => (DateOnly[])[one, other])];

        static List<DateOnly> Days(string? own, List<string?> all)
        {
            var known = all.OfType<string>().Select(PartialDate.Parse).ToList();
            var ends = known.SelectMany(d => new[] { d.Earliest, d.Latest }).Distinct().ToList();
            return own is null
                ? [new(1900, 1, 1), .. ends, new(2100, 1, 1)]
                : ends.FindAll(day => day >= PartialDate.Parse(own).Earliest && day <= PartialDate.Parse(own).Latest);
        }
    }

    private static IEnumerable<List<DateOnly[]>> All(List<List<DateOnly[]>> choices) =>
        choices.Aggregate(
            (IEnumerable<List<DateOnly[]>>)[[]], (chosen, next) => chosen.SelectMany(c => next.Select(n => (List<DateOnly[]>)[.. c, n])));

    private static int Compare(DateOnly[] one, DateOnly[] other) =>
        one.Zip(other, (a, b) => a.CompareTo(b)).FirstOrDefault(result => result != 0);
}
