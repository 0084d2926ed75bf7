using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using System.Linq.Expressions;
using System.Reflection;
using SpeakerDirectory.Core.Values;

namespace SpeakerDirectory.Core.Records;

/// <summary>
/// The fields of a kind of record, read once from its C# record by reflection, and the kind's definition. Stores, files, rules and
/// GraphQL follow it.
/// </summary>
public sealed class RecordShape
{
    private static readonly FrozenDictionary<Type, RecordShape> ByType;

    private readonly Func<object?[], Record> _create;
    private readonly FrozenDictionary<string, RecordField> _byName;
    private readonly Lazy<KindDefinition> _definition;

    static RecordShape()
    {
        All = Enum.GetValues<RecordKind>().Select(kind => new RecordShape(kind, TypeOf(kind))).ToValueList();
        ByType = All.ToFrozenDictionary(shape => shape.Type);
    }

    private RecordShape(RecordKind kind, Type type)
    {
        Kind = kind;
        Type = type;
        Name = RecordField.NameOf(type.Name);
        UnloadedId = Name + "/";
        Alone = [kind];
        PropertyInfo[] ordered = [.. PropertiesOf(type)];
        Fields = [.. ordered.Select((p, i) => new RecordField(this, p, i))];
        References = Fields.Where(f => f.IsReference).ToValueList();
        _byName = Fields.ToFrozenDictionary(f => f.Name);
        _create = Creator(type, ordered);

        // Definitions name fields of other kinds, so they are made when all shapes are there.
        _definition = new(() => DefinitionOf(type));
    }

    /// <summary>The shapes of all kinds, in the order of the kinds.</summary>
    public static ValueList<RecordShape> All { get; }

    /// <summary>The kind.</summary>
    public RecordKind Kind { get; }

    /// <summary>A list of this kind alone.</summary>
    public ValueList<RecordKind> Alone { get; }

    /// <summary>The record type.</summary>
    public Type Type { get; }

    /// <summary>The kind in ids and messages: <c>person</c>.</summary>
    public string Name { get; }

    /// <summary>The kind in a sentence: <c>an office</c>.</summary>
    public string WithArticle => $"{(Name[0] is 'a' or 'e' or 'i' or 'o' or 'u' ? "an" : "a")} {Name}";

    /// <summary>The name of the kind's file and of its list in GraphQL: <c>people</c>.</summary>
    public string PluralName => Definition.PluralName;

    /// <summary>What is true of the kind beside its fields.</summary>
    public KindDefinition Definition => _definition.Value;

    /// <summary>The fields in the order in which they are written: the id, the kind's own, the note, the sources.</summary>
    public ValueList<RecordField> Fields { get; }

    /// <summary>The fields that hold references.</summary>
    public ValueList<RecordField> References { get; }

    /// <summary>The id of a record whose own was not loaded: the kind and a slash.</summary>
    public string UnloadedId { get; }

    /// <summary>The field of this name.</summary>
    /// <exception cref="KeyNotFoundException">The kind has no such field.</exception>
    public RecordField this[string field] => _byName[field];

    /// <summary>The shape of a kind.</summary>
    public static RecordShape Of(RecordKind kind) => All[(int)kind];

    /// <summary>The shape of a record's kind.</summary>
    public static RecordShape Of(Record record) => Of(record.GetType());

    /// <summary>The shape of the kind whose record type is <typeparamref name="T"/>.</summary>
    public static RecordShape Of<T>()
        where T : Record => Of(typeof(T));

    /// <summary>Finds the shape of the kind that an id begins with.</summary>
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

    /// <summary>The fields of every kind that can refer to this kind.</summary>
    public IEnumerable<RecordField> ReferencesHere() => All.SelectMany(s => s.References).Where(f => f.Targets.Contains(Kind));

    /// <summary>Finds the field of this name.</summary>
    public bool TryGetField(string name, [NotNullWhen(true)] out RecordField? field) => _byName.TryGetValue(name, out field);

    /// <summary>The kind in ids and messages: <c>person</c>.</summary>
    public override string ToString() => Name;

    /// <summary>A record of this kind.</summary>
    /// <param name="values">A value for each field, null where it is not known or not loaded.</param>
    /// <param name="loaded">The fields that were loaded; null for all.</param>
    public Record Create(object?[] values, FieldSet? loaded = null)
    {
        var record = _create(values);
        return loaded is null || loaded.IsAllOf(this) ? record : record.WithLoaded(loaded);
    }

    internal static ValueList<RecordKind> KindsOf(Type type) =>
        Enum.GetValues<RecordKind>().Where(kind => TypeOf(kind).IsAssignableTo(type)).ToValueList();

    private static Type TypeOf(RecordKind kind) =>
        typeof(Record).Assembly.GetType($"{typeof(Record).Namespace}.{kind}", throwOnError: true)!;

    private static RecordShape Of(Type type) => ByType[type];

    // A source has no sources of its own.
    private static IEnumerable<PropertyInfo> PropertiesOf(Type type) =>
    [
        typeof(Record).GetProperty(nameof(Record.Id))!,
        .. type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .Where(p => p.SetMethod is not null)
            .OrderBy(p => p.MetadataToken),
        typeof(Record).GetProperty(nameof(Record.Note))!,
        .. type == typeof(Source) ? Array.Empty<PropertyInfo>() : [typeof(Record).GetProperty(nameof(Record.Sources))!],
    ];

    private static KindDefinition DefinitionOf(Type type) =>
        (KindDefinition)Activator.CreateInstance(
            type.Assembly.GetTypes().Single(t => t.BaseType == typeof(KindDefinition<>).MakeGenericType(type)))!;

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
