using System.Globalization;
using SpeakerDirectory.Core.Values;

namespace SpeakerDirectory.Core.DataFiles;

/// <summary>
/// Reads an object field by field and reports fields that are missing, of the wrong kind or unknown. Read each field once, and call
/// <see cref="Done"/> last.
/// </summary>
internal sealed class DataObject(DataNode node, ICollection<Problem> problems)
{
    private readonly List<string> _known = [];

    public DataNode Node => node;

    public ICollection<Problem> Problems => problems;

    /// <summary>The fields that the file gives, whatever they are called.</summary>
    public IEnumerable<(string Name, DataNode Value)> All()
    {
        _known.AddRange(node.Members.Select(m => m.Name));
        return node.Members;
    }

    public DataNode? Find(string field)
    {
        _known.Add(field);
        return node.Members.Find(m => m.Name == field).Value;
    }

    public string? Text(string field) => Find(field) is { } value ? TextOf(value, field) : null;

    /// <summary>The text, or an empty one with a problem.</summary>
    public string RequiredText(string field) => Find(field) is { } value ? TextOf(value, field) ?? "" : Missing(field);

    public int? Number(string field) =>
        Find(field) is not { } value ? null
        : value.Kind == DataKind.Number
            && int.TryParse(value.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number
        : Wrong<int?>(value, field, "a whole number");

    public bool Flag(string field) =>
        Find(field) is { } value && (value.Kind == DataKind.Flag ? value.Text == "true" : Wrong<bool>(value, field, "true or false"));

    public T? Choice<T>(string field)
        where T : struct, Enum => Find(field) is { } value ? ChoiceOf<T>(value, field) : null;

    public ValueList<T> Choices<T>(string field)
        where T : struct, Enum => List(field).Select(item => ChoiceOf<T>(item, field)).OfType<T>().ToValueList();

    public ValueList<string> Texts(string field) => List(field).Select(item => TextOf(item, field)).OfType<string>().ToValueList();

    public List<DataNode> List(string field) =>
        Find(field) is not { } value ? [] : value.Kind == DataKind.List ? value.Items : Wrong<List<DataNode>>(value, field, "a list") ?? [];

    public List<DataObject> Objects(string field) => [.. List(field).Select(item => Object(item, field)).OfType<DataObject>()];

    public DataObject? Object(string field) => Find(field) is { } value ? Object(value, field) : null;

    /// <summary>A language tag, with a problem when it is missing or not one.</summary>
    public LanguageTag RequiredLanguage(string field)
    {
        var text = RequiredText(field);
        if (!LanguageTag.TryParse(text, out var language) && text != "")
        {
            Report(node, field, LanguageTag.Expected(text));
        }

        return language;
    }

    /// <summary>The texts whose fields are language tags; other fields are left out.</summary>
    public IEnumerable<(LanguageTag Language, string Text)> TextsByLanguage()
    {
        foreach (var (name, value) in All())
        {
            if (LanguageTag.TryParse(name, out var language) && TextOf(value, name) is { } text)
            {
                yield return (language, text);
            }
        }
    }

    public PartialDate? Date(string field) =>
        Text(field) is not { } text ? null
            : PartialDate.TryParse(text, out var date) ? date
            : Report<PartialDate?>(node, field, PartialDate.Expected(text));

    public void Done()
    {
        foreach (var (name, value) in node.Members.Where(m => !_known.Contains(m.Name)))
        {
            Report(value, name, $"There is no field '{name}' here. There are {string.Join(", ", _known.Distinct())}.");
        }

        foreach (var twice in node.Members.GroupBy(m => m.Name).Where(g => g.Count() > 1))
        {
            Report(twice.Last().Value, twice.Key, $"The field '{twice.Key}' is given twice.");
        }
    }

    public void Report(DataNode at, string? field, string message) => problems.Add(new(null, field, message) { Location = at.Location });

    public string? TextOf(DataNode value, string field) =>
        value.Kind == DataKind.Text && value.Text.Length > 0 ? value.Text : Wrong<string>(value, field, "a text");

    private DataObject? Object(DataNode value, string field) =>
        value.Kind == DataKind.Object ? new(value, problems) : Wrong<DataObject>(value, field, "an object");

    private T? ChoiceOf<T>(DataNode value, string field)
        where T : struct, Enum
    {
        var choice = Core.Values.Choice.Of(typeof(T));
        return choice.TryParse(value.Text, out var found)
            ? (T?)found
            : Report<T?>(value, field, $"'{value.Text}' is not one of {string.Join(", ", choice.Texts)}.");
    }

    private string Missing(string field)
    {
        Report(node, field, $"The field '{field}' is missing.");
        return "";
    }

    private T? Wrong<T>(DataNode value, string field, string expected) => Report<T>(value, field, $"{Printed(value)} is not {expected}.");

    private T? Report<T>(DataNode at, string field, string message)
    {
        Report(at, field, message);
        return default;
    }

    private static string Printed(DataNode value) => value.Kind switch
    {
        DataKind.List => "A list",
        DataKind.Object => "An object",
        DataKind.Text => $"The text '{value.Text}'",
        _ => $"'{value.Text}'",
    };
}
