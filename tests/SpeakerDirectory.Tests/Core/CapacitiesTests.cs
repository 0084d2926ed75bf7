using SpeakerDirectory.Core.Tenures;

namespace SpeakerDirectory.Tests.Core;

public sealed class CapacitiesTests
{
    [Theory]
    [InlineData("2016-12-31", "2024-12-11", true)]
    [InlineData("2024-12-10", "2024-12-11", true)]
    [InlineData("2024-12-11", "2024-12-11", false)]
    [InlineData("2024-12", "2024-12-11", false)]
    [InlineData("2016?", "2024-12-11", false)]
    [InlineData("..", "2024-12-11", false)]
    [InlineData(null, "2024-12-11", false)]
    [InlineData("2016", null, false)]
    public void A_capacity_is_former_when_it_had_certainly_ended(string? to, string? start, bool former) =>
        Assert.Equal(former, Capacities.IsFormer(Samples.Tenure("ada", "minister", to: to), Samples.Event("talks", start)));

    [Fact]
    public void Without_a_capacity_there_is_no_former_one() => Assert.False(Capacities.IsFormer(null, Samples.Event("talks", "2024")));
}
