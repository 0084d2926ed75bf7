using GraphQL.Types;
using SpeakerDirectory.Core;
using SpeakerDirectory.Core.Precedence;

namespace SpeakerDirectory.Api.Types;

/// <summary>An arrangement as it was asked for: which event it is for is known only when that is read.</summary>
internal sealed record AskedArrangement(ValueList<AskedPlace> Places, ValueList<AskedNotice> Notices)
{
    public const string Invalid = "ARRANGEMENT_INVALID";

    public static AskedArrangement None { get; } = new([], []);

    public Arrangement At(Event happening)
    {
        var (at, arrangement) = (new Ref<Event>(happening.Id), new ArrangementBuilder());
        var problems = Places.SelectMany(p => arrangement.Add(new ManualPlace(at, new(p.Person), p.Place, p.Position, p.Reason, p.By)))
            .Concat(Notices.SelectMany(n => arrangement.Add(new Notice(at, new(n.Person), null, n.Drawn, n.Order, n.By), n.Inscribed))).ToList();
        return problems.Count == 0 ? arrangement.ToArrangement() : throw new QuestionError(Invalid, string.Join(' ', problems.Select(p => p.Message)));
    }
}

internal sealed record AskedPlace(string Person, ManualPlaceKind Place, int? Position, string Reason, string By);

internal sealed record AskedNotice(string Person, string? Inscribed, int? Drawn, int? Order, string By);

internal sealed class ArrangementInputType : InputObjectGraphType
{
    public ArrangementInputType()
    {
        Name = "ArrangementInput";
        Description = "What an officer decides for an event beside the rules, and what was noted there.";
        Field<ListGraphType<NonNullGraphType<ManualPlaceInputType>>>("places");
        Field<ListGraphType<NonNullGraphType<NoticeInputType>>>("notices");
    }

    public override object ParseDictionary(IDictionary<string, object?> value) => new AskedArrangement(List<AskedPlace>(value, "places"), List<AskedNotice>(value, "notices"));

    private static ValueList<T> List<T>(IDictionary<string, object?> value, string name) =>
        value.Given(name) is System.Collections.IEnumerable given ? given.Cast<T>().ToValueList() : [];
}

internal sealed class ManualPlaceInputType : InputObjectGraphType
{
    public ManualPlaceInputType()
    {
        Name = "ManualPlaceInput";
        Description = "A place that an officer gives.";
        Field<NonNullGraphType<IdGraphType>>("person");
        Field<NonNullGraphType<ManualPlaceKindType>>("place");
        Field<IntGraphType>("position").Description("From 1; of a locked place alone.");
        Field<NonNullGraphType<StringGraphType>>("reason");
        Field<NonNullGraphType<StringGraphType>>("by").Description("Who decided.");
    }

    public override object ParseDictionary(IDictionary<string, object?> value) => new AskedPlace(
        (string)value["person"]!, (ManualPlaceKind)value["place"]!, value.Given("position") as int?, (string)value["reason"]!, (string)value["by"]!);
}

internal sealed class NoticeInputType : InputObjectGraphType
{
    public NoticeInputType()
    {
        Name = "NoticeInput";
        Description = "What was recorded about somebody at an event, for the rules that ask it.";
        Field<NonNullGraphType<IdGraphType>>("person");
        Field<StringGraphType>("inscribed").Description("When they asked for the floor: 2024-09-24T09:05, or the day alone.");
        Field<IntGraphType>("drawn").Description("The lot they drew.");
        Field<IntGraphType>("order").Description("The order given by hand.");
        Field<NonNullGraphType<StringGraphType>>("by").Description("Who recorded or witnessed it.");
    }

    public override object ParseDictionary(IDictionary<string, object?> value) => new AskedNotice(
        (string)value["person"]!, value.Given("inscribed") as string, value.Given("drawn") as int?, value.Given("order") as int?, (string)value["by"]!);
}

internal sealed class ManualPlaceType : ObjectGraphType<ManualPlace>
{
    public ManualPlaceType()
    {
        Name = "ManualPlace";
        Description = "A place that an officer gave.";
        Field<NonNullGraphType<ManualPlaceKindType>>("place").Resolve(new SourceResolver<ManualPlace>(p => p.Kind));
        Field<IntGraphType>("position").Description("Of a locked place.").Resolve(new SourceResolver<ManualPlace>(p => p.Position));
        Field<NonNullGraphType<StringGraphType>>("reason").Resolve(new SourceResolver<ManualPlace>(p => p.Reason));
        Field<NonNullGraphType<StringGraphType>>("by").Description("Who decided.").Resolve(new SourceResolver<ManualPlace>(p => p.By));
    }
}
