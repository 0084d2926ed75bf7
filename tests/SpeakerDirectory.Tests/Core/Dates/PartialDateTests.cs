using CsCheck;
using SpeakerDirectory.Core.Values;

namespace SpeakerDirectory.Tests.Core.Dates;

public sealed class PartialDateTests
{
    public static readonly Gen<string> Texts = Gen.Select(
        Gen.Int[1, 9999],
        Gen.Int[0, 12],
        Gen.Int[0, 31],
        Gen.OneOf("", "?", "~"),
        (year, month, day, doubt) =>
            month == 0 ? $"{year:0000}{doubt}"
            : day == 0 ? $"{year:0000}-{month:00}{doubt}"
            : $"{year:0000}-{month:00}-{Math.Min(day, DateTime.DaysInMonth(year, month)):00}{doubt}");

    [Fact]
    public void A_parsed_date_is_written_unchanged()
    {
        Texts.Sample(text => PartialDate.Parse(text).ToString() == text);
    }

    [Fact]
    public void A_date_covers_the_days_from_its_earliest_to_its_latest()
    {
        Assert.Equal((new(2024, 1, 1), new(2024, 12, 31)), Days("2024"));
        Assert.Equal((new(2024, 2, 1), new(2024, 2, 29)), Days("2024-02"));
        Assert.Equal((new(1900, 2, 1), new DateOnly(1900, 2, 28)), Days("1900-02"));
        Assert.Equal((new(2024, 12, 11), new(2024, 12, 11)), Days("2024-12-11"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("24")]
    [InlineData("0000")]
    [InlineData("1962-4")]
    [InlineData("1962-13")]
    [InlineData("1962-00")]
    [InlineData("1962-02-29")]
    [InlineData("1962-04-31")]
    [InlineData("1962/04/30")]
    [InlineData("1962-04-30T11:30")]
    [InlineData("1962??")]
    [InlineData("?")]
    [InlineData(" 1962")]
    [InlineData("١٩٦٢")]
    [InlineData("..")]
    public void An_invalid_date_is_refused(string text)
    {
        Assert.False(PartialDate.TryParse(text, out _));
    }

    [Theory]
    [InlineData("2023", "2024", true)]
    [InlineData("2024", "2023", false)]
    [InlineData("2024", "2024", null)]
    [InlineData("2024-12-11", "2024-12-11", false)]
    [InlineData("2024-12", "2024-12-11", null)]
    [InlineData("2024-12-11", "2024", null)]
    [InlineData("2024-11-30", "2024-12", true)]
    [InlineData("2024-12-31", "2024", false)]
    [InlineData("2023?", "2024", null)]
    [InlineData("2023", "2024~", null)]
    public void Before_is_certain_only_when_every_day_agrees(string date, string other, bool? before)
    {
        Assert.Equal(before, PartialDate.Parse(date).IsBefore(PartialDate.Parse(other)));
    }

    [Fact]
    public void Two_dates_are_never_each_before_the_other()
    {
        Gen.Select(Texts, Texts).Sample(
            (a, b) =>
                !(PartialDate.Parse(a).IsBefore(PartialDate.Parse(b)) == true
                    && PartialDate.Parse(b).IsBefore(PartialDate.Parse(a)) == true));
    }

    [Fact]
    public void Parsing_never_throws()
    {
        Gen.String.Sample(text => !PartialDate.TryParse(text, out var date) || date.ToString() == text);
    }

    private static (DateOnly, DateOnly) Days(string text) => (PartialDate.Parse(text).Earliest, PartialDate.Parse(text).Latest);
}
