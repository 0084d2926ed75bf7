using System.Linq.Expressions;
using System.Reflection;
using System.Text;
using SpeakerDirectory.Core.Values;

namespace SpeakerDirectory.Core.Records;

/// <summary>The type of a field's value.</summary>
public enum FieldType
{
    /// <summary>The record's own id.</summary>
    Id,

    /// <summary>A text.</summary>
    Text,

    /// <summary>A <see cref="LanguageTag"/>.</summary>
    Language,

    /// <summary>An address on the web.</summary>
    Url,

    /// <summary>A whole number.</summary>
    Number,

    /// <summary>A value of an enumeration.</summary>
    Choice,

    /// <summary>A <see cref="PartialDate"/>.</summary>
    Date,

    /// <summary>An <see cref="OpenEnd"/>.</summary>
    End,

    /// <summary>A <see cref="Values.Moment"/>.</summary>
    Moment,

    /// <summary>A list of partial dates.</summary>
    Dates,

    /// <summary>A reference to one record.</summary>
    Reference,

    /// <summary>A list of references.</summary>
    References,

    /// <summary>A list of names.</summary>
    Names,

    /// <summary>A list of ids in other registers.</summary>
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
        Name = NameOf(property.Name);
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
            Expression.Convert(
                Expression.Property(Expression.Convert(record, property.DeclaringType!), property), typeof(object)), record).Compile();
    }

    /// <summary>The shape that it is a field of.</summary>
    public RecordShape Shape { get; }

    /// <summary>The position among the fields of its kind.</summary>
    public int Index { get; }

    /// <summary>The name in files and in GraphQL: <c>onBehalfOf</c>.</summary>
    public string Name { get; }

    /// <summary>The name as UTF-8.</summary>
    public ReadOnlyMemory<byte> Utf8Name { get; }

    /// <summary>The type of its value.</summary>
    public FieldType Type { get; }

    /// <summary>The C# type, without its nullability.</summary>
    public Type ValueType { get; }

    /// <summary>Whether every record of the kind must have it.</summary>
    public bool Required { get; }

    /// <summary>The smallest number allowed in a number field; <see cref="int.MinValue"/> when there is no limit.</summary>
    public int Minimum { get; }

    /// <summary>The kinds that a reference may refer to; empty in other fields.</summary>
    public ValueList<RecordKind> Targets { get; }

    /// <summary>Whether it holds a reference or a list of references.</summary>
    public bool IsReference => Type is FieldType.Reference or FieldType.References;

    /// <summary>Whether it holds a list.</summary>
    public bool IsList => Type is FieldType.References or FieldType.Names or FieldType.Dates or FieldType.ExternalIds;

    internal PropertyInfo Property { get; }

    internal Func<string, object>? MakeReference { get; }

    internal Func<IEnumerable<string>, object>? MakeReferences { get; }

    /// <summary>Its value in a record; null when not known, and for lists an empty list.</summary>
    /// <exception cref="InvalidOperationException">The field was not loaded; in debug builds only.</exception>
    public object? Get(Record record) => _get(record);

    /// <summary>The ids that a reference field of a record refers to, in order; none for other fields.</summary>
    public IEnumerable<string> TargetsOf(Record record) => Get(record) switch
    {
        IRef reference => [reference.Id],
        IEnumerable<IRef> references => references.Select(r => r.Id),
        System.Collections.IEnumerable references when Type is FieldType.References => references.Cast<IRef>().Select(r => r.Id),
        _ => [],
    };

    /// <summary><c>person.name</c>.</summary>
    public override string ToString() => $"{Shape.Name}.{Name}";

    /// <summary>The name in files and in GraphQL of a C# property or type.</summary>
    internal static string NameOf(string property) => char.ToLowerInvariant(property[0]) + property[1..];

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
