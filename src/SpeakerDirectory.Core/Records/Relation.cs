using System.Linq.Expressions;
using SpeakerDirectory.Core.Values;

namespace SpeakerDirectory.Core.Records;

/// <summary>The direction in which a hop follows a reference.</summary>
public enum Traversal
{
    /// <summary>From a record to the targets of its field.</summary>
    Outgoing,

    /// <summary>From a record to those that refer to it with the field.</summary>
    Incoming,

    /// <summary>To the targets of the field and on by the same field, nearest first.</summary>
    Ancestors,

    /// <summary>To the records that refer here with the field, and on by the same field.</summary>
    Descendants,

    /// <summary>To the records with the same target in this field that come before this one in natural order.</summary>
    PrecedingSiblings,

    /// <summary>To the records with the same target in this field that come after this one in natural order.</summary>
    FollowingSiblings,
}

/// <summary>A period that selects events.</summary>
/// <param name="From">The first day; unbounded when null.</param>
/// <param name="To">The last day; unbounded when null.</param>
/// <param name="Certain">Only events that definitely lie within it, not those that may.</param>
public sealed record During(DateOnly? From, DateOnly? To, bool Certain);

/// <summary>One step of a relation, by a reference field.</summary>
public sealed record Hop(RecordField Field, Traversal Traversal)
{
    /// <summary>The kinds of record that it can lead to.</summary>
    public ValueList<RecordKind> Kinds => Traversal is Traversal.Outgoing or Traversal.Ancestors ? Field.Targets : Field.Shape.Alone;
}

/// <summary>
/// Leads from a record to others: the union of what its paths find, each record once, where a path is a sequence of hops.
/// A single outgoing hop keeps the order of the field's list and is never paged; ancestors come nearest first; everything else comes in
/// natural order.
/// </summary>
public sealed record Relation(ValueList<ValueList<Hop>> Paths)
{
    /// <summary>The kinds of record that it can lead to.</summary>
    public ValueList<RecordKind> Kinds =>
        Paths is [[.., var last]] ? last.Kinds : Paths.SelectMany(path => path[^1].Kinds).Distinct().Order().ToValueList();

    /// <summary>Whether it is a single outgoing hop: the targets of a reference, in the order of the field.</summary>
    public bool IsReference => Paths is [[{ Traversal: Traversal.Outgoing }]];

    /// <summary>The targets of a reference.</summary>
    public static Relation Outgoing(RecordField field) => Of(new Hop(field, Traversal.Outgoing));

    /// <summary>The records that refer here with any of the fields.</summary>
    public static Relation Incoming(params IEnumerable<RecordField> fields) =>
        new(fields.Select(f => ValueList.Create<Hop>([new(f, Traversal.Incoming)])).ToValueList());

    /// <summary>A relation of one path.</summary>
    public static Relation Of(params ReadOnlySpan<Hop> hops) => new([ValueList.Create(hops)]);

    /// <summary>The union of both.</summary>
    public Relation Or(Relation other) => new([.. Paths, .. other.Paths]);
}

/// <summary>Finds the field of a property.</summary>
public static class Field
{
    /// <summary>The field of a property: <c>Field.Of&lt;Person&gt;(p =&gt; p.Name)</c>.</summary>
    public static RecordField Of<T>(Expression<Func<T, object?>> property)
        where T : Record
    {
        var body = property.Body is UnaryExpression { NodeType: ExpressionType.Convert } boxed ? boxed.Operand : property.Body;
        var name = ((MemberExpression)body).Member.Name;
        return RecordShape.Of<T>()[RecordField.NameOf(name)];
    }
}
