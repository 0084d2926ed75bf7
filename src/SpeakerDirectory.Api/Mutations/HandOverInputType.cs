using GraphQL.Types;
using SpeakerDirectory.Api.Types.Scalars;
using SpeakerDirectory.Core.Editing;
using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Values;

namespace SpeakerDirectory.Api.Mutations;

/// <summary>Parsed into a <see cref="HandOver"/>. The resolver sets its <c>Today</c>.</summary>
internal sealed class HandOverInputType : InputObjectGraphType
{
    public HandOverInputType()
    {
        Name = "HandOverInput";
        Description = "A handover of an office from one holder to the next. Both tenures share the day.";
        Field<NonNullGraphType<IdGraphType>>("office").Description("The id of the office.");
        Field<NonNullGraphType<IdGraphType>>("person").Description("The id of the person who follows.");
        Field<NonNullGraphType<DateType>>("day").Description(
            "The last day of the tenure that ends, and the first day of the one that begins.");
        Field<IdGraphType>("previous").Description(
            "The id of the tenure that ends. By default it is the only FULL one that is held, or not known to have ended, on that day.");
        Field<CapacityType>("capacity").Description("The capacity of the person who follows. It is FULL by default.");
        Field<StringGraphType>("title").Description("The title of the person who follows, if it is not the title of the office.");
        Field<StringGraphType>("to").Description("The last day of the new tenure if it is known already, or \"..\" if it has not ended.");
        Field<StringGraphType>("note").Description("The note on the new tenure.");
        Field<ListGraphType<NonNullGraphType<IdGraphType>>>("sources").Description(
            "The ids of the sources of the handover. Both tenures get them.");
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
            Sources = value.Given("sources") is System.Collections.IEnumerable sources
                ? sources.Cast<object>().Select(id => new Ref<Source>(id.ToString()!)).ToValueList()
                : [],
        };

        string? Text(string name) => value.Given(name)?.ToString();
    }
}
