using SpeakerDirectory.Core.DataFiles;

namespace SpeakerDirectory.Core.Precedence;

/// <summary>What only the whole of a scheme shows.</summary>
internal static class SchemeCheck
{
    public static void Check(Scheme scheme, DataObject file)
    {
        if (scheme.Purposes.Count == 0)
        {
            file.Say(file.Node, "purposes", "A scheme serves at least one purpose.");
        }

        if (scheme.From is { } from && scheme.To?.IsBefore(from) == true)
        {
            file.Say(file.Node, "to", $"The version ends on {scheme.To}, before it begins on {from}.");
        }

        var classes = file.Find("classes")?.Items ?? [];
        for (var i = 1; i < scheme.Classes.Count; i++)
        {
            if (scheme.Classes[i].Code <= scheme.Classes[i - 1].Code)
            {
                file.Say(classes[i], "code", $"Class {scheme.Classes[i].Code} stands after {scheme.Classes[i - 1].Code}: classes stand in the order of their codes, each code once.");
            }
        }
    }
}
