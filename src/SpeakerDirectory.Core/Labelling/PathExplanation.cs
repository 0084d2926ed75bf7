using SpeakerDirectory.Core.Records;

namespace SpeakerDirectory.Core.Labelling;

/// <summary>A path as a sentence: who met whom where, who held the same office, who belonged to the same organization.</summary>
public static class PathExplanation
{
    /// <param name="path">The records from one end to the other.</param>
    /// <summary>The sentence for a path.</summary>
    public static string Of(IReadOnlyList<Record> path)
    {
        if (path is [var only])
        {
            return $"{Labels.Of(only)} is where the path begins and ends.";
        }

        var parts = new List<string>();
        for (var i = 0; i < path.Count; i++)
        {
            if (path[i] is not Person)
            {
                parts.Add(Shared(path[i], i > 0 ? path[i - 1] : null, i + 1 < path.Count ? path[i + 1] : null));
            }
        }

        return string.Join("; ", parts) + ".";
    }

    private static string Shared(Record shared, Record? before, Record? after)
    {
        string?[] named = [before is null ? null : Labels.Of(before), after is null ? null : Labels.Of(after)];
        var people = string.Join(" and ", named.OfType<string>());
        var both = before is not null && after is not null;
        return shared switch
        {
            Event happening => $"{people} {(both ? "both " : "")}appeared at {Labels.Of(happening)}",
            Office office => $"{people} {(both ? "both " : "")}held the office {Labels.Of(office)}",
            Organization { Type: OrganizationType.State } state =>
                $"{people} {(both ? "both " : "")}{(both ? "belong" : "belongs")} to {state.Name}",
            _ => $"{people} {(both ? "both " : "")}belonged to {Labels.Of(shared)}, in office, as a member or by speaking in its name",
        };
    }
}
