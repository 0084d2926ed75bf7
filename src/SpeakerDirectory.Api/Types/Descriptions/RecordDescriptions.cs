using System.Reflection;
using SpeakerDirectory.Core.Records;

namespace SpeakerDirectory.Api.Types.Descriptions;

/// <summary>
/// What each field of each kind of record means. The object types show these descriptions, and the filters, sorts, groups and inputs are
/// described with them. Each kind has a property whose name is "Of" and the name of the kind. A field without a description is an error.
/// The first sentence of each names the value and begins with "The", so that other sentences can use it.
/// </summary>
internal static partial class RecordDescriptions
{
    private static readonly Dictionary<string, string> OfAnyKind = new()
    {
        ["id"] = "The id of the record. It has the form kind/slug, stays the same for ever and is never reused.",
        ["label"] = "The text that a list shows for the record: a name, or \"Natalia Gherman, Executive Director of CTED, 2022–\".",
        ["note"] = "The note on the record. It holds what a reader of the facts should know.",
        ["sources"] = "The sources that the facts come from.",
        ["history"] = "The changes of the record, with who made them and when. The newest comes first.",
    };

    private static readonly Dictionary<RecordKind, Dictionary<string, string>> OfKind =
        Enum.GetValues<RecordKind>().ToDictionary(kind => kind, Declared);

    /// <summary>The description of a field that every kind has.</summary>
    public static string Of(string field) => OfAnyKind[field];

    public static string Of(RecordKind kind, string field) =>
        OfKind[kind].GetValueOrDefault(field) ?? OfAnyKind.GetValueOrDefault(field) ?? throw new InvalidOperationException(
            $"The field {kind}.{field} has no description: add one to {nameof(RecordDescriptions)}.Of{kind}.");

    /// <summary>The first sentence of a field's description.</summary>
    public static string Sentence(RecordKind kind, string field)
    {
        var text = Of(kind, field);
        return text.IndexOf(". ", StringComparison.Ordinal) is >= 0 and var end ? text[..(end + 1)] : text;
    }

    /// <summary>The value as a part of another sentence: "the day of birth".</summary>
    public static string Phrase(RecordKind kind, string field)
    {
        var sentence = Sentence(kind, field);
        return char.ToLowerInvariant(sentence[0]) + sentence[1..^1];
    }

    // The property whose name is "Of" and the name of the kind, in whatever part of this class it stands.
    private static Dictionary<string, string> Declared(RecordKind kind) =>
        typeof(RecordDescriptions).GetProperty($"Of{kind}", BindingFlags.Static | BindingFlags.NonPublic)?.GetValue(null)
            as Dictionary<string, string>
        ?? throw new InvalidOperationException(
            $"{nameof(RecordDescriptions)} has no property Of{kind}: declare it, with a description of each field of {kind}.");
}
