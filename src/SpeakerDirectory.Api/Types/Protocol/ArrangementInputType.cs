using GraphQL.Types;
using SpeakerDirectory.Api.Errors;
using SpeakerDirectory.Api.Types.Connections;
using SpeakerDirectory.Api.Types.Scalars;
using SpeakerDirectory.Core.Protocol.Arrangements;
using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Values;

namespace SpeakerDirectory.Api.Types.Protocol;

/// <summary>An arrangement as the argument gives it. Its event is known only after loading.</summary>
internal sealed record ArrangementArgument(ValueList<ManualPlaceArgument> Places, ValueList<NoticeArgument> Notices)
{
    public const string Invalid = "ARRANGEMENT_INVALID";

    public static ArrangementArgument None { get; } = new([], []);

    public Arrangement At(Event happening)
    {
        var (at, arrangement) = (new Ref<Event>(happening.Id), new ArrangementBuilder());
        var problems = Places.SelectMany(p => arrangement.Add(new ManualPlace(at, new(p.Person), p.Place, p.Position, p.Reason, p.By)))
            .Concat(
                Notices.SelectMany(
                    n => arrangement.Add(new Notice(at, new(n.Person), null, n.Drawn, n.Order, n.By), n.Inscribed))).ToList();
        return problems.Count == 0
            ? arrangement.ToArrangement()
            : throw new QueryError(Invalid, string.Join(' ', problems.Select(p => p.Message)));
    }
}

internal sealed record ManualPlaceArgument(string Person, ManualPlaceKind Place, int? Position, string Reason, string By);

internal sealed record NoticeArgument(string Person, string? Inscribed, int? Drawn, int? Order, string By);

internal sealed class ArrangementInputType : InputObjectGraphType
{
    public ArrangementInputType()
    {
        Name = "ArrangementInput";
        Description = "The decisions of an officer for an event, and the facts noted there that rules use.";
        Field<ListGraphType<NonNullGraphType<ManualPlaceInputType>>>("places").Description("The positions given by hand.");
        Field<ListGraphType<NonNullGraphType<NoticeInputType>>>("notices").Description("The facts noted about people at the event.");
    }

    public override object ParseDictionary(IDictionary<string, object?> value) =>
        new ArrangementArgument(List<ManualPlaceArgument>(value, "places"), List<NoticeArgument>(value, "notices"));

    private static ValueList<T> List<T>(IDictionary<string, object?> value, string name) =>
        value.Given(name) is System.Collections.IEnumerable given ? given.Cast<T>().ToValueList() : [];
}

internal sealed class ManualPlaceInputType : InputObjectGraphType
{
    public ManualPlaceInputType()
    {
        Name = "ManualPlaceInput";
        Description = "A position that an officer gives to a person.";
        Field<NonNullGraphType<IdGraphType>>("person").Description("The id of the person.");
        Field<NonNullGraphType<ManualPlaceKindType>>("place").Description("The reason for which the person is placed by hand.");
        Field<IntGraphType>("position").Description(
            "The fixed position, counted from 1. It is required for LOCKED and not allowed otherwise.");
        Field<NonNullGraphType<StringGraphType>>("reason").Description("The reason for the decision, in words.");
        Field<NonNullGraphType<StringGraphType>>("by").Description("Name of the officer who decided.");
    }

    public override object ParseDictionary(IDictionary<string, object?> value) => new ManualPlaceArgument(
        (string)value["person"]!,
        (ManualPlaceKind)value["place"]!,
        value.Given("position") as int?,
        (string)value["reason"]!,
        (string)value["by"]!);
}

internal sealed class NoticeInputType : InputObjectGraphType
{
    public NoticeInputType()
    {
        Name = "NoticeInput";
        Description = "A fact recorded about a person at an event, for the rules that use it.";
        Field<NonNullGraphType<IdGraphType>>("person").Description("The id of the person.");
        Field<StringGraphType>("inscribed").Description(
            "The moment at which the person requested the floor, such as \"2024-09-24T09:05\", or the day alone.");
        Field<IntGraphType>("drawn").Description("The lot that the person drew.");
        Field<IntGraphType>("order").Description("The order number given by hand.");
        Field<NonNullGraphType<StringGraphType>>("by").Description("Name of whoever recorded or witnessed the fact.");
    }

    public override object ParseDictionary(IDictionary<string, object?> value) => new NoticeArgument(
        (string)value["person"]!,
        value.Given("inscribed") as string,
        value.Given("drawn") as int?,
        value.Given("order") as int?,
        (string)value["by"]!);
}

internal sealed class ManualPlaceType : ObjectGraphType<ManualPlace>
{
    public ManualPlaceType()
    {
        Name = "ManualPlace";
        Description = "A position that an officer gave to a person.";
        Field<NonNullGraphType<ManualPlaceKindType>>("place")
            .Description("The reason for which the person is placed by hand.")
            .Resolve(new SourceResolver<ManualPlace>(p => p.Kind));
        Field<IntGraphType>("position")
            .Description("The fixed position, counted from 1. It is null unless `place` is LOCKED.")
            .Resolve(new SourceResolver<ManualPlace>(p => p.Position));
        Field<NonNullGraphType<StringGraphType>>("reason")
            .Description("The reason for the decision, in words.")
            .Resolve(new SourceResolver<ManualPlace>(p => p.Reason));
        Field<NonNullGraphType<StringGraphType>>("by")
            .Description("Name of the officer who decided.")
            .Resolve(new SourceResolver<ManualPlace>(p => p.By));
    }
}
