using System.Linq.Expressions;

namespace SpeakerDirectory.Core.Query;

/// <summary>How a step of a relation goes.</summary>
public enum Walk
{
    /// <summary>To what the field refers to.</summary>
    Forward,

    /// <summary>To what refers here with the field.</summary>
    Backward,

    /// <summary>To what the field refers to, and on by the same field, nearest first.</summary>
    ForwardAll,

    /// <summary>To what refers here with the field, and on by the same field.</summary>
    BackwardAll,

    /// <summary>To the records with the same target in this field that come before this one in natural order.</summary>
    SiblingsBefore,

    /// <summary>To the records with the same target in this field that come after this one in natural order.</summary>
    SiblingsAfter,

    /// <summary>
    /// From a person to the people who appeared at the same events, most shared events first, then in natural order. Sessions of a conference count as the
    /// conference.
    /// </summary>
    CoSpeakers,

    /// <summary>From one of them to the events shared with the person they were found from.</summary>
    SharedEvents,

    /// <summary>To the record's own history, the newest change first: <see cref="Page.Changes"/>.</summary>
    Changes,
}

/// <summary>Events of a time: those that may lie within it, or only those that certainly do.</summary>
public sealed record During(DateOnly? From, DateOnly? To, bool Certain);

/// <summary>One step along a reference.</summary>
public sealed record Step(RecordField Field, Walk Walk)
{
    /// <summary>Which events count, for those who share events.</summary>
    public During? During { get; init; }

    /// <summary>The kinds it can lead to.</summary>
    public ValueList<RecordKind> Kinds => Walk is Walk.Forward or Walk.ForwardAll or Walk.CoSpeakers or Walk.SharedEvents ? Field.Targets : Field.Shape.Alone;
}

/// <summary>
/// What is brought along from a record: the records at the end of one or several ways, each a few steps long; a union, each record once.
/// A single forward step keeps the order of the list and is never paged; everything else comes in natural order, but ancestors nearest first.
/// </summary>
public sealed record Relation(ValueList<ValueList<Step>> Ways)
{
    /// <summary>The kinds that it can lead to.</summary>
    public ValueList<RecordKind> Kinds => Ways is [[.., var last]] ? last.Kinds : Ways.SelectMany(way => way[^1].Kinds).Distinct().Order().ToValueList();

    /// <summary>The people who shared events with a person.</summary>
    public static Relation CoSpeakers(During? during = null) => Of(new Step(Query.Field.Of<Appearance>(a => a.Person), Walk.CoSpeakers) { During = during });

    /// <summary>The events shared with one of them, in the time that they were asked for.</summary>
    public static Relation SharedEvents() => Of(new Step(Query.Field.Of<Appearance>(a => a.Event), Walk.SharedEvents));

    /// <summary>What happened to records of a kind.</summary>
    public static Relation Changes(RecordKind kind) => Of(new Step(RecordShape.Of(kind)["id"], Walk.Changes));

    /// <summary>A single step forwards: the targets of a reference, in the list's order.</summary>
    public bool IsReference => Ways is [[{ Walk: Walk.Forward }]];

    public static Relation Forward(RecordField field) => Of(new Step(field, Walk.Forward));

    /// <summary>What refers here with any of the fields.</summary>
    public static Relation Backward(params IEnumerable<RecordField> fields) =>
        new(fields.Select(f => ValueList.Create<Step>([new(f, Walk.Backward)])).ToValueList());

    public static Relation Of(params ReadOnlySpan<Step> steps) => new([ValueList.Create(steps)]);

    public Relation Or(Relation other) => new([.. Ways, .. other.Ways]);
}

/// <summary>Names a field by its property.</summary>
public static class Field
{
    public static RecordField Of<T>(Expression<Func<T, object?>> property)
        where T : Record
    {
        var body = property.Body is UnaryExpression { NodeType: ExpressionType.Convert } boxed ? boxed.Operand : property.Body;
        var name = ((MemberExpression)body).Member.Name;
        return RecordShape.Of<T>()[char.ToLowerInvariant(name[0]) + name[1..]];
    }
}
