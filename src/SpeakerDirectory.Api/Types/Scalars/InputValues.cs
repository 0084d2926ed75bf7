namespace SpeakerDirectory.Api.Types;

/// <summary>Reads the fields of an input object.</summary>
internal static class InputValues
{
    /// <summary>What is given for a field; null when nothing is.</summary>
    public static object? Given(this IDictionary<string, object?> value, string field) => value.TryGetValue(field, out var given) ? given : null;
}
