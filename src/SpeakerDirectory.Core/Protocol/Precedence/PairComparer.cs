using SpeakerDirectory.Core.Protocol.Schemes;
using SpeakerDirectory.Core.Values;

namespace SpeakerDirectory.Core.Protocol.Precedence;

/// <summary>Compares two people under a scheme, and says what decided.</summary>
internal sealed class PairComparer(TieBreakValues values, ResolvedScheme scheme)
{
    public Explanation Explain(ClassifiedPerson one, ClassifiedPerson other)
    {
        if (one.Slot != other.Slot)
        {
            return ExplainClasses(one, other);
        }

        // Values that only touch leave one direction open, and a later rule can still decide for it.
        var (mayPrecede, mayFollow) = (true, true);
        Explanation? doubt = null;
        var rules = one.Class.TieBreaks;
        for (var i = 0; i < rules.Count && (mayPrecede || mayFollow); i++)
        {
            var (left, right) = (values.Of(one, rules[i]), values.Of(other, rules[i]));
            var (before, after) = (left.CompareEnds(right), right.CompareEnds(left));
            if (before == 0 && after == 0)
            {
                continue;
            }

            if (mayPrecede && before < 0)
            {
                return new(Verdict.Before, i + 1, Decided(rules[i], one, left, other, right), [rules[i].Basis ?? one.Class.Basis]);
            }

            if (mayFollow && after < 0)
            {
                return new(Verdict.After, i + 1, Decided(rules[i], other, right, one, left), [rules[i].Basis ?? one.Class.Basis]);
            }

            doubt ??= new(
                Verdict.Undetermined, i + 1, Undecided(rules[i], one, left, other, right), [rules[i].Basis ?? one.Class.Basis]);
            (mayPrecede, mayFollow) = (mayPrecede && before == 0, mayFollow && after == 0);
        }

        return doubt ?? new(Verdict.Undetermined, rules.Count + 1, Alike(one, other), [one.Class.Basis]);
    }

    /// <summary>The number and the name of a class.</summary>
    public static Reason Label(SchemeClass named, int part = Slot.Holder) => Reason.Of(
        part switch { Slot.Representative => "class-represented", Slot.FormerHolder => "class-former", _ => "class" },
        ("code", $"{named.Code}"),
        ("name", named.Name));

    private static Explanation ExplainClasses(ClassifiedPerson one, ClassifiedPerson other)
    {
        var (higher, lower) = one.Slot.IsHigherThan(other.Slot) ? (one, other) : (other, one);
        var reason = Reason.Of(
            ReasonPatterns.ClassBefore,
            ("higher", Label(higher.Class, higher.Slot.Part)),
            ("lower", Label(lower.Class, lower.Slot.Part)));
        return new(
            higher == one ? Verdict.Before : Verdict.After,
            0,
            reason,
            new[] { higher.Class.Basis, lower.Class.Basis }.Distinct().ToValueList());
    }

    private static Reason Alike(ClassifiedPerson one, ClassifiedPerson other) =>
        one.Class.TieBreaks.Count == 0
            ? Reason.Of(ReasonPatterns.NoRule, ("class", Label(one.Class)))
            : Reason.Of(
                ReasonPatterns.Alike, ("first", one.Person.Name), ("second", other.Person.Name), ("class", Label(one.Class)));

    private Reason Decided(
        TieBreak rule, ClassifiedPerson first, TieBreakValue firstValue, ClassifiedPerson second, TieBreakValue secondValue)
    {
        var start = rule.By == TieBreakKind.Alphabetical && scheme.Resolve(rule.First) is { Length: > 0 } name ? name : null;
        List<(string Name, object Value)> named =
        [
            ("first", first.Person.Name),
            ("firstValue", firstValue.Evidence),
            ("second", second.Person.Name),
            ("secondValue", secondValue.Evidence),
        ];
        foreach (var (key, value) in new[] { ("language", scheme.Resolve(rule.Language)), ("start", start), ("list", rule.List) })
        {
            if (value is not null)
            {
                named.Add((key, value));
            }
        }

        return Reason.Of(start is null ? ReasonPatterns.Of(rule.By) : ReasonPatterns.AlphabeticalFrom, [.. named]);
    }

    private static Reason Undecided(
        TieBreak rule, ClassifiedPerson one, TieBreakValue left, ClassifiedPerson other, TieBreakValue right)
    {
        (string Name, object Value)[] pair = [("first", one.Person.Name), ("second", other.Person.Name)];
        return (left.Missing, right.Missing) switch
        {
            ({ } missing, { } same) when missing == same => Reason.Of(ReasonPatterns.UndecidedBoth, [.. pair, ("missing", missing)]),
            ({ } missing, { } differs) =>
                Reason.Of(ReasonPatterns.UndecidedTwo, [.. pair, ("firstMissing", missing), ("secondMissing", differs)]),
            ({ } missing, null) => Reason.Of(ReasonPatterns.UndecidedOne, [.. pair, ("missing", missing), ("who", one.Person.Name)]),
            (null, { } missing) => Reason.Of(ReasonPatterns.UndecidedOne, [.. pair, ("missing", missing), ("who", other.Person.Name)]),
            _ when left.Evidence == right.Evidence && rule.By is TieBreakKind.Credentials or TieBreakKind.Inscription =>
                Reason.Of(ReasonPatterns.UndecidedTime, [.. pair, ("value", left.Evidence)]),
            _ => Reason.Of(
                ReasonPatterns.UndecidedOverlap, [.. pair, ("firstValue", left.Evidence), ("secondValue", right.Evidence)]),
        };
    }
}
