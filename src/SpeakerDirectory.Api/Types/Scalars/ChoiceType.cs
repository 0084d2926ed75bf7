using GraphQL.Types;
using SpeakerDirectory.Core;

namespace SpeakerDirectory.Api.Types;

/// <summary>An enumeration of the model, under its own name and with the values as files write them.</summary>
internal abstract class ChoiceType<T> : EnumerationGraphType
    where T : struct, Enum
{
    /// <param name="meanings">What a value means, where its name is not enough.</param>
    protected ChoiceType(string? description = null, params (T Value, string Meaning)[] meanings)
    {
        Name = typeof(T).Name;
        Description = description;
        foreach (var value in Enum.GetValues<T>())
        {
            var meaning = Array.Find(meanings, m => EqualityComparer<T>.Default.Equals(m.Value, value)).Meaning;
            Add(Choice.Text(value), value, meaning);
        }
    }
}
