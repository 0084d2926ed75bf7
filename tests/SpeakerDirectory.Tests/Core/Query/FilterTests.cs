using SpeakerDirectory.Core;
using SpeakerDirectory.Core.Query;
using Compare = SpeakerDirectory.Core.Query.Compare;

namespace SpeakerDirectory.Tests.Core.Query;

public sealed class FilterTests
{
    [Fact]
    public void A_filter_prints_what_it_asks_and_not_its_opposite() =>
        Assert.Equal("And { Filters = [Known { Field = person.born, IsKnown = True }] }", new And([new Known(Field.Of<Person>(p => p.Born), true)]).ToString());

    [Fact]
    public void A_comparison_with_a_doubtful_date_is_undecided_and_so_is_its_opposite()
    {
        var filter = Compare.Of(Field.Of<Person>(p => p.Born), Comparison.Less, ["1990~"]);

        Assert.Equal(new Undecided(), filter);
        Assert.Equal(new Undecided(), filter.Negated);
    }
}
