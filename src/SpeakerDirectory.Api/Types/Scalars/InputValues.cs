namespace SpeakerDirectory.Api.Types.Scalars;

/// <summary>Reads the fields of an input object.</summary>
internal static class InputValues
{
    /// <summary>The value of a field; null if it is not given.</summary>
    public static object? Given(this IDictionary<string, object?> value, string field) =>
        value.TryGetValue(field, out var given) ? given : null;
}
