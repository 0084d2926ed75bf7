using GraphQL.Types;
using SpeakerDirectory.Core.Values;

namespace SpeakerDirectory.Api.Types.Scalars;

/// <summary>An enumeration of the model, under its own name and with the values as files write them.</summary>
internal abstract class ChoiceType<T> : EnumerationGraphType
    where T : struct, Enum
{
    /// <param name="meanings">The meaning of each value whose name is not enough.</param>
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
