using GraphQL.Execution;
using SpeakerDirectory.Core;

namespace SpeakerDirectory.Api.Planning;

/// <summary>The arguments of one field, and the day it is.</summary>
internal readonly struct FieldArguments(IDictionary<string, ArgumentValue>? values, DateOnly today)
{
    public DateOnly Today => today;

    public DateOnly? Day(string name) => Find(name) as DateOnly?;

    /// <summary>The day given, today unless given.</summary>
    public DateOnly DayOrToday(string name) => Day(name) ?? today;

    public int? Number(string name) => Find(name) as int?;

    public string? Text(string name) => Find(name) as string;

    public bool Flag(string name) => Find(name) is true;

    public ValueList<T> List<T>(string name) =>
        Find(name) is System.Collections.IEnumerable entries and not string ? entries.Cast<T>().ToValueList() : [];

    private object? Find(string name) => values is not null && values.TryGetValue(name, out var value) ? value.Value : null;
}
