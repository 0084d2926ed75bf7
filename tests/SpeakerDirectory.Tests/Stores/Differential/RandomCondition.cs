using SpeakerDirectory.Core.Query;
using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Values;

namespace SpeakerDirectory.Tests.Stores.Differential;

/// <summary>Makes random conditions on records of a kind, of the given depth.</summary>
internal sealed class RandomCondition(Choices choices, IReadOnlyList<string> ids)
{
    private static readonly FieldType[] Compared =
    [
        FieldType.Id, FieldType.Text, FieldType.Language, FieldType.Url, FieldType.Number, FieldType.Choice, FieldType.Date, FieldType.End,
        FieldType.Moment,
    ];

    public static IEnumerable<RecordField> ScalarsOf(RecordKind kind) => RecordShape.Of(kind).Fields.Where(f => Compared.Contains(f.Type));

    public Condition Of(RecordKind kind, int depth) => (depth == 0 ? choices.Below(4) : choices.Below(10)) switch
    {
        0 or 1 => Comparing(kind),
        2 => Knowing(kind),
        3 => Special(kind),
        4 => new AllOf(choices.Many(3, () => Of(kind, depth - 1))),
        5 => new OneOf(choices.Many(3, () => Of(kind, depth - 1))),
        6 => new Not(Of(kind, depth - 1)),
        7 => Leading(kind, depth),
        8 => Quantified(kind, depth, (relation, where) => new AtLeastOne(relation, where)),
        _ => Quantified(kind, depth, (relation, where) => new Each(relation, where)),
    };

    /// <summary>The <c>on</c> and <c>status</c> of a list of tenures or memberships; <c>where</c> requires those held.</summary>
    public HasStatus Status() =>
        new(choices.Of(RandomValues.Days), Samples.Today, choices.Many(3, () => choices.Of(Enum.GetValues<TenureStatus>())));

    /// <summary>People who have ties to each of these organizations: the filter of <c>ties</c>.</summary>
    public static Condition TiedTo(IEnumerable<string> organizations) => new AllOf(organizations.Select(id => (Condition)new OneOf(
    [
        new AtLeastOne(
            Relation.Incoming(Field.Of<Tenure>(t => t.Person)),
            new LeadsTo(Field.Of<Tenure>(t => t.Office), RecordKind.Office, In<Office>(o => o.Organization, id))),
        new AtLeastOne(Relation.Incoming(Field.Of<Membership>(m => m.Member)), In<Membership>(m => m.Organization, id)),
        new AtLeastOne(
            Relation.Incoming(Field.Of<Appearance>(a => a.Person)),
            new OneOf([In<Appearance>(a => a.Organization, id), In<Appearance>(a => a.OnBehalfOf, id)])),
    ])).ToValueList());

    private static LeadsTo In<T>(System.Linq.Expressions.Expression<Func<T, object?>> reference, string organization)
        where T : Record =>
            new(Field.Of(reference), RecordKind.Organization, new Is(Field.Of<Organization>(o => o.Id), Operator.In, [organization]));

    private Is Comparing(RecordKind kind)
    {
        var field = choices.Of(ScalarsOf(kind).ToList());
        var comparisons = field.Type switch
        {
            FieldType.Text or FieldType.Url or FieldType.Language => Operator.Greater,
            _ => Operator.Contains,
        };
        var isOrdered = field.Type is FieldType.Number or FieldType.Date or FieldType.End or FieldType.Moment;
        var comparison = isOrdered && choices.OneIn(2) ? Operator.Greater + choices.Below(4) : (Operator)choices.Below((int)comparisons);
        return new(field, comparison, comparison is Operator.In or Operator.NotIn ? choices.Many(3, () => Value(field)) : [Value(field)]);
    }

    private object Value(RecordField field) => RandomValues.Operand(field, choices, ids);

    private IsKnown Knowing(RecordKind kind)
    {
        var fields = ScalarsOf(kind).Concat(RecordShape.Of(kind).References.Where(f => f.Type == FieldType.Reference)).ToList();
        return new(choices.Of(fields), choices.OneIn(2));
    }

    private Condition Special(RecordKind kind) => kind switch
    {
        RecordKind.Organization => new IsWithin([Field.Of<Organization>(o => o.Parent)], choices.Of(ids)),
        RecordKind.Event => new IsWithin([Field.Of<Event>(e => e.Parent), Field.Of<Event>(e => e.Series)], choices.Of(ids)),
        RecordKind.Tenure or RecordKind.Membership => new HasStatus(choices.Of(RandomValues.Days), Samples.Today, [TenureStatus.Held]),
        RecordKind.Person => TiedTo(choices.Many(2, () => choices.Of(ids))),
        _ => Comparing(kind),
    };

    private Condition Leading(RecordKind kind, int depth)
    {
        var references = RecordShape.Of(kind).References.Where(f => f.Type == FieldType.Reference).ToList();
        if (references.Count == 0)
        {
            return Comparing(kind);
        }

        var reference = choices.Of(references);
        var target = choices.Of(reference.Targets);
        return new LeadsTo(reference, target, Of(target, depth - 1));
    }

    private Condition Quantified(RecordKind kind, int depth, Func<Relation, Condition, Condition> make)
    {
        var relations = KnownRelations.Quantified(kind);
        if (relations.Count == 0)
        {
            return Comparing(kind);
        }

        var relation = choices.Of(relations);
        return make(relation, choices.OneIn(4) ? new AllOf([]) : Of(relation.Kinds[0], depth - 1));
    }
}
