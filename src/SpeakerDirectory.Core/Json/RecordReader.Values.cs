using System.Text.Json;
using System.Text.RegularExpressions;
using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Values;

namespace SpeakerDirectory.Core.Json;

/// <summary>Reads the values of fields.</summary>
internal sealed partial class RecordReader
{
    private object? ReadValue(ref Utf8JsonReader reader, RecordField field)
    {
        switch (field.Type)
        {
            case FieldType.Number:
                if (reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out var number) && number >= field.Minimum)
                {
                    return number;
                }

                return Refuse(ref reader, $"{Printed(ref reader)} is not a whole number from {field.Minimum}.");
            case FieldType.Dates:
                return ReadList<PartialDate>(
                    ref reader, (ref Utf8JsonReader r) => Parsed<PartialDate>(ref r, PartialDate.TryParse, PartialDate.Expected), "dates");
            case FieldType.References:
                return ReadReferences(ref reader, field);
            case FieldType.Names:
                return ReadList<Name>(ref reader, ReadName, "names like {\"text\":\"…\",\"lang\":\"en\",\"kind\":\"OFFICIAL\"}");
            case FieldType.ExternalIds:
                return ReadExternalIds(ref reader);
            default:
                return ReadText(ref reader) is { } text ? Interpret(text, field) : null;
        }
    }

    private object? Interpret(string text, RecordField field) => field.Type switch
    {
        FieldType.Id or FieldType.Text => text,
        FieldType.Language => Parse<LanguageTag>(text, LanguageTag.TryParse, LanguageTag.Expected),
        FieldType.Date => Parse<PartialDate>(text, PartialDate.TryParse, PartialDate.Expected),
        FieldType.End => Parse<OpenEnd>(text, OpenEnd.TryParse, OpenEnd.Expected),
        FieldType.Moment => Parse<Moment>(text, Moment.TryParse, Moment.Expected),
        FieldType.Url => Parse<Uri>(text, TryUrl, t => $"'{t}' is not an address like https://example.org/page."),
        FieldType.Choice => Choose(text, field.ValueType),
        _ => References.One(field, text),
    };

    private object? Choose(string text, Type type)
    {
        var choice = Choice.Of(type);
        if (!choice.TryParse(text, out var value))
        {
            AddProblem(_field, $"'{text}' is not one of {string.Join(", ", choice.Texts)}.");
        }

        return value;
    }

    private object? ReadReferences(ref Utf8JsonReader reader, RecordField field) =>
        ReadList<string>(ref reader, (ref Utf8JsonReader r) => ReadText(ref r), "ids") is { } ids ? References.Many(field, ids) : null;

    private ValueList<T>? ReadList<T>(ref Utf8JsonReader reader, EntryReader read, string of)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            return (ValueList<T>?)Refuse(ref reader, $"{Printed(ref reader)} is not a list of {of}.");
        }

        var entries = new List<T>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (read(ref reader) is T entry)
            {
                if (entries.Contains(entry))
                {
                    AddProblem(_field, $"The entry {entry} is given twice.");
                }

                entries.Add(entry);
            }
        }

        return entries.ToValueList();
    }

    private object? ReadName(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            return Refuse(
                ref reader, $"{Printed(ref reader)} is not a name like {{\"text\":\"…\",\"lang\":\"en\",\"kind\":\"OFFICIAL\"}}.");
        }

        var name = new Name("");
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var part = reader.GetString();
            reader.Read();
            name = part switch
            {
                "text" => name with { Text = ReadText(ref reader) ?? "" },
                "lang" => name with { Lang = (LanguageTag?)Parsed<LanguageTag>(ref reader, LanguageTag.TryParse, LanguageTag.Expected) },
                "kind" => name with { Kind = ReadText(ref reader) is { } kind ? (NameKind?)Choose(kind, typeof(NameKind)) : null },
                "from" => name with { From = (PartialDate?)Parsed<PartialDate>(ref reader, PartialDate.TryParse, PartialDate.Expected) },
                "to" => name with { To = (PartialDate?)Parsed<PartialDate>(ref reader, PartialDate.TryParse, PartialDate.Expected) },
                _ => Unknown(ref reader, part!, name),
            };
        }

        if (name.Text == "")
        {
            AddProblem(_field, "A name has no 'text'.");
        }

        return name;
    }

    private Name Unknown(ref Utf8JsonReader reader, string part, Name name)
    {
        Refuse(ref reader, $"A name has no '{part}'. It has text, lang, kind, from, to.");
        return name;
    }

    private object? ReadExternalIds(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            return Refuse(ref reader, $"{Printed(ref reader)} is not an object of texts like {{\"wikidata\":\"Q42\"}}.");
        }

        var ids = new SortedDictionary<string, string>(StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var scheme = reader.GetString()!;
            reader.Read();
            if (!WellFormedScheme().IsMatch(scheme))
            {
                AddProblem(_field, $"'{scheme}' is not the name of a scheme like wikidata or iso3: letters and digits, a letter first.");
            }

            if (ReadText(ref reader) is { } value && !ids.TryAdd(scheme, value))
            {
                AddProblem(_field, $"The scheme '{scheme}' is given twice.");
            }
        }

        return ids.Select(pair => new ExternalId(pair.Key, pair.Value)).ToValueList();
    }

    private object? Parsed<T>(ref Utf8JsonReader reader, TryParse<T> tryParse, Func<string, string> expected) =>
        ReadText(ref reader) is { } text ? Parse(text, tryParse, expected) : null;

    private object? Parse<T>(string text, TryParse<T> tryParse, Func<string, string> expected)
    {
        if (tryParse(text, out var value))
        {
            return value;
        }

        AddProblem(_field, expected(text));
        return null;
    }

    private string? ReadText(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.String)
        {
            return (string?)Refuse(
                ref reader,
                $"{Printed(ref reader)} is not a text.{(reader.TokenType == JsonTokenType.Null ? " What is not known is left out." : "")}");
        }

        string text;
        try
        {
            text = reader.GetString()!;
        }
        catch (InvalidOperationException)
        {
            AddProblem(_field, "The text is not valid Unicode.");
            return null;
        }

        if (text.Length == 0 || char.IsWhiteSpace(text[0]) || char.IsWhiteSpace(text[^1]))
        {
            AddProblem(
                _field,
                text.Trim().Length == 0 ? "The text is empty. What is not known is left out." : $"'{text}' begins or ends with a space.");
            return null;
        }

        return text;
    }

    private static bool TryUrl(string text, out Uri url) =>
        Uri.TryCreate(text, UriKind.Absolute, out url!) && url.Scheme is "http" or "https" && !text.AsSpan().ContainsAny(' ', '\n');

    [GeneratedRegex(@"\A[a-zA-Z][a-zA-Z0-9]*\z")]
    private static partial Regex WellFormedScheme();

    private delegate bool TryParse<T>(string text, out T value);

    private delegate object? EntryReader(ref Utf8JsonReader reader);
}
