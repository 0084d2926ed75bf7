namespace SpeakerDirectory.Core.Precedence;

/// <summary>
/// Puts the people of one class into groups, the higher first; whoever shares a group shares a position. Two people are in one group when nothing decides between
/// them, or when somebody stands undecided against both: so positions stay true whoever is added.
/// </summary>
internal sealed class TieGroups(Marks marks)
{
    public List<List<Placed>> Of(List<Placed> members)
    {
        var groups = new List<List<Placed>>();
        Part(members, 0, groups);
        return groups;
    }

    private void Part(List<Placed> members, int step, List<List<Placed>> groups)
    {
        var rules = members[0].Class.TieBreaks;
        if (members.Count == 1 || step == rules.Count)
        {
            groups.Add(Listed(members, step));
            return;
        }

        var marked = members.Select(m => (Person: m, Mark: marks.Of(m, rules[step]))).ToList();
        if (marked.Exists(m => !m.Mark.IsKnown))
        {
            groups.Add(Listed(members, step));
            return;
        }

        marked.Sort((a, b) => a.Mark.Low!.CompareTo(b.Mark.Low));
        for (var start = 0; start < marked.Count;)
        {
            var end = EndOfBlock(marked, start);
            var block = marked[start..end];
            var people = block.ConvertAll(m => m.Person);
            if (block.TrueForAll(m => m.Mark.CompareTo(block[0].Mark) == Verdict.Equal))
            {
                Part(people, step + 1, groups);
            }
            else
            {
                groups.Add(Listed(people, step));
            }

            start = end;
        }
    }

    // Where readings overlap there is no telling; where the next begins after all others have ended, there is.
    private static int EndOfBlock(List<(Placed Person, Mark Mark)> marked, int start)
    {
        var high = marked[start].Mark.High!;
        var end = start + 1;
        while (end < marked.Count && marked[end].Mark.Low!.CompareTo(high) <= 0)
        {
            high = marked[end].Mark.High!.CompareTo(high) > 0 ? marked[end].Mark.High! : high;
            end++;
        }

        return end;
    }

    // The order inside a shared position is no precedence; it only has to be the same each time, and not to contradict what is certain between two of them.
    private List<Placed> Listed(List<Placed> members, int step)
    {
        if (members.Count == 1)
        {
            return members;
        }

        var rules = members[0].Class.TieBreaks.Skip(step).ToList();
        var sorted = members.OrderBy(_ => 0);
        foreach (var rule in rules)
        {
            sorted = sorted.ThenBy(m => marks.Of(m, rule).IsKnown ? 0 : 1).ThenBy(m => marks.Of(m, rule).Low);
        }

        return [.. sorted.ThenBy(m => Naming.SortKey.Of(m.Person), StringComparer.OrdinalIgnoreCase).ThenBy(m => m.Person.Id, StringComparer.Ordinal)];
    }
}
