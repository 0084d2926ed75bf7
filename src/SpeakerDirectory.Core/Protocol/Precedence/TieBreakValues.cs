using System.Globalization;
using SpeakerDirectory.Core.Protocol.Arrangements;
using SpeakerDirectory.Core.Protocol.Gatherings;
using SpeakerDirectory.Core.Protocol.Schemes;
using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Values;

namespace SpeakerDirectory.Core.Protocol.Precedence;

/// <summary>What each rule compares people by.</summary>
internal sealed class TieBreakValues(ResolvedScheme scheme, Gathering gathering, Arrangement arrangement)
{
    private readonly Dictionary<TieBreak, Dictionary<string, TieBreakValue>> _known = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, Collation> _collations = new(StringComparer.Ordinal);
    private readonly ClassMatcher _matching = new(scheme, gathering);
    private readonly Dictionary<string, Notice> _notices = arrangement.Notices
        .Where(n => n.Event.Id == gathering.Event.Id)
        .ToDictionary(n => n.Person.Id, StringComparer.Ordinal);

    public TieBreakValue Of(ClassifiedPerson placed, TieBreak rule)
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

    private TieBreakValue Make(ClassifiedPerson placed, TieBreak rule)
    {
        var tenure = placed.Standing.Post?.Tenure;
        var notice = _notices.GetValueOrDefault(placed.Person.Id);
        return rule.By switch
        {
            TieBreakKind.Credentials => OfMoment(tenure?.CredentialsPresented, "the day of presenting credentials"),
            TieBreakKind.TookOffice => Seniority.TookOffice(placed.Standing),
            TieBreakKind.FirstTookOffice => Seniority.FirstTookOffice(placed.Standing),
            TieBreakKind.Appointed => TieBreakValue.Of(tenure?.Appointed, "the day of appointment"),
            TieBreakKind.Arrived => TieBreakValue.Of(tenure?.From, "the day of arrival"),
            TieBreakKind.Born => TieBreakValue.Of(placed.Person.Born, "the day of birth"),
            TieBreakKind.Alphabetical => Alphabetical(placed, rule),
            TieBreakKind.Inscription => OfMoment(notice?.Inscribed, "the time of inscription"),
            TieBreakKind.Draw => OfNumber(notice?.Drawn, "the lot drawn"),
            TieBreakKind.Manual => OfNumber(notice?.Order, "the order given by hand"),
            TieBreakKind.Listed => Listed(placed, rule),
            TieBreakKind.ListedDate => ListedDate(placed, rule),
            TieBreakKind.Founded => TieBreakValue.Of(placed.Standing.Post?.Organization.Founded, "the founding day"),
            TieBreakKind.HostFirst => HostFirst(placed),
            TieBreakKind.PersonName => PersonName(placed),
            _ => throw new InvalidOperationException($"{rule.By} compares nothing: add it to {nameof(TieBreakValues)}.{nameof(Make)}."),
        };
    }

    private static TieBreakValue OfNumber(int? number, string ofWhat) =>
        number is { } known
            ? TieBreakValue.Exact(known, known.ToString(CultureInfo.InvariantCulture))
            : TieBreakValue.Unknown("value-unknown", ("value", ofWhat));

    // A day without a time stands for the whole day: two of them decide nothing.
    private static TieBreakValue OfMoment(Moment? moment, string ofWhat)
    {
        if (moment is not { } known || !known.Date.IsCertain)
        {
            return moment is { } doubtful
                ? TieBreakValue.Unknown("value-uncertain", ("value", ofWhat), ("date", $"{doubtful}"))
                : TieBreakValue.Unknown("value-unknown", ("value", ofWhat));
        }

        return known.Time is { } time
            ? TieBreakValue.Exact(known.Date.Earliest.ToDateTime(time), known.ToString())
            : new(
                known.Date.Earliest.ToDateTime(TimeOnly.MinValue),
                known.Date.Latest.ToDateTime(TimeOnly.MaxValue),
                known.ToString(),
                null);
    }

    private TieBreakValue Alphabetical(ClassifiedPerson placed, TieBreak rule)
    {
        var language = scheme.Resolve(rule.Language)!;
        if (placed.Standing.SpeaksFor is not { } body)
        {
            return TieBreakValue.Unknown("body-unknown");
        }

        if (!_collations.TryGetValue(language, out var collation))
        {
            _collations.Add(language, collation = Collation.Of(language));
        }

        if (!collation.IsKnown)
        {
            return TieBreakValue.Unknown("alphabet-unknown", ("language", language));
        }

        var form = Choice.Of(typeof(NameKind)).TryParse(scheme.Resolve(rule.NameForm) ?? "", out var kind)
            ? (NameKind)kind!
            : NameKind.Sort;
        return StateNames.Of(body, language, form, gathering.Event.Start) is { } name
            ? TieBreakValue.Exact(collation.PlaceOf(name, scheme.Resolve(rule.First) is { Length: > 0 } first ? first : null), name)
            : TieBreakValue.Unknown("name-unknown", ("body", body.Name), ("language", language));
    }

    private TieBreakValue Listed(ClassifiedPerson placed, TieBreak rule)
    {
        var order = scheme.Scheme.FindOrder(rule.List!)!;
        var first = scheme.Resolve(rule.First);
        if (rule.First is not null && first is null)
        {
            return TieBreakValue.Unknown("list-start-unknown", ("list", rule.List!));
        }

        foreach (var (id, label) in Listable(placed.Standing))
        {
            if (order.PositionOf(id, first, gathering.Event.Start) is { } position)
            {
                return TieBreakValue.Exact(position, label);
            }
        }

        return NotListed(placed, rule);
    }

    private TieBreakValue ListedDate(ClassifiedPerson placed, TieBreak rule)
    {
        var entries = scheme.Scheme.FindOrder(rule.List!)!.Entries;
        foreach (var (id, label) in Listable(placed.Standing))
        {
            if (entries.FirstOrDefault(e => e.Id == id) is { } entry)
            {
                var mark = TieBreakValue.Of(entry.Date, label);
                return mark.IsKnown ? mark with { Evidence = $"{label} {mark.Evidence}" } : mark;
            }
        }

        return NotListed(placed, rule);
    }

    private static TieBreakValue NotListed(ClassifiedPerson placed, TieBreak rule) => TieBreakValue.Unknown(
        "not-listed",
        ("name", Listable(placed.Standing).FirstOrDefault().Label ?? placed.Person.Name),
        ("list", rule.List!));

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

    private TieBreakValue HostFirst(ClassifiedPerson placed)
    {
        var host = _matching.IsHost(placed.Standing);
        return host.Takes is { } known
            ? TieBreakValue.Exact(known ? 0 : 1, known ? "the host" : "a guest")
            : new(null, null, "", host.Unknown);
    }

    private static TieBreakValue PersonName(ClassifiedPerson placed)
    {
        var collation = Collation.Of("en");
        var name = SortNames.Of(placed.Person);
        return collation.IsKnown
            ? TieBreakValue.Exact(collation.PlaceOf(name, null), name)
            : TieBreakValue.Unknown("alphabet-unknown", ("language", "en"));
    }
}
