namespace SpeakerDirectory.Host.Output.Cards;

/// <summary>
/// How large the texts of a tent card are: the names as large as the face allows and not under <see cref="SmallestName"/>, in as few lines
/// as give <see cref="Comfortable"/>; functions are smaller.
/// </summary>
/// <param name="Texts">The size of each text of the card, in points.</param>
internal sealed record TentSizes(IReadOnlyList<TentSizes.OfText> Texts)
{
    /// <summary>The least size of a name, in points; only a text that would be cut off gets less.</summary>
    public const double SmallestName = 28;

    /// <summary>How many lines a name has at most; only one that is too long for the least size gets more.</summary>
    public const int MostLines = 3;

    // In points: the largest name, and a name that is not broken only to become larger.
    private const double LargestName = 54, Comfortable = 34;

    // The face without its margins, in points: 168 by 56 mm; and the short line on it with its margins.
    private const double Width = 476, Height = 158, Rule = 15.5;

    // Heights of lines in parts of the size, as in the style sheet.
    private const double NameLine = 1.2, FunctionLine = 1.3;

    // In points: names get smaller than they should be down to this before functions get smaller than can be read.
    private const double LeastName = 18;

    private const double SecondSize = 0.75;

    // The least size of a name below its style, in parts of the size that the best break would give.
    private const double StyleApart = 0.7;

    // In points: the largest function, the least beside a name of this size or more, beside any name that could be smaller, and of all.
    private const double LargestFunction = 18, FunctionOfLarge = 14, LargeName = 40, FunctionOfAny = 10, SmallestFunction = 8;

    /// <summary>The sizes of one text.</summary>
    /// <param name="Lines">The lines of the name; none when the text has no name.</param>
    /// <param name="Name">The size of the name, in points.</param>
    /// <param name="Function">The size of function and State, in points.</param>
    internal sealed record OfText(IReadOnlyList<string> Lines, double Name, double Function);

    /// <summary>Whether a name is smaller than <see cref="SmallestName"/>, or in more than <see cref="MostLines"/> lines.</summary>
    public bool IsTooLong => Texts.Any(text => text.Lines.Count > MostLines || (text.Lines.Count > 0 && text.Name < SmallestName));

    /// <summary>The largest sizes at which everything fits.</summary>
    public static TentSizes Of(PlaceCard card)
    {
        var sizes = Try(card, LargestName, LargestFunction);
        foreach (var (name, function) in Trials())
        {
            sizes = Try(card, name, function);
            if (sizes.HeightOf(card) <= Height)
            {
                break;
            }
        }

        return sizes;
    }

    // First smaller names and functions that can still be read well, then smaller functions, then names, then everything smaller.
    private static IEnumerable<(double Name, double Function)> Trials()
    {
        for (var name = LargestName; name >= SmallestName; name--)
        {
            for (var function = LargestFunction; function >= (name >= LargeName ? FunctionOfLarge : FunctionOfAny); function--)
            {
                yield return (name, function);
            }
        }

        for (var function = FunctionOfAny; function >= SmallestFunction; function -= 0.5)
        {
            yield return (SmallestName, function);
        }

        for (var name = SmallestName - 1; name >= LeastName; name--)
        {
            yield return (name, SmallestFunction);
        }

        for (var scale = 0.95; scale > 0.2; scale -= 0.05)
        {
            yield return (LeastName * scale, SmallestFunction * scale);
        }
    }

    private static TentSizes Try(PlaceCard card, double name, double function) => new(
    [
        .. card.Texts.Select((text, i) =>
        {
            var most = i == 0 ? name : Math.Max(name * SecondSize, Math.Min(name, SmallestName));
            var (lines, size) = text.Name is { } shown ? Fit(shown, text.BareName, most) : ([], 0);
            return new OfText(lines, size, i == 0 ? function : Math.Max(function * 0.9, Math.Min(function, SmallestFunction)));
        }),
    ]);

    private static (IReadOnlyList<string> Lines, double Size) Fit(string name, string? bare, double most)
    {
        var least = Math.Min(most, SmallestName);
        var trials = Enumerable.Range(1, MostLines).Select(count => Sized(NameLines.Balanced(name, count))).ToList();
        if (bare is { Length: > 0 } && name.EndsWith(" " + bare, StringComparison.Ordinal))
        {
            // The style above the name, unless other lines are much larger.
            var apart = Sized([name[..^(bare.Length + 1)], bare]);
            trials[1] = apart.Size >= StyleApart * trials[1].Size ? apart : trials[1];
        }

        var enough = trials.FindIndex(trial => trial.Size >= Math.Min(most, Comfortable));
        var best = enough >= 0 ? trials[enough] : trials.MaxBy(trial => trial.Size);
        return best.Size >= least ? best : (NameLines.Within(name, Width / least), least);

        (IReadOnlyList<string> Lines, double Size) Sized(IReadOnlyList<string> lines) =>
            (lines, Math.Min(most, Width / lines.Max(LetterWidths.Of)));
    }

    private double HeightOf(PlaceCard card) => Rule + card.Texts.Zip(Texts, HeightOf).Sum();

    private static double HeightOf(CardText text, OfText sizes) =>
        sizes.Lines.Count * sizes.Name * NameLine
            + text.Lines.Sum(line => NameLines.Within(line, Width / sizes.Function).Count) * sizes.Function * FunctionLine;
}
