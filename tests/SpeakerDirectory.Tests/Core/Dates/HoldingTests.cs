using SpeakerDirectory.Core.Values;

namespace SpeakerDirectory.Tests.Core.Dates;

/// <summary>Worked out by hand from the model: not held before the earliest day of <c>from</c> or after the latest of <c>to</c>; held
/// from the earliest of the latest days of <c>from</c> and each confirmed one to the latest of the earliest days of <c>to</c> and each
/// confirmed one; else unknown.</summary>
public sealed class HoldingTests
{
    private static readonly DateOnly Today = new(2026, 1, 15);

    [Theory]

    // Dates known to the day.
    [InlineData("2020-03-01", "2021-06-30", "", "2020-02-29", TenureStatus.NotHeld)]
    [InlineData("2020-03-01", "2021-06-30", "", "2020-03-01", TenureStatus.Held)]
    [InlineData("2020-03-01", "2021-06-30", "", "2021-06-30", TenureStatus.Held)]
    [InlineData("2020-03-01", "2021-06-30", "", "2021-07-01", TenureStatus.NotHeld)]

    // Dates known to the month or the year.
    [InlineData("2020-03", "2021", "", "2020-02-29", TenureStatus.NotHeld)]
    [InlineData("2020-03", "2021", "", "2020-03-30", TenureStatus.Unknown)]
    [InlineData("2020-03", "2021", "", "2020-03-31", TenureStatus.Held)]
    [InlineData("2020-03", "2021", "", "2021-01-01", TenureStatus.Held)]
    [InlineData("2020-03", "2021", "", "2021-01-02", TenureStatus.Unknown)]
    [InlineData("2020-03", "2021", "", "2022-01-01", TenureStatus.NotHeld)]

    // Ongoing until today.
    [InlineData("2020-03-01", "..", "", "2026-01-15", TenureStatus.Held)]
    [InlineData("2020-03-01", "..", "", "2026-01-16", TenureStatus.Unknown)]
    [InlineData("2020-03-01", "..", "", "2020-02-29", TenureStatus.NotHeld)]

    // Unknown end.
    [InlineData("2020-03-01", null, "", "2020-03-01", TenureStatus.Unknown)]
    [InlineData("2020-03-01", null, "2021-01-01", "2020-12-31", TenureStatus.Held)]
    [InlineData("2020-03-01", null, "2021-01-01", "2021-01-02", TenureStatus.Unknown)]

    // Unknown beginning.
    [InlineData(null, "2021-06-30", "", "2021-06-30", TenureStatus.Unknown)]
    [InlineData(null, "2021-06-30", "2020-05-05", "2021-06-30", TenureStatus.Held)]
    [InlineData(null, "2021-06-30", "2020-05-05", "2020-05-04", TenureStatus.Unknown)]

    // Only confirmed days: held from the first to the last of them; a year means some day of that year.
    [InlineData(null, null, "2020-05-05 2018-01-01", "2019-01-01", TenureStatus.Held)]
    [InlineData(null, null, "2020-05-05 2018-01-01", "2017-12-31", TenureStatus.Unknown)]
    [InlineData(null, null, "2018 2020", "2018-12-30", TenureStatus.Unknown)]
    [InlineData(null, null, "2018 2020", "2018-12-31", TenureStatus.Held)]
    [InlineData(null, null, "2018 2020", "2020-01-01", TenureStatus.Held)]
    [InlineData(null, null, "2018 2020", "2020-01-02", TenureStatus.Unknown)]
    [InlineData(null, null, "2018", "2018-06-01", TenureStatus.Unknown)]

    // Doubtful and absent dates prove nothing, until the day is further away than their margin: one year with "~", ten with "?".
    [InlineData("2020-03-01?", "2021-06-30", "", "2010-03-01", TenureStatus.Unknown)]
    [InlineData("2020-03-01?", "2021-06-30", "", "2010-02-28", TenureStatus.NotHeld)]
    [InlineData("2020-03~", "2021-06-30", "", "2019-03-01", TenureStatus.Unknown)]
    [InlineData("2020-03~", "2021-06-30", "", "2019-02-28", TenureStatus.NotHeld)]
    [InlineData("2020-03-01", "2021-06-30~", "", "2022-06-30", TenureStatus.Unknown)]
    [InlineData("2020-03-01", "2021-06-30~", "", "2022-07-01", TenureStatus.NotHeld)]
    [InlineData("2001-01-01", "2003-03~", "", "2004-04-01", TenureStatus.NotHeld)]
    [InlineData("2001-01-01", "2003?", "", "2013-12-31", TenureStatus.Unknown)]
    [InlineData("2001-01-01", "2003?", "", "2014-01-01", TenureStatus.NotHeld)]

