using SpeakerDirectory.Core.Query;
using SpeakerDirectory.Core.Records;
using FieldFilter = SpeakerDirectory.Core.Query.FieldFilter;

namespace SpeakerDirectory.Tests.Core.Query;

public sealed class FilterTests
{
    [Fact]
    public void The_text_of_a_filter_differs_from_that_of_its_negation() =>
        Assert.Equal(
            "And { Filters = [IsKnown { Field = person.born, Value = True }] }",
            new And([new IsKnown(Field.Of<Person>(p => p.Born), true)]).ToString());

    [Fact]
    public void A_comparison_with_a_doubtful_date_and_its_negation_are_indeterminate()
    {
        var filter = FieldFilter.Of(Field.Of<Person>(p => p.Born), Operator.Less, ["1990~"]);

        Assert.Equal(new Indeterminate(), filter);
        Assert.Equal(new Indeterminate(), filter.Negated);
    }
}
