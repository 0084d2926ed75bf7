using System.Linq.Expressions;
using System.Reflection;
using System.Text;

namespace SpeakerDirectory.Core;

/// <summary>What a field of a record holds.</summary>
public enum FieldType
{
    Id,
    Text,
    Language,
    Url,
    Number,
    Choice,
    Date,
    End,
    Moment,
    Dates,
    Reference,
    References,
    Names,
    ExternalIds,
}

/// <summary>One field of a kind of record, as its C# property declares it.</summary>
public sealed class RecordField
{
    private readonly Func<Record, object?> _get;

    internal RecordField(RecordShape shape, PropertyInfo property, int index)
    {
        (Shape, Index) = (shape, index);
        Property = property;
        Name = char.ToLowerInvariant(property.Name[0]) + property.Name[1..];
        Utf8Name = Encoding.UTF8.GetBytes(Name);
        var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        ValueType = type;
        (Type, var target) = Classify(type, Name);
        Required = property.IsDefined(typeof(System.Runtime.CompilerServices.RequiredMemberAttribute));
        Minimum = property.GetCustomAttribute<MinimumAttribute>()?.Value ?? int.MinValue;
        MakeReference = Type == FieldType.Reference ? References.Maker(type) : null;
        MakeReferences = Type == FieldType.References ? References.ListMaker(type) : null;
        Targets = target is null ? [] : RecordShape.KindsOf(target);
        var record = Expression.Parameter(typeof(Record));
        _get = Expression.Lambda<Func<Record, object?>>(
            Expression.Convert(Expression.Property(Expression.Convert(record, property.DeclaringType!), property), typeof(object)), record).Compile();
    }

    public RecordShape Shape { get; }

    /// <summary>The position among the fields of its kind.</summary>
    public int Index { get; }

    /// <summary>The name in files and in GraphQL: <c>onBehalfOf</c>.</summary>
    public string Name { get; }

    public ReadOnlyMemory<byte> Utf8Name { get; }

    public FieldType Type { get; }

    /// <summary>The C# type, without its nullability.</summary>
    public Type ValueType { get; }

    public bool Required { get; }

    /// <summary>The smallest number allowed, in a number field.</summary>
    public int Minimum { get; }

    /// <summary>The kinds a reference may lead to; empty in other fields.</summary>
    public ValueList<RecordKind> Targets { get; }

    public bool IsReference => Type is FieldType.Reference or FieldType.References;

    public bool IsList => Type is FieldType.References or FieldType.Names or FieldType.Dates or FieldType.ExternalIds;

    internal PropertyInfo Property { get; }

    internal Func<string, object>? MakeReference { get; }

    internal Func<IEnumerable<string>, object>? MakeReferences { get; }

    /// <summary>The value, null when not known; lists are empty then.</summary>
    public object? Get(Record record) => _get(record);

    /// <summary>The ids that a reference field of this record leads to, in order.</summary>
    public IEnumerable<string> TargetsOf(Record record) => Get(record) switch
    {
        IRef reference => [reference.Id],
        IEnumerable<IRef> references => references.Select(r => r.Id),
        System.Collections.IEnumerable references when Type is FieldType.References => references.Cast<IRef>().Select(r => r.Id),
        _ => [],
    };

    public override string ToString() => $"{Shape.Name}.{Name}";

    private static (FieldType, Type? Target) Classify(Type type, string name)
    {
        var argument = type.IsGenericType ? type.GetGenericArguments()[0] : null;
        var isList = argument is not null && type.GetGenericTypeDefinition() == typeof(ValueList<>);
        return type switch
        {
            _ when type == typeof(string) => (name == "id" ? FieldType.Id : FieldType.Text, null),
            _ when type == typeof(int) => (FieldType.Number, null),
            _ when type == typeof(Uri) => (FieldType.Url, null),
            _ when type == typeof(LanguageTag) => (FieldType.Language, null),
            _ when type == typeof(PartialDate) => (FieldType.Date, null),
            _ when type == typeof(OpenEnd) => (FieldType.End, null),
            _ when type == typeof(Moment) => (FieldType.Moment, null),
            _ when type.IsEnum => (FieldType.Choice, null),
            _ when isList && argument == typeof(PartialDate) => (FieldType.Dates, null),
            _ when isList && argument == typeof(Name) => (FieldType.Names, null),
            _ when isList && argument == typeof(ExternalId) => (FieldType.ExternalIds, null),
            _ when isList && argument!.IsGenericType => (FieldType.References, argument.GetGenericArguments()[0]),
            _ when argument is not null => (FieldType.Reference, argument),
            _ => throw new NotSupportedException($"{type} is not a type of field: see {nameof(FieldType)}."),
        };
    }
}