    // A source that shows the person in the office counts more than a doubtful date.
    [InlineData("2020-03~", "2021-06-30", "2018-05-05", "2018-05-05", TenureStatus.Held)]
    [InlineData("2020-03~", "2021-06-30", "2018-05-05", "2018-05-04", TenureStatus.NotHeld)]
    [InlineData("2001-01-01", "2003-03~", "2005-05-05", "2005-05-05", TenureStatus.Held)]
    [InlineData("2001-01-01", "2003-03~", "2005-05-05", "2005-05-06", TenureStatus.NotHeld)]
    [InlineData("2020-03-01", "2021-06-30~", "", "2020-02-29", TenureStatus.NotHeld)]
    [InlineData(null, null, "2020-05-05?", "2020-05-05", TenureStatus.Unknown)]
    [InlineData(null, null, "", "2020-05-05", TenureStatus.Unknown)]
    public void A_status_on_a_day_follows_from_the_dates(string? from, string? to, string confirmed, string day, TenureStatus expected)
    {
        var tenure = Samples.Tenure(
            "ana",
            "chair",
            from,
            to) with { Confirmed = confirmed.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(PartialDate.Parse).ToValueList() };

        Assert.Equal(
            expected, Holding.Of(tenure, EndBound.None).On(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), Today));
    }

    [Theory]

    // "Still so" lasts until the bound.
    [InlineData("1990-01-01", "..", "", "2000-01-01", "2000-01-01", TenureStatus.Held)]
    [InlineData("1990-01-01", "..", "", "2000-01-01", "2000-01-02", TenureStatus.NotHeld)]
    [InlineData("1990-01-01", "..", "", "2000", "2000-01-01", TenureStatus.Held)]
    [InlineData("1990-01-01", "..", "", "2000", "2000-01-02", TenureStatus.Unknown)]
    [InlineData("1990-01-01", "..", "", "2000", "2001-01-01", TenureStatus.NotHeld)]

    // So does what was recorded to end later, and what has no end.
    [InlineData("1990-01-01", "2005", "", "2000", "2000-12-31", TenureStatus.Unknown)]
    [InlineData("1990-01-01", "2005", "", "2000", "2001-01-01", TenureStatus.NotHeld)]
    [InlineData("1990-01-01", null, "1995-05-05", "2000", "1995-05-05", TenureStatus.Held)]
    [InlineData("1990-01-01", null, "1995-05-05", "2000", "1995-05-06", TenureStatus.Unknown)]
    [InlineData("1990-01-01", null, "1995-05-05", "2000", "2001-01-01", TenureStatus.NotHeld)]

    // Of several bounds the first counts, and a later one than the recorded end changes nothing.
    [InlineData("1990-01-01", "..", "", "2010 2000-05-05", "2000-05-06", TenureStatus.NotHeld)]
    [InlineData("1990-01-01", "1995-01-01", "", "2000", "1995-01-02", TenureStatus.NotHeld)]

    // A doubtful bound lets nothing be certain within its margin.
    [InlineData("1990-01-01", "..", "", "2000~", "1999-01-01", TenureStatus.Held)]
    [InlineData("1990-01-01", "..", "", "2000~", "1999-01-02", TenureStatus.Unknown)]
    [InlineData("1990-01-01", "..", "", "2000~", "2001-12-31", TenureStatus.Unknown)]
    [InlineData("1990-01-01", "..", "", "2000~", "2002-01-01", TenureStatus.NotHeld)]

    // A bound that is still to come does not say that it will last until then.
    [InlineData("1990-01-01", "..", "", "2030-01-01", "2026-01-15", TenureStatus.Held)]
    [InlineData("1990-01-01", "..", "", "2030-01-01", "2026-01-16", TenureStatus.Unknown)]
    [InlineData("1990-01-01", "..", "", "2030-01-01", "2030-01-02", TenureStatus.NotHeld)]
    public void Nothing_is_held_after_a_bound(string? from, string? to, string confirmed, string bounds, string day, TenureStatus expected)
    {
        var tenure = Samples.Tenure("ana", "chair", from, to) with { Confirmed = Dates(confirmed).ToValueList() };
        var bound = EndBound.Of([.. Dates(bounds).Select(date => (PartialDate?)date)]);

        Assert.Equal(
            expected, Holding.Of(tenure, bound).On(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), Today));
    }

    private static IEnumerable<PartialDate> Dates(string texts) =>
        texts.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(PartialDate.Parse);
}
