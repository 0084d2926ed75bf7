using SpeakerDirectory.Core.DataFiles;
using SpeakerDirectory.Core.Values;

namespace SpeakerDirectory.Core.Protocol.Schemes;

/// <summary>Reads <c>"when": { "former": ["OWN_CLASS"] }</c>.</summary>
internal static class Conditions
{
    public static ValueList<ParameterCondition> Read(DataObject from, Scheme scheme)
    {
        var choices = new List<ParameterCondition>();
        if (from.Object("when") is { } when)
        {
            foreach (var (code, values) in when.All())
            {
                var choosing = new ParameterCondition(
                    code, (values.Kind == DataKind.List ? values.Items : [values]).Select(v => v.Text).ToValueList());
                choices.Add(choosing);
                if (scheme.Parameters.FirstOrDefault(p => p.Code == code) is not { } parameter)
                {
                    when.Report(values, code, $"The scheme has no parameter '{code}'.");
                }
                else if (choosing.Values.FirstOrDefault(v => !parameter.Values.Contains(v)) is { } strange)
                {
                    when.Report(values, code, $"'{strange}' is not one of the values {string.Join(", ", parameter.Values)}.");
                }
            }
        }

        return choices.ToValueList();
    }
}
