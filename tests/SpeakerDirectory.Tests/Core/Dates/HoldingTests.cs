using SpeakerDirectory.Core;

namespace SpeakerDirectory.Tests.Core.Dates;

/// <summary>Worked out by hand from the model: not held before the earliest day of <c>from</c> or after the latest of <c>to</c>; held from the earliest of the latest days
/// of <c>from</c> and each confirmed one to the latest of the earliest days of <c>to</c> and each confirmed one; else unknown.</summary>
public sealed class HoldingTests
{
    private static readonly DateOnly Today = new(2026, 1, 15);

    [Theory]

    // Known to the day.
    [InlineData("2020-03-01", "2021-06-30", "", "2020-02-29", TenureStatus.NotHeld)]
    [InlineData("2020-03-01", "2021-06-30", "", "2020-03-01", TenureStatus.Held)]
    [InlineData("2020-03-01", "2021-06-30", "", "2021-06-30", TenureStatus.Held)]
    [InlineData("2020-03-01", "2021-06-30", "", "2021-07-01", TenureStatus.NotHeld)]

    // Known to the month or the year.
    [InlineData("2020-03", "2021", "", "2020-02-29", TenureStatus.NotHeld)]
    [InlineData("2020-03", "2021", "", "2020-03-30", TenureStatus.Unknown)]
    [InlineData("2020-03", "2021", "", "2020-03-31", TenureStatus.Held)]
    [InlineData("2020-03", "2021", "", "2021-01-01", TenureStatus.Held)]
    [InlineData("2020-03", "2021", "", "2021-01-02", TenureStatus.Unknown)]
    [InlineData("2020-03", "2021", "", "2022-01-01", TenureStatus.NotHeld)]

    // Still so, until today.
    [InlineData("2020-03-01", "..", "", "2026-01-15", TenureStatus.Held)]
    [InlineData("2020-03-01", "..", "", "2026-01-16", TenureStatus.Unknown)]
    [InlineData("2020-03-01", "..", "", "2020-02-29", TenureStatus.NotHeld)]

    // The end is not known.
    [InlineData("2020-03-01", null, "", "2020-03-01", TenureStatus.Unknown)]
    [InlineData("2020-03-01", null, "2021-01-01", "2020-12-31", TenureStatus.Held)]
    [InlineData("2020-03-01", null, "2021-01-01", "2021-01-02", TenureStatus.Unknown)]

    // The beginning is not known.
    [InlineData(null, "2021-06-30", "", "2021-06-30", TenureStatus.Unknown)]
    [InlineData(null, "2021-06-30", "2020-05-05", "2021-06-30", TenureStatus.Held)]
    [InlineData(null, "2021-06-30", "2020-05-05", "2020-05-04", TenureStatus.Unknown)]

    // Seen alone: from the first day seen to the last; a year stands for some day of it.
    [InlineData(null, null, "2020-05-05 2018-01-01", "2019-01-01", TenureStatus.Held)]
    [InlineData(null, null, "2020-05-05 2018-01-01", "2017-12-31", TenureStatus.Unknown)]
    [InlineData(null, null, "2018 2020", "2018-12-30", TenureStatus.Unknown)]
    [InlineData(null, null, "2018 2020", "2018-12-31", TenureStatus.Held)]
    [InlineData(null, null, "2018 2020", "2020-01-01", TenureStatus.Held)]
    [InlineData(null, null, "2018 2020", "2020-01-02", TenureStatus.Unknown)]
    [InlineData(null, null, "2018", "2018-06-01", TenureStatus.Unknown)]

    // Nothing certain follows from a doubtful date, and nothing from no date.
    [InlineData("2020-03-01?", "2021-06-30", "", "2019-01-01", TenureStatus.Unknown)]
    [InlineData("2020-03-01", "2021-06-30~", "", "2025-01-01", TenureStatus.Unknown)]
    [InlineData("2020-03-01", "2021-06-30~", "", "2020-02-29", TenureStatus.NotHeld)]
    [InlineData(null, null, "2020-05-05?", "2020-05-05", TenureStatus.Unknown)]
    [InlineData(null, null, "", "2020-05-05", TenureStatus.Unknown)]
    public void What_the_dates_say_of_a_day(string? from, string? to, string confirmed, string day, TenureStatus expected)
    {
        var tenure = Samples.Tenure("ana", "chair", from, to) with { Confirmed = confirmed.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(PartialDate.Parse).ToValueList() };

        Assert.Equal(expected, Holding.StatusOf(tenure, DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), Today));
    }
}
