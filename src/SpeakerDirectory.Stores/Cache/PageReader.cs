using System.Text.Json;
using SpeakerDirectory.Core.ChangeLog;
using SpeakerDirectory.Core.Json;
using SpeakerDirectory.Core.Query;
using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Values;
using SpeakerDirectory.Stores.Shared;

namespace SpeakerDirectory.Stores.Cache;

/// <summary>Reads the form that <see cref="PageWriter"/> writes. The fetch decides what it contains, so it is needed for reading.</summary>
internal static class PageReader
{
    public delegate T Reading<out T>(ref Utf8JsonReader json);

    /// <summary>The reader is on the page's opening bracket and is left on its closing one. Null where null is written.</summary>
    public static Page? Read(ref Utf8JsonReader json, RowProjection projection, ValueList<Grouping> groupings, bool areCoSpeakers = false)
    {
        if (json.TokenType == JsonTokenType.Null)
        {
            return null;
        }

        var hasNext = Next(ref json).GetBoolean();
        var hasPrevious = Next(ref json).GetBoolean();
        int? total = Next(ref json).TokenType == JsonTokenType.Null ? null : json.GetInt32();
        Next(ref json);
        var positions = Positions(ref json);
        Next(ref json);
        var rows = List(ref json, (ref Utf8JsonReader r) => Row(ref r, projection, areCoSpeakers));
        Next(ref json);
        var next = 0;
        var groups = List<IReadOnlyList<Group>>(ref json, (ref Utf8JsonReader r) =>
        {
            var grouping = groupings[next++];
            return List(ref r, (ref Utf8JsonReader g) => Group(ref g, grouping));
        });
        Next(ref json);
        return new(rows, positions, hasNext, hasPrevious, total) { Groups = groups };
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

    private static HistoryPage? History(ref Utf8JsonReader json)
    {
        if (json.TokenType == JsonTokenType.Null)
        {
            return null;
        }

        var hasNext = Next(ref json).GetBoolean();
        var hasPrevious = Next(ref json).GetBoolean();
        Next(ref json);
        var positions = Positions(ref json);
        Next(ref json);
        var changes = List(ref json, Change);
        Next(ref json);
        return new(changes, positions, hasNext, hasPrevious);
    }

    private static string[] Positions(ref Utf8JsonReader json) => List(ref json, (ref Utf8JsonReader r) => r.GetString()!); // Each is text.

    private static Page? Include(ref Utf8JsonReader json, Include include) => include switch
    {
        RelationInclude related => Read(ref json, RowProjection.By(related), related.Groupings),
        RecordsInclude records => Read(ref json, RowProjection.By(records), [], records is CoSpeakersInclude),
        _ => History(ref json),
    };

    private static Row Row(ref Utf8JsonReader json, RowProjection projection, bool isCoSpeaker = false)
    {
        var record = RecordJson.ReadStored(ref Next(ref json), projection.Fields);
        var shared = isCoSpeaker ? Shared(ref Next(ref json)) : null;
        var includes = projection.Includes;
        var related = includes.Count == 0 ? [] : new Page?[includes.Count];
        for (var i = 0; i < related.Length; i++)
        {
            related[i] = Include(ref Next(ref json), includes[i]);
        }

        Next(ref json);
        return shared is null ? new Row(record, includes, related) : new CoSpeakerRow(record, includes, related, shared);
    }

    private static Group Group(ref Utf8JsonReader json, Grouping grouping)
    {
        var key = Next(ref json).GetString()!; // A group always has its key.
        var count = Next(ref json).GetInt32();
        if (Next(ref json).TokenType == JsonTokenType.EndArray)
        {
            return new(key, null, count);
        }

        var row = Row(ref json, RowProjection.By(grouping));
        Next(ref json);
        return new(key, row, count);
    }

    private static LoggedChange Change(ref Utf8JsonReader json)
    {
        var change = new LoggedChange(
            Next(ref json).GetInt64(),
            Next(ref json).GetDateTimeOffset(),
            Next(ref json).GetString()!,
            Next(ref json).GetString()!,
            Maybe(ref Next(ref json)),
            Maybe(ref Next(ref json))); // A change always has an editor and an id.
        Next(ref json);
        return change;
    }

    private static SharedEventSummary Shared(ref Utf8JsonReader json)
    {
        var shared = new SharedEventSummary(Next(ref json).GetInt32(), Date(Next(ref json).GetString()), Date(Next(ref json).GetString()));
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
