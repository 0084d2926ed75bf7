using GraphQL.Types;
using SpeakerDirectory.Api.Planning;
using SpeakerDirectory.Api.Types.Connections;
using SpeakerDirectory.Api.Types.Scalars;
using SpeakerDirectory.Core.Protocol.Precedence;
using SpeakerDirectory.Core.Protocol.Ranks;
using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Values;
using Reference = SpeakerDirectory.Core.Records.Field;

namespace SpeakerDirectory.Api.Types.Protocol;

internal sealed class PrecedenceListType : ObjectGraphType<ShownList>
{
    public PrecedenceListType()
    {
        Name = "PrecedenceList";
        Description = "The people at an event in the order of a scheme.";
        Field<NonNullGraphType<PrecedenceSchemeType>>("scheme")
            .Description("The version of the scheme that made the order.")
            .Resolve(new SourceResolver<ShownList>(l => l.List.Scheme.Scheme));
        Field<NonNullGraphType<PrecedencePurposeType>>("purpose")
            .Description("The purpose of the order.")
            .Resolve(new SourceResolver<ShownList>(l => l.List.Scheme.Purpose.Purpose));
        Lines<PrecedenceEntryType, PrecedenceEntry>("entries", l => l.Entries, e => e.Appearance).Description(
            "The people in their order. Each person is listed once, in the capacity that counts highest.");
        Lines<DeviationType, Deviation>("deviations", l => l.Deviations, d => d.Appearance).Description(
            "The people whose published position differs: as few as explain the difference.");
        Lines<NotPlacedType, NotPlaced>("notPlaced", l => l.NotPlaced, n => n.Appearance).Description(
            "The people to whom the scheme gives no position, with the reason.");
    }

    private GraphQL.Builders.FieldBuilder<ShownList, object> Lines<TGraph, TLine>(
        string name, Func<PrecedenceList, ValueList<TLine>> lines, Func<TLine, Appearance> appearance)
        where TGraph : IGraphType =>
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<TGraph>>>>(name)
            .Planned(new FieldPlanning.PassThrough())
            .Resolve(new PlannedSourceResolver<ShownList>((list, plan) =>
                lines(list.List)
                    .Select(line => new ShownLine<TLine>(line, list.Appearances[appearance(line).Id], plan.Selection!.Only))
                    .ToArray()));
}

/// <summary>A line of an order, with its appearance and the person who appeared.</summary>
internal abstract class PrecedenceLineType<T> : ObjectGraphType<ShownLine<T>>
{
    protected PrecedenceLineType()
    {
        Field<NonNullGraphType<GraphQLClrOutputTypeReference<Appearance>>>("appearance")
            .Description("The appearance at the event that the line is about.")
            .Planned(new FieldPlanning.PassThrough())
            .Resolve(new PlannedSourceResolver<ShownLine<T>>((line, plan) => plan.Selection!.Of(line.Appearance)));
        Field<NonNullGraphType<GraphQLClrOutputTypeReference<Person>>>("person")
            .Description("The person who appeared.")
            .Requires(Requirement.Of<Appearance>(Relation.Outgoing(Reference.Of<Appearance>(a => a.Person)), selects: true))
            .Resolve(
                new PlannedSourceResolver<ShownLine<T>>(
                    (line, plan) => plan.Includes[0].Selection!.Of(plan.Includes[0].FirstIn(line.Appearance)!)));
    }

    protected static string? BasisText(ValueList<Basis> bases) => bases.Count == 0 ? null : string.Join("; ", bases);

    protected GraphQL.Builders.FieldBuilder<ShownLine<T>, object> Value<TGraph>(string name, Func<T, object?> read)
        where TGraph : IGraphType => Field<TGraph>(name).Resolve(new SourceResolver<ShownLine<T>>(line => read(line.Line)));
}

internal sealed class PrecedenceEntryType : PrecedenceLineType<PrecedenceEntry>
{
    public PrecedenceEntryType()
    {
        Name = "PrecedenceEntry";
        Description = "The position of a person in an order of precedence.";
        Value<NonNullGraphType<IntGraphType>>("position", e => e.Position).Description(
            "The first possible position, counted from 1: the same as `positionFrom`.");
        Value<NonNullGraphType<IntGraphType>>("positionFrom", e => e.PositionFrom).Description(
            "The first position that the scheme and the evidence allow, counted from 1.");
        Value<NonNullGraphType<IntGraphType>>("positionTo", e => e.PositionTo).Description(
            "The last position that the scheme and the evidence allow. It is the first one when the position is certain.");
        Field<GraphQLClrOutputTypeReference<Tenure>>("tenure")
            .Description("The tenure that counts. It is null if the capacity that counts is none of the tenures of the appearance.")
            .Requires(Requirement.Of<Appearance>(Relation.Outgoing(Reference.Of<Appearance>(a => a.Tenures)), selects: true))
            .Resolve(new PlannedSourceResolver<ShownLine<PrecedenceEntry>>((line, plan) =>
                plan.Includes[0]
                    .In(line.Appearance).Rows
                    .FirstOrDefault(row => row.Record.Id == line.Line.Standing?.Post?.Tenure?.Id) is { } tenure
                    ? plan.Includes[0].Selection!.Of(tenure)
                    : null));
        Value<NonNullGraphType<PrecedenceClassType>>("class", e => e.Class).Description(
            "The class of the scheme that the person falls into.");
        Value<NonNullGraphType<BooleanGraphType>>("undetermined", e => e.IsUndetermined).Description(
            "Whether several positions are possible.");
        Value<ManualPlaceType>("decision", e => e.Manual).Description(
            "The decision of an officer who gave the position. It is null if a class gave it.");
        Value<NonNullGraphType<StringGraphType>>("reason", e => e.Text).Description(
            "The reason for which the entry stands after the one before it, as a sentence. A further sentence says what could place the "
            + "person higher, were it known.");
        Value<StringGraphType>("basis", e => BasisText(e.Bases)).Description(
            "The sources of the rules that the reason names, or \"unsourced\". It is null if an officer gave the position.");
    }
}

internal sealed class DeviationType : PrecedenceLineType<Deviation>
{
    public DeviationType()
    {
        Name = "Deviation";
        Description = "A person whose published position is not the one that the scheme gives.";
        Value<NonNullGraphType<IntGraphType>>("published", d => d.Published).Description("The published position, counted from 1.");
        Value<NonNullGraphType<IntGraphType>>("bySchemePosition", d => d.Position).Description(
            "The first position that the scheme allows, counted from 1.");
        Value<NonNullGraphType<StringGraphType>>("explanation", d => d.Explanation.ToString()).Description(
            "The difference as a sentence.");
        Value<StringGraphType>("basis", d => BasisText(d.Bases)).Description(
            "The sources of the rules that the explanation names, or \"unsourced\". It is null if an officer gave a position.");
    }
}

internal sealed class NotPlacedType : PrecedenceLineType<NotPlaced>
{
    public NotPlacedType()
    {
        Name = "NotPlaced";
        Description = "A person to whom the scheme gives no position.";
        Value<NonNullGraphType<StringGraphType>>("reason", n => n.Reason.ToString()).Description(
            "The reason for which the scheme gives no position.");
    }
}
