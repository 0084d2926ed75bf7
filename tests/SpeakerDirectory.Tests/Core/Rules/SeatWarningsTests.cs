using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Rules;
using SpeakerDirectory.Core.Values;
using static SpeakerDirectory.Tests.Core.Rules.RuleTesting;

namespace SpeakerDirectory.Tests.Core.Rules;

public sealed class SeatWarningsTests
{
    [Fact]
    public void Two_holders_of_one_seat_on_one_day_give_a_warning()
    {
        Assert.Equal(
            [new Problem(
                "tenure/bob-chair", "office", "2 people held office/chair on 2002-01-01, which has one seat: also tenure/ana-chair.")],
            Warnings(
                null,
                Samples.Tenure("ana", "chair", "2000-01-01", "2005-12-31"),
                Samples.Tenure("bob", "chair", "2002-01-01", "2003-12-31")));
    }

    [Fact]
    public void A_handover_day_shared_by_two_holders_is_no_conflict()
    {
        Assert.Empty(
            Warnings(null, Samples.Tenure("ana", "chair", "2000-01-01", "2002-01-01"), Samples.Tenure("bob", "chair", "2002-01-01", "..")));
    }

    [Fact]
    public void Uncertain_overlaps_give_no_warning()
    {
        Assert.Empty(Warnings(
            null,
            Samples.Tenure("ana", "chair", "2000", "2002"),
            Samples.Tenure("bob", "chair", "2002", "2003"),
            Samples.Tenure("cat", "chair", "2000-06-01"),
            Samples.Tenure("dan", "chair", "2000-03~", "2002-12-31")));
    }

    [Fact]
    public void Evidence_of_a_person_in_an_office_that_another_certainly_holds_gives_a_warning()
    {
        Assert.Equal(
            ["tenure/bob-chair"],
            Warnings(
                null,
                Samples.Tenure("ana", "chair", "2000-01-01", ".."),
                Samples.Tenure("bob", "chair") with { Confirmed = [Date("2020-05-05")] }).Select(w => w.RecordId));
    }

    [Fact]
    public void Two_people_seen_on_the_same_day_may_have_handed_over()
    {
        Assert.Empty(Warnings(
            null,
            Samples.Tenure("ana", "chair") with { Confirmed = [Date("2020-05-05")] },
            Samples.Tenure("bob", "chair") with { Confirmed = [Date("2020-05-05")] }));
    }

    [Fact]
    public void One_person_reappointed_takes_one_seat()
    {
        Assert.Empty(
            Warnings(
                null,
                Samples.Tenure("ana", "chair", "2000-01-01", "2005-12-31"),
                Samples.Tenure("ana", "chair", "2004-01-01", "2009-12-31", "-again")));
    }

    [Fact]
    public void As_many_holders_as_seats_give_no_warning()
    {
        Tenure[] three = [.. new[] { "ana", "bob", "cat" }.Select(person => Samples.Tenure(person, "chair", "2000-01-01", ".."))];

        Assert.Empty(Warnings(3, three));
        Assert.Empty(Warnings(0, three));
        Assert.Equal(
            [new Problem(
                "tenure/cat-chair",
                "office",
                "3 people held office/chair on 2000-01-01, which has 2 seats: also tenure/ana-chair, tenure/bob-chair.")],
            Warnings(2, three));
    }

    private static IEnumerable<Problem> Warnings(int? seats, params Tenure[] tenures) =>
        SeatWarnings.TooManyHolders(Samples.Office("chair", "un") with { Seats = seats }, tenures, _ => EndBound.None);
}
