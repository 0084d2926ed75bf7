using System.Globalization;

namespace SpeakerDirectory.Core.Precedence;

/// <summary>What each rule compares people by.</summary>
internal sealed class Marks(SchemeInUse scheme, Gathering gathering, Arrangement arrangement)
{
    private readonly Dictionary<TieBreak, Dictionary<string, Mark>> _known = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, Collation> _collations = new(StringComparer.Ordinal);
    private readonly Matching _matching = new(scheme, gathering);
    private readonly Dictionary<string, Notice> _notices = arrangement.Notices.Where(n => n.Event.Id == gathering.Event.Id).ToDictionary(n => n.Person.Id, StringComparer.Ordinal);

    public Mark Of(Placed placed, TieBreak rule)
    {
        if (!_known.TryGetValue(rule, out var people))
        {
            _known.Add(rule, people = new(StringComparer.Ordinal));
        }

        if (!people.TryGetValue(placed.Person.Id, out var mark))
        {
            people.Add(placed.Person.Id, mark = Make(placed, rule));
        }

        return mark;
    }

    private Mark Make(Placed placed, TieBreak rule)
    {
        var tenure = placed.Standing.Post?.Tenure;
        var notice = _notices.GetValueOrDefault(placed.Person.Id);
        return rule.By switch
        {
            TieBreakKind.Credentials => OfMoment(tenure?.CredentialsPresented, "the day of presenting credentials"),
            TieBreakKind.TookOffice => Seniority.TookOffice(placed.Standing),
            TieBreakKind.FirstTookOffice => Seniority.FirstTookOffice(placed.Standing),
            TieBreakKind.Appointed => Mark.Of(tenure?.Appointed, "the day of appointment"),
            TieBreakKind.Arrived => Mark.Of(tenure?.From, "the day of arrival"),
            TieBreakKind.Born => Mark.Of(placed.Person.Born, "the day of birth"),
            TieBreakKind.Alphabetical => Alphabetical(placed, rule),
            TieBreakKind.Inscription => OfMoment(notice?.Inscribed, "the time of inscription"),
            TieBreakKind.Draw => OfNumber(notice?.Drawn, "the lot drawn"),
            TieBreakKind.Manual => OfNumber(notice?.Order, "the order given by hand"),
            TieBreakKind.Listed => Listed(placed, rule),
            TieBreakKind.ListedDate => ListedDate(placed, rule),
            TieBreakKind.Founded => Mark.Of(placed.Standing.Post?.Organization.Founded, "the founding day"),
            TieBreakKind.HostFirst => HostFirst(placed),
            TieBreakKind.PersonName => PersonName(placed),
            _ => throw new InvalidOperationException($"{rule.By} is no rule."),
        };
    }

    private static Mark OfNumber(int? number, string ofWhat) =>
        number is { } known ? Mark.Exact(known, known.ToString(CultureInfo.InvariantCulture)) : Mark.Unknown($"{ofWhat} is not known");

    // A day without a time stands for the whole day: two of them decide nothing.
    private static Mark OfMoment(Moment? moment, string ofWhat)
    {
        if (moment is not { } known || !known.Date.IsCertain)
        {
            return Mark.Unknown(moment is { } doubtful ? $"{ofWhat} ({doubtful}) is uncertain" : $"{ofWhat} is not known");
        }

        return known.Time is { } time
            ? Mark.Exact(known.Date.Earliest.ToDateTime(time), known.ToString())
            : new(known.Date.Earliest.ToDateTime(TimeOnly.MinValue), known.Date.Latest.ToDateTime(TimeOnly.MaxValue), false, known.ToString());
    }

    private Mark Alphabetical(Placed placed, TieBreak rule)
    {
        var language = scheme.Resolve(rule.Language)!;
        if (placed.Standing.SpeaksFor is not { } body)
        {
            return Mark.Unknown("no State or organization is known");
        }

        if (!_collations.TryGetValue(language, out var collation))
        {
            _collations.Add(language, collation = Collation.Of(language));
        }

        if (!collation.IsKnown)
        {
            return Mark.Unknown($"this machine has no alphabetical order for '{language}' (it runs without ICU)");
        }

        var form = Choice.Of(typeof(NameKind)).TryParse(scheme.Resolve(rule.NameForm) ?? "", out var kind) ? (NameKind)kind! : NameKind.Sort;
        return StateNames.Of(body, language, form, gathering.Event.Start) is { } name
            ? Mark.Exact(collation.PlaceOf(name, scheme.Resolve(rule.First) is { Length: > 0 } first ? first : null), name)
            : Mark.Unknown($"{body.Name} has no name in '{language}'");
    }

    private Mark Listed(Placed placed, TieBreak rule)
    {
        var order = scheme.Scheme.FindOrder(rule.List!)!;
        var first = scheme.Resolve(rule.First) is { } name ? order.PlaceOf(name) : null;
        foreach (var (id, label) in Listable(placed.Standing))
        {
            if (order.PlaceOf(id) is { } place)
            {
                return Mark.Exact(first is { } turn && place < turn ? place + order.Entries.Count : place, label);
            }
        }

        return Mark.Unknown($"{Listable(placed.Standing).FirstOrDefault().Label ?? placed.Person.Name} is not in the list '{rule.List}'");
    }

    private Mark ListedDate(Placed placed, TieBreak rule)
    {
        var entries = scheme.Scheme.FindOrder(rule.List!)!.Entries;
        foreach (var (id, label) in Listable(placed.Standing))
        {
            if (entries.FirstOrDefault(e => e.Id == id) is { } entry)
            {
                var mark = Mark.Of(entry.Date, label);
                return mark with { Evidence = $"{label} {mark.Evidence}" };
            }
        }

        return Mark.Unknown($"{Listable(placed.Standing).FirstOrDefault().Label ?? placed.Person.Name} is not in the list '{rule.List}'");
    }

    // What a list can name: the office, its organization, whom it speaks for, its rank.
    private static IEnumerable<(string Id, string Label)> Listable(Standing standing)
    {
        if (standing.Post is { } post)
        {
            yield return (post.Office.Id, post.Office.Title);
            yield return (post.Organization.Id, post.Organization.Name);
        }

        if (standing.SpeaksFor is { } body)
        {
            yield return (body.Id, body.Name);
        }

        if (standing.Rank is { } rank)
        {
            yield return (rank, rank);
        }
    }

    private Mark HostFirst(Placed placed)
    {
        var host = _matching.IsHost(placed.Standing);
        return host.Takes is { } known ? Mark.Exact(known ? 0 : 1, known ? "the host" : "a guest") : Mark.Unknown(host.Unknown!);
    }

    private static Mark PersonName(Placed placed)
    {
        var collation = Collation.Of("en");
        var name = Naming.SortKey.Of(placed.Person);
        return collation.IsKnown ? Mark.Exact(collation.PlaceOf(name, null), name) : Mark.Unknown("this machine has no alphabetical order (it runs without ICU)");
    }
}
