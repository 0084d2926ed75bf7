namespace SpeakerDirectory.Core.Precedence;

/// <summary>Compares two people under a scheme, and says what decided.</summary>
internal sealed class Comparison(Marks marks, SchemeInUse scheme)
{
    public Explanation Explain(Placed one, Placed other)
    {
        if (one.Slot != other.Slot)
        {
            return ExplainClasses(one, other);
        }

        var rules = one.Class.TieBreaks;
        for (var i = 0; i < rules.Count; i++)
        {
            var (left, right) = (marks.Of(one, rules[i]), marks.Of(other, rules[i]));
            var verdict = left.CompareTo(right);
            if (verdict == Verdict.Equal)
            {
                continue;
            }

            var evidence = verdict switch
            {
                Verdict.Before => $"{left.Evidence} before {right.Evidence}",
                Verdict.After => $"{right.Evidence} before {left.Evidence}",
                _ => Undecided(one, left, other, right, rules[i]),
            };
            return new(verdict, i + 1, Wording(rules[i]), evidence, rules[i].Basis ?? one.Class.Basis);
        }

        var last = rules.Count > 0 ? $"alike by {string.Join(", ", rules.Select(Wording))}, and the scheme has no further rule" : "the scheme has no rule inside this class";
        return new(Verdict.Undetermined, rules.Count + 1, "", last, one.Class.Basis);
    }

    /// <summary>What a rule compares, as it stands in a sentence.</summary>
    public string Wording(TieBreak rule) => rule.By switch
    {
        TieBreakKind.Credentials => "credentials",
        TieBreakKind.TookOffice => "took office",
        TieBreakKind.FirstTookOffice => "first took office",
        TieBreakKind.Appointed => "appointment",
        TieBreakKind.Arrived => "arrival",
        TieBreakKind.Born => "born",
        TieBreakKind.Alphabetical => scheme.Resolve(rule.First) is { Length: > 0 } first ? $"alphabetical order ({scheme.Resolve(rule.Language)}) from {first}:" : $"alphabetical order ({scheme.Resolve(rule.Language)}):",
        TieBreakKind.Inscription => "inscription",
        TieBreakKind.Draw => "lot",
        TieBreakKind.Manual => "order given by hand",
        TieBreakKind.Listed or TieBreakKind.ListedDate => $"list '{rule.List}':",
        TieBreakKind.Founded => "founded",
        TieBreakKind.HostFirst => "courtesy:",
        TieBreakKind.PersonName => "name:",
        _ => rule.By.ToString(),
    };

    private static Explanation ExplainClasses(Placed one, Placed other)
    {
        var (higher, lower) = one.Slot.IsHigherThan(other.Slot) ? (one, other) : (other, one);
        return new(higher == one ? Verdict.Before : Verdict.After, 0, "class", $"{Named(higher)} before {Named(lower)}", higher.Class.Basis, lower.Class.Basis == higher.Class.Basis ? null : lower.Class.Basis);
    }

    private static string Undecided(Placed one, Mark left, Placed other, Mark right, TieBreak rule) => (left.IsKnown, right.IsKnown) switch
    {
        (false, false) => left.Evidence == right.Evidence ? $"{left.Evidence} of either" : $"{left.Evidence} ({one.Person.Name}); {right.Evidence} ({other.Person.Name})",
        (false, true) => $"{left.Evidence} ({one.Person.Name})",
        (true, false) => $"{right.Evidence} ({other.Person.Name})",
        _ when left.Evidence == right.Evidence && rule.By is TieBreakKind.Credentials or TieBreakKind.Inscription => $"both {left.Evidence}, and no time of day is known",
        _ => $"{left.Evidence} and {right.Evidence} overlap",
    };

    private static string Named(Placed placed) =>
        $"class {placed.Class.Code} ({placed.Class.Name}{placed.Slot.Part switch { Slot.Representative => ", in the name of one", Slot.FormerHolder => ", formerly", _ => "" }})";
}
