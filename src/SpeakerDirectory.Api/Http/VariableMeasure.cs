using System.Text.Json;

namespace SpeakerDirectory.Api.Http;

/// <summary>The size of the variables of a request.</summary>
/// <param name="Shape">Equal for variables that differ only in their values. The names that are given decide which statement the store
/// runs.</param>
internal readonly record struct VariableMeasure(int Values, int Depth, int Shape)
{
    public static VariableMeasure Of(JsonElement variables)
    {
        var shape = new HashCode();
        var measure = default(VariableMeasure);
        Count(variables, 0, ref measure, ref shape);
        return measure with { Shape = shape.ToHashCode() };
    }

    private static void Count(JsonElement value, int depth, ref VariableMeasure measure, ref HashCode shape)
    {
        measure = measure with { Values = measure.Values + 1, Depth = Math.Max(measure.Depth, depth) };
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                shape.Add('{');
                foreach (var property in value.EnumerateObject())
                {
                    shape.Add(property.Name);
                    Count(property.Value, depth + 1, ref measure, ref shape);
                }

                shape.Add('}');
                break;
            case JsonValueKind.Array:
                shape.Add('[');
                foreach (var entry in value.EnumerateArray())
                {
                    Count(entry, depth + 1, ref measure, ref shape);
                }

                break;
            case JsonValueKind.Null:
                shape.Add(0);
                break;
        }
    }
}
