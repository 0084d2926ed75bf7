using System.Text.Json;
using System.Text.RegularExpressions;
using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Values;

namespace SpeakerDirectory.Core.Json;

/// <summary>Reads one record and reports everything that is wrong with it. An instance reads once.</summary>
internal sealed partial class RecordReader(ICollection<Problem> problems)
{
    private string? _id;
    private string? _field;
    private bool _wrong;
    private FieldSet? _stored;

    public Record? Read(ReadOnlySpan<byte> utf8)
    {
        var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = 8 });
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException("an object was expected, like {\"id\":\"person/ban-ki-moon\",\"name\":\"Ban Ki-moon\"}.");
        }

        if (FindShape(reader) is not { } shape)
        {
            return null;
        }

        var record = ReadFields(ref reader, shape);
        if (reader.Read())
        {
            AddProblem(null, "There is something behind the record; a line holds one.");
        }

        return _wrong ? null : record;
    }

    /// <summary>
    /// Reads these fields of a record from a store and skips others. The reader is at its opening brace and is left at its closing one.
    /// </summary>
    public static Record ReadStored(ref Utf8JsonReader reader, FieldSet fields)
    {
        var problems = new List<Problem>();
        var own = new RecordReader(problems) { _stored = fields };
        var record = own.FindShape(reader) is { } shape ? own.ReadFields(ref reader, shape) : null;
        return record is not null && !own._wrong
            ? record
            : throw new InvalidDataException($"A stored record cannot be read: {problems.FirstOrDefault()}");
    }

    // The reader is a copy: the id may stand anywhere in the object.
    private RecordShape? FindShape(Utf8JsonReader reader)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isId = reader.ValueTextEquals("id"u8);
            reader.Read();
            if (!isId)
            {
                reader.Skip();
                continue;
            }

            if (reader.TokenType == JsonTokenType.String && reader.GetString() is { } id && RecordShape.TryOfId(id, out var shape))
            {
                _id = id;
                if (_stored is null && !WellFormedId().IsMatch(id))
                {
                    AddProblem(
                        "id",
                        $"'{id}' is not an id: it should be {shape.Name}/ and lower-case ASCII letters, digits and hyphens, like "
                        + $"{shape.Name}/some-name.");
                }

                return shape;
            }

            AddProblem(
                "id",
                $"{Printed(ref reader)} is not an id: it begins with none of "
                + $"{string.Join(", ", RecordShape.All.Select(s => s.Name + "/"))}.");
            return null;
        }

        AddProblem("id", "The id is missing.");
        return null;
    }

    private Record? ReadFields(ref Utf8JsonReader reader, RecordShape shape)
    {
        var values = new object?[shape.Fields.Count];
        Span<bool> found = stackalloc bool[values.Length];
        found.Clear();
        var next = 0;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var index = IndexOf(shape, in reader, ref next);
            if (index < 0)
            {
                _field = reader.GetString();
                AddProblem(
                    _field,
                    $"{(shape.Name[0] is 'a' or 'e' or 'o' ? "An" : "A")} {shape.Name} has no field '{_field}'. "
                        + $"It has {string.Join(", ", shape.Fields.Select(f => f.Name))}.");
                reader.Read();
                reader.Skip();
                continue;
            }

            var field = shape.Fields[index];
            _field = field.Name;
            if (found[index])
            {
                AddProblem(_field, $"The field '{_field}' is given twice.");
            }

            found[index] = true;
            reader.Read();
            if (_stored?.Has(field) == false)
            {
                reader.Skip();
                continue;
            }

            values[index] = ReadValue(ref reader, field);
        }

        for (var i = 0; i < values.Length; i++)
        {
            if (!found[i] && shape.Fields[i].Required && _stored?.Has(shape.Fields[i]) != false)
            {
                AddProblem(shape.Fields[i].Name, $"The field '{shape.Fields[i].Name}' is missing; a {shape.Name} must have it.");
            }
        }

        values[0] ??= shape.UnloadedId;
        return _wrong ? null : shape.Create(values, _stored);
    }

    // Canonical records have their fields in order, so the next one is nearly always right ahead.
    private static int IndexOf(RecordShape shape, in Utf8JsonReader reader, ref int next)
    {
        var fields = shape.Fields.AsSpan();
        for (var i = 0; i < fields.Length; i++)
        {
            var index = next + i < fields.Length ? next + i : next + i - fields.Length;
            if (reader.ValueTextEquals(fields[index].Utf8Name.Span))
            {
                next = index + 1;
                return index;
            }
        }

        return -1;
    }

    private object? Refuse(ref Utf8JsonReader reader, string message)
    {
        AddProblem(_field, message);
        reader.Skip();
        return null;
    }

    private void AddProblem(string? field, string message)
    {
        _wrong = true;
        problems.Add(new(_id, field, message));
    }

    private static string Printed(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.StartObject => "An object",
        JsonTokenType.StartArray => "A list",
        JsonTokenType.Null => "null",
        JsonTokenType.True => "true",
        JsonTokenType.False => "false",
        _ => $"'{System.Text.Encoding.UTF8.GetString(reader.ValueSpan[..Math.Min(reader.ValueSpan.Length, 60)])}'",
    };

    [GeneratedRegex(@"\A[a-z]+/[a-z0-9]+(-[a-z0-9]+)*\z")]
    private static partial Regex WellFormedId();
}
