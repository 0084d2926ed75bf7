using GraphQL.Execution;
using SpeakerDirectory.Core.Query;
using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Values;

namespace SpeakerDirectory.Api.Planning;

/// <summary>The arguments of one field, and the current day.</summary>
/// <param name="root">The arguments of the root field above it.</param>
internal readonly struct FieldArguments(
    IDictionary<string, ArgumentValue>? values, DateOnly today, IDictionary<string, ArgumentValue>? root)
{
    /// <summary>The arguments of the root field above this one, for a field whose value depends on them.</summary>
    public FieldArguments Root => new(root, today, root);

    public DateOnly Today => today;

    public DateOnly? Day(string name) => Find(name) as DateOnly?;

    /// <summary>The day of an argument; today if it is not given.</summary>
    public DateOnly DayOrToday(string name) => Day(name) ?? today;

    public int? Number(string name) => Find(name) as int?;

    public string? Text(string name) => Find(name) as string;

    /// <summary>A value of an enumeration, for an argument that has a default.</summary>
    public T Choice<T>(string name)
        where T : struct, Enum => (T)Find(name)!;

    /// <summary>A value of an enumeration; null when it is not given.</summary>
    public T? ChoiceOrNull<T>(string name)
        where T : struct, Enum => Find(name) as T?;

    /// <summary>The argument <c>input</c> of a mutation, as its type parses it.</summary>
    public T Input<T>() => (T)Find("input")!;

    /// <summary>An argument as its input type parses it; null when it is not given.</summary>
    public T? Given<T>(string name)
        where T : class => Find(name) as T;

    public bool Flag(string name) => Find(name) is true;

    /// <summary>The filter of a list; null if there is none.</summary>
    public Filter? Filter(string name = "where") => Find(name) as Filter;

    /// <summary>The sort terms of a list; empty for the natural order.</summary>
    public ValueList<OrderTerm> Order(string name = "order") =>
        Find(name) is System.Collections.IEnumerable terms ? terms.Cast<ValueList<OrderTerm>>().SelectMany(t => t).ToValueList() : [];

    /// <summary>The field that records are grouped by.</summary>
    public RecordField Field(string name) => (RecordField)Find(name)!;

    public During? During(string name) => Find(name) as During;

    public ValueList<T> List<T>(string name) =>
        Find(name) is System.Collections.IEnumerable entries and not string ? entries.Cast<T>().ToValueList() : [];

    private object? Find(string name) => values is not null && values.TryGetValue(name, out var value) ? value.Value : null;
}
