using System.Text.Json;
using SpeakerDirectory.Core;
using SpeakerDirectory.Core.Query;

namespace SpeakerDirectory.Stores.Cache;

/// <summary>Reads what <see cref="PageWriter"/> wrote, and ties it to the question again.</summary>
internal static class PageReader
{
    public delegate T Reading<out T>(ref Utf8JsonReader json);

    /// <summary>The reader stands on the page's opening bracket and is left on its closing one; null where there was none.</summary>
    public static Page? Read(ref Utf8JsonReader json, Brought brought, ValueList<Grouping> groupings)
    {
        if (json.TokenType == JsonTokenType.Null)
        {
            return null;
        }

        var hasNext = Next(ref json).GetBoolean();
        var hasPrevious = Next(ref json).GetBoolean();
        int? total = Next(ref json).TokenType == JsonTokenType.Null ? null : json.GetInt32();
        Next(ref json);
        var places = List(ref json, (ref Utf8JsonReader r) => r.GetString()!); // Places are written as texts.
        Next(ref json);
        var rows = List(ref json, (ref Utf8JsonReader r) => Row(ref r, brought));
        Next(ref json);
        var next = 0;
        var groups = List<IReadOnlyList<Group>>(ref json, (ref Utf8JsonReader r) =>
        {
            var grouping = groupings[next++];
            return List(ref r, (ref Utf8JsonReader g) => Group(ref g, grouping));
        });
        Next(ref json);
        var changes = List(ref json, Change);
        Next(ref json);
        var shared = List(ref json, Shared);
        Next(ref json);
        return new(rows, places, hasNext, hasPrevious, total) { Groups = groups, Changes = changes, Shared = shared };
    }

    public static T[] List<T>(ref Utf8JsonReader json, Reading<T> read)
    {
        var entries = new List<T>();
        while (json.Read() && json.TokenType != JsonTokenType.EndArray)
        {
            entries.Add(read(ref json));
        }

        return [.. entries];
    }

    private static Fetched Row(ref Utf8JsonReader json, Brought brought)
    {
        var record = RecordJson.ReadStored(ref Next(ref json), brought.Fields);
        var includes = brought.Includes;
        var related = includes.Count == 0 ? [] : new Page?[includes.Count];
        for (var i = 0; i < related.Length; i++)
        {
            related[i] = Read(ref Next(ref json), Brought.By(includes[i]), includes[i].Groupings);
        }

        Next(ref json);
        return new(record, includes, related);
    }

    private static Group Group(ref Utf8JsonReader json, Grouping grouping)
    {
        var key = Next(ref json).GetString()!; // A group always has its key.
        var count = Next(ref json).GetInt32();
        if (Next(ref json).TokenType == JsonTokenType.EndArray)
        {
            return new(key, null, count);
        }

        var row = Row(ref json, Brought.By(grouping));
        Next(ref json);
        return new(key, row, count);
    }

    private static LoggedChange Change(ref Utf8JsonReader json)
    {
        var change = new LoggedChange(
            Next(ref json).GetInt64(), Next(ref json).GetDateTimeOffset(), Next(ref json).GetString()!, Next(ref json).GetString()!, Maybe(ref Next(ref json)), Maybe(ref Next(ref json))); // A change always says by whom, and of what.
        Next(ref json);
        return change;
    }

    private static SharedTime Shared(ref Utf8JsonReader json)
    {
        var shared = new SharedTime(Next(ref json).GetInt32(), Date(Next(ref json).GetString()), Date(Next(ref json).GetString()));
        Next(ref json);
        return shared;
    }

    private static PartialDate? Date(string? text) => text is null ? null : PartialDate.Parse(text);

    private static Record? Maybe(ref Utf8JsonReader json) => json.TokenType == JsonTokenType.Null ? null : RecordJson.ReadStored(ref json);

    private static ref Utf8JsonReader Next(ref Utf8JsonReader json)
    {
        json.Read();
        return ref json;
    }
}
