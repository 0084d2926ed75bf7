using GraphQL.Types;
using SpeakerDirectory.Api.Types;
using SpeakerDirectory.Core;
using SpeakerDirectory.Core.Editing;

namespace SpeakerDirectory.Api.Editing;

/// <summary>Parsed into a <see cref="HandOver"/>, whose today is still to be said.</summary>
internal sealed class HandOverInputType : InputObjectGraphType
{
    public HandOverInputType()
    {
        Name = "HandOverInput";
        Description = "One holder of an office gives it to the next. Both tenures share the day.";
        Field<NonNullGraphType<IdGraphType>>("office");
        Field<NonNullGraphType<IdGraphType>>("person").Description("Who follows.");
        Field<NonNullGraphType<DateType>>("day").Description("The last day of the one, and the first of the other.");
        Field<IdGraphType>("previous").Description("The tenure that ends: the only full one that is held, or not known to have ended, on that day unless given.");
        Field<CapacityType>("capacity").Description("Of the one who follows; FULL unless given.");
        Field<StringGraphType>("title").Description("Of the one who follows, where it is not the office's.");
        Field<StringGraphType>("to").Description("Until when, where that is known already; \"..\" when still so.");
        Field<StringGraphType>("note").Description("For the new tenure.");
        Field<ListGraphType<NonNullGraphType<IdGraphType>>>("sources").Description("Where it is told; both tenures get them.");
    }

    public override object ParseDictionary(IDictionary<string, object?> value)
    {
        return new HandOver(Text("office")!, Text("person")!, (DateOnly)value["day"]!, default) // All three are required.
        {
            Previous = Text("previous"),
            Capacity = value.Given("capacity") as Capacity?,
            Title = Text("title"),
            To = Text("to"),
            Note = Text("note"),
            Sources = value.Given("sources") is System.Collections.IEnumerable sources ? sources.Cast<object>().Select(id => new Ref<Source>(id.ToString()!)).ToValueList() : [],
        };

        string? Text(string name) => value.Given(name)?.ToString();
    }
}
