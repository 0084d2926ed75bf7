using GraphQL.Types;
using SpeakerDirectory.Api.Planning;
using SpeakerDirectory.Core;
using SpeakerDirectory.Core.Precedence;
using SpeakerDirectory.Core.Query;
using Reference = SpeakerDirectory.Core.Query.Field;

namespace SpeakerDirectory.Api.Types;

internal sealed class PrecedenceListType : ObjectGraphType<ShownList>
{
    public PrecedenceListType()
    {
        Name = "PrecedenceList";
        Description = "The people at an event in the order of a scheme.";
        Field<NonNullGraphType<PrecedenceSchemeType>>("scheme").Resolve(new SourceResolver<ShownList>(l => l.List.Scheme.Scheme));
        Field<NonNullGraphType<PrecedencePurposeType>>("purpose").Resolve(new SourceResolver<ShownList>(l => l.List.Scheme.Purpose.Purpose));
        Lines<PrecedenceEntryType, PrecedenceEntry>("entries", l => l.Entries, e => e.Appearance).Description("Each person once, in the capacity that counts highest.");
        Lines<DeviationType, Deviation>("deviations", l => l.Deviations, d => d.Appearance).Description("Where the published order differs: as few people as explain the difference.");
        Lines<NotPlacedType, NotPlaced>("notPlaced", l => l.NotPlaced, n => n.Appearance).Description("Who has no place, and why.");
    }

    private GraphQL.Builders.FieldBuilder<ShownList, object> Lines<TGraph, TLine>(string name, Func<PrecedenceList, ValueList<TLine>> lines, Func<TLine, Appearance> appearance)
        where TGraph : IGraphType =>
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<TGraph>>>>(name)
            .Planned(new FieldPlanning.Transparent())
            .Resolve(new PlannedSourceResolver<ShownList>((list, plan) =>
                lines(list.List).Select(line => new ShownLine<TLine>(line, list.Appearances[appearance(line).Id], plan.Selection!.Only)).ToArray()));
}

/// <summary>A line of an order; its appearance and person are selected from the appearance.</summary>
internal abstract class PrecedenceLineType<T> : ObjectGraphType<ShownLine<T>>
{
    protected PrecedenceLineType()
    {
        Field<NonNullGraphType<AppearanceType>>("appearance")
            .Planned(new FieldPlanning.Transparent())
            .Resolve(new PlannedSourceResolver<ShownLine<T>>((line, plan) => plan.Selection!.Of(line.Appearance)));
        Field<NonNullGraphType<PersonType>>("person")
            .Needs(Need.Of<Appearance>(Relation.Forward(Reference.Of<Appearance>(a => a.Person)), selects: true))
            .Resolve(new PlannedSourceResolver<ShownLine<T>>((line, plan) => plan.Brought[0].Selection!.Of(plan.Brought[0].FirstIn(line.Appearance)!)));
    }

    protected GraphQL.Builders.FieldBuilder<ShownLine<T>, object> Value<TGraph>(string name, Func<T, object?> read)
        where TGraph : IGraphType => Field<TGraph>(name).Resolve(new SourceResolver<ShownLine<T>>(line => read(line.Line)));
}

internal sealed class PrecedenceEntryType : PrecedenceLineType<PrecedenceEntry>
{
    public PrecedenceEntryType()
    {
        Name = "PrecedenceEntry";
        Description = "Somebody's place in an order of precedence.";
        Value<NonNullGraphType<IntGraphType>>("position", e => e.Position).Description("From 1; equal for entries whose order the scheme does not decide.");
        Field<TenureType>("tenure")
            .Description("The capacity that counts; absent when it is none of the appearance's tenures.")
            .Needs(Need.Of<Appearance>(Relation.Forward(Reference.Of<Appearance>(a => a.Tenures)), selects: true))
            .Resolve(new PlannedSourceResolver<ShownLine<PrecedenceEntry>>((line, plan) =>
                plan.Brought[0].In(line.Appearance).Rows.FirstOrDefault(row => row.Record.Id == line.Line.Standing?.Post?.Tenure?.Id) is { } tenure ? plan.Brought[0].Selection!.Of(tenure) : null));
        Value<NonNullGraphType<PrecedenceClassType>>("class", e => e.Class);
        Value<NonNullGraphType<BooleanGraphType>>("undetermined", e => e.IsUndetermined).Description("Shares its position with another entry.");
        Value<ManualPlaceType>("decision", e => e.Manual).Description("Set when an officer gave the place, and no class did.");
        Value<NonNullGraphType<StringGraphType>>("reason", e => e.Reason).Description("Why it stands after the entry before it: the rule, the evidence, and what the rule rests on.");
    }
}

internal sealed class DeviationType : PrecedenceLineType<Deviation>
{
    public DeviationType()
    {
        Name = "Deviation";
        Description = "Somebody whose published place is not the scheme's.";
        Value<NonNullGraphType<IntGraphType>>("published", d => d.Published);
        Value<NonNullGraphType<IntGraphType>>("bySchemePosition", d => d.Position);
        Value<NonNullGraphType<StringGraphType>>("explanation", d => d.Explanation);
    }
}

internal sealed class NotPlacedType : PrecedenceLineType<NotPlaced>
{
    public NotPlacedType()
    {
        Name = "NotPlaced";
        Description = "Somebody to whom the scheme gives no place.";
        Value<NonNullGraphType<StringGraphType>>("reason", n => n.Reason);
    }
}
