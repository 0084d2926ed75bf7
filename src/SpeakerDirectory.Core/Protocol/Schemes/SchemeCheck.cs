using SpeakerDirectory.Core.DataFiles;

namespace SpeakerDirectory.Core.Protocol.Schemes;

/// <summary>Checks of a scheme that need all of it.</summary>
internal static class SchemeCheck
{
    public static void Check(Scheme scheme, DataObject file)
    {
        if (scheme.Purposes.Count == 0)
        {
            file.Report(file.Node, "purposes", "A scheme serves at least one purpose.");
        }

        if (scheme.From is { } from && scheme.To?.IsBefore(from) == true)
        {
            file.Report(file.Node, "to", $"The version ends on {scheme.To}, before it begins on {from}.");
        }

        foreach (var strange in scheme.Parameters.Where(p => p.DefaultFrom is { } list && scheme.FindOrder(list) is null))
        {
            file.Report(file.Node, "parameters", $"There is no list '{strange.DefaultFrom}' among the scheme's orders.");
        }

        var classes = file.Find("classes")?.Items ?? [];
        for (var i = 1; i < scheme.Classes.Count; i++)
        {
            if (scheme.Classes[i].Code <= scheme.Classes[i - 1].Code)
            {
                file.Report(
                    classes[i],
                    "code",
                    $"Class {scheme.Classes[i].Code} stands after {scheme.Classes[i - 1].Code}: classes stand in the order of their "
                    + "codes, each code once.");
            }
        }
    }
}
