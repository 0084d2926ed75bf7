using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using System.Linq.Expressions;
using System.Reflection;

namespace SpeakerDirectory.Core;

/// <summary>
/// What a kind of record consists of, read once from its C# record. Stores, files, rules and GraphQL ask it; nobody else uses reflection.
/// </summary>
public sealed class RecordShape
{
    private static readonly (Type Type, string Plural)[] Declared =
    [
        (typeof(Source), "sources"),
        (typeof(Organization), "organizations"),
        (typeof(Person), "people"),
        (typeof(Office), "offices"),
        (typeof(Tenure), "tenures"),
        (typeof(Membership), "memberships"),
        (typeof(Event), "events"),
        (typeof(Appearance), "appearances"),
    ];

    private static readonly FrozenDictionary<Type, RecordShape> ByType;

    private readonly Func<object?[], Record> _create;
    private readonly FrozenDictionary<string, RecordField> _byName;

    static RecordShape()
    {
        All = Declared.Select((d, i) => new RecordShape((RecordKind)i, d.Type, d.Plural)).ToValueList();
        ByType = All.ToFrozenDictionary(shape => shape.Type);
    }

    private RecordShape(RecordKind kind, Type type, string plural)
    {
        Kind = kind;
        Type = type;
        Name = char.ToLowerInvariant(type.Name[0]) + type.Name[1..];
        PluralName = plural;
        UnaskedId = Name + "/";
        Alone = [kind];
        var own = type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly).Where(p => p.SetMethod is not null).OrderBy(p => p.MetadataToken);
        PropertyInfo[] ordered =
        [
            typeof(Record).GetProperty(nameof(Record.Id))!,
            .. own,
            typeof(Record).GetProperty(nameof(Record.Note))!,
            .. kind == RecordKind.Source ? Array.Empty<PropertyInfo>() : [typeof(Record).GetProperty(nameof(Record.Sources))!],
        ];
        Fields = [.. ordered.Select((p, i) => new RecordField(this, p, i))];
        References = Fields.Where(f => f.IsReference).ToValueList();
        _byName = Fields.ToFrozenDictionary(f => f.Name);
        _create = Creator(type, ordered);
    }

    /// <summary>Every kind, in the order of the files.</summary>
    public static ValueList<RecordShape> All { get; }

    public RecordKind Kind { get; }

    /// <summary>The kind, where several could stand.</summary>
    public ValueList<RecordKind> Alone { get; }

    public Type Type { get; }

    /// <summary>The kind in ids and messages: <c>person</c>.</summary>
    public string Name { get; }

    /// <summary>The kind in a sentence: <c>an office</c>.</summary>
    public string WithArticle => $"{(Name[0] is 'a' or 'e' or 'i' or 'o' or 'u' ? "an" : "a")} {Name}";

    /// <summary>The kind's file and root connection: <c>people</c>.</summary>
    public string PluralName { get; }

    /// <summary>In the order in which they are written.</summary>
    public ValueList<RecordField> Fields { get; }

    public ValueList<RecordField> References { get; }

    /// <summary>The field of this name, which must exist.</summary>
    public RecordField this[string field] => _byName[field];

    public static RecordShape Of(RecordKind kind) => All[(int)kind];

    public static RecordShape Of(Record record) => Of(record.GetType());

    public static RecordShape Of<T>()
        where T : Record => Of(typeof(T));

    /// <summary>What stands for an id that was not asked for: the kind alone.</summary>
    public string UnaskedId { get; }

    /// <summary>The shape of the kind that an id begins with.</summary>
    public static bool TryOfId(string id, [NotNullWhen(true)] out RecordShape? shape)
    {
        var slash = id.IndexOf('/');
        foreach (var one in slash < 0 ? [] : All.AsSpan())
        {
            if (id.AsSpan(0, slash).SequenceEqual(one.Name))
            {
                shape = one;
                return true;
            }
        }

        shape = null;
        return false;
    }

    /// <summary>The fields of every kind that lead to this kind.</summary>
    public IEnumerable<RecordField> ReferencesHere() => All.SelectMany(s => s.References).Where(f => f.Targets.Contains(Kind));

    public bool TryGetField(string name, [NotNullWhen(true)] out RecordField? field) => _byName.TryGetValue(name, out field);

    public override string ToString() => Name;

    /// <summary>A record of this kind with a value for each field, null where it is not known or, in part of a record, not there.</summary>
    public Record Create(object?[] values) => _create(values);

    internal static ValueList<RecordKind> KindsOf(Type type) =>
        Declared.Select((d, i) => (d.Type, Kind: (RecordKind)i)).Where(d => d.Type.IsAssignableTo(type)).Select(d => d.Kind).ToValueList();

    private static RecordShape Of(Type type) => ByType[type];

    private static Func<object?[], Record> Creator(Type type, PropertyInfo[] properties)
    {
        var values = Expression.Parameter(typeof(object?[]));
        var bindings = properties.Select((property, i) =>
        {
            Expression value = Expression.ArrayIndex(values, Expression.Constant(i));
            if (property.PropertyType.IsGenericType && property.PropertyType.GetGenericTypeDefinition() == typeof(ValueList<>))
            {
                value = Expression.Coalesce(value, Expression.Property(null, property.PropertyType, nameof(ValueList<int>.Empty)));
            }
            else if (property.PropertyType.IsValueType && Nullable.GetUnderlyingType(property.PropertyType) is null)
            {
                value = Expression.Coalesce(value, Expression.Convert(Expression.Default(property.PropertyType), typeof(object)));
            }

            return Expression.Bind(type.GetProperty(property.Name)!, Expression.Convert(value, property.PropertyType));
        });
        return Expression.Lambda<Func<object?[], Record>>(Expression.MemberInit(Expression.New(type), bindings), values).Compile();
    }
}
