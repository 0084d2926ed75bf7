namespace SpeakerDirectory.Core.Precedence;

/// <summary>Whether a condition takes somebody: yes, no, or not known, and then what is not known.</summary>
internal readonly record struct Match(bool? Takes, string? Unknown)
{
    public static Match Yes { get; } = new(true, null);

    public static Match No { get; } = new(false, null);

    public static Match NotKnown(string what) => new(null, what);

    public static implicit operator Match(bool takes) => takes ? Yes : No;
}

internal sealed class Matching(SchemeInUse scheme, Gathering gathering)
{
    private readonly ListedOrder? _observers = scheme.Scheme.FindOrder("observers");
    private readonly HashSet<string> _hosts = [.. gathering.Event.Hosts.Select(h => h.Id), .. gathering.Event.Country is { } country ? new[] { country.Id } : []];

    /// <param name="asInOffice">Take somebody no longer in office as if they were.</param>
    public Match Of(SchemeClass wanted, Standing standing, bool asInOffice)
    {
        var answer = Match.No;
        foreach (var matcher in wanted.Who)
        {
            var one = Of(matcher, standing, asInOffice);
            if (one.Takes == true)
            {
                return one;
            }

            answer = one.Takes is null ? one : answer;
        }

        return answer;
    }

    private Match Of(Matcher matcher, Standing standing, bool asInOffice)
    {
        // Nearly every condition that does not hold fails here.
        if (matcher.Ranks.Count > 0 && standing.Rank is { } rank && !matcher.Ranks.AsSpan().Contains(rank))
        {
            return Match.No;
        }

        var answer = Match.Yes;
        foreach (var condition in Conditions(matcher, standing, asInOffice))
        {
            if (condition.Takes == false)
            {
                return condition;
            }

            answer = condition.Takes is null ? condition : answer;
        }

        return answer;
    }

    private IEnumerable<Match> Conditions(Matcher asked, Standing standing, bool asInOffice)
    {
        var post = standing.Post;
        yield return (asInOffice ? StandingKind.InOffice : standing.Kind) == (asked.Standing ?? StandingKind.InOffice);
        if (asked.Capacities.Count > 0)
        {
            yield return post is not null && asked.Capacities.Contains(post.Tenure?.Capacity ?? Capacity.Full);
        }

        yield return Rank(asked.Ranks, standing.Rank, standing);
        yield return Rank(asked.OfficeRanks, post?.Office.Rank, standing);
        yield return OneOf(asked.Roles, standing.Attendance.Appearance.Role);
        yield return asked.Organizations.Count == 0 || (post is not null && asked.Organizations.Contains(post.Organization.Id));
        yield return asked.OrganizationTypes.Count == 0 || (post is not null && asked.OrganizationTypes.Contains(post.Organization.Type));
        yield return asked.OrganizationIn is not { } list || (post is not null && scheme.Scheme.FindOrder(list)!.PlaceOf(post.Organization.Id) is not null);
        yield return asked.Offices.Count == 0 || (post is not null && asked.Offices.Contains(post.Office.Id));
        yield return asked.TitleHas.Count == 0 || (post is not null && asked.TitleHas.Any(word => HasWord(post.Title, word)));
        yield return asked.TitleLacks.Count == 0 || post is null || !asked.TitleLacks.Any(word => HasWord(post.Title, word));
        yield return asked.SpeaksFor.Count == 0 ? Match.Yes : SpeaksFor(standing, body => asked.SpeaksFor.Contains(body.Id));
        yield return asked.SpeaksForIn is not { } bodies ? Match.Yes : SpeaksFor(standing, body => scheme.Scheme.FindOrder(bodies)!.PlaceOf(body.Id) is not null);
        yield return asked.SpeaksForTypes.Count == 0 ? Match.Yes : SpeaksFor(standing, body => asked.SpeaksForTypes.Contains(body.Type));
        yield return Flag(asked.Host, () => IsHost(standing));
        yield return Flag(asked.Convenor, () => post is null ? Match.No : _hosts.Count > 0 ? _hosts.Contains(post.Organization.Id) : HostsNotKnown);
        yield return Flag(asked.Observer, () => IsObserver(standing));
        yield return Flag(asked.AccreditedHere, () => IsAccreditedHere(post));
    }

    private static Match HostsNotKnown => Match.NotKnown("the event has neither country nor hosts, so whether this is the host is not known");

    public Match IsHost(Standing standing) => _hosts.Count == 0 ? HostsNotKnown : SpeaksFor(standing, body => _hosts.Contains(body.Id));

    private Match IsObserver(Standing standing)
    {
        if (standing.SpeaksFor is not { } body)
        {
            return Match.No;
        }

        if (_observers?.PlaceOf(body.Id) is not null)
        {
            return Match.Yes;
        }

        var answer = Match.No;
        foreach (var membership in gathering.Memberships.Where(m => m.Member.Id == body.Id && _hosts.Contains(m.Organization.Id) && m.Role is { } role && HasWord(role, "observer")))
        {
            var status = gathering.Event.Start?.CertainEarliest is { } day ? TenureOn(membership, day) : TenureStatus.Unknown;
            if (status == TenureStatus.Held)
            {
                return Match.Yes;
            }

            answer = status == TenureStatus.Unknown ? Match.NotKnown($"whether {body.Name} was an observer on the day is not known") : answer;
        }

        return answer;
    }

    // "Still so" was true when it was written; an event on record is not after that.
    private static TenureStatus TenureOn(Membership membership, DateOnly day) => Holding.StatusOf(membership, day, day);

    private Match IsAccreditedHere(Post? post) => (post?.Office.AccreditedTo, gathering.Event.Country) switch
    {
        (null, _) when post is null => Match.No,
        (null, _) => Match.NotKnown($"where {post.Office.Title} is accredited is not known"),
        (_, null) => Match.NotKnown("the event has no country, so who is accredited there is not known"),
        ({ } to, { } here) => to.Id == here.Id,
    };

    private static Match Rank(ValueList<string> asked, string? rank, Standing standing) =>
        asked.Count == 0 ? Match.Yes
        : rank is not null ? asked.Contains(rank)
        : standing.Post is { } post ? Match.NotKnown($"the office {post.Office.Title} has no rank")
        : standing.Attendance.Appearance.Title is { } title ? Match.NotKnown($"the title '{title}' is printed, but no office is named")
        : Match.NotKnown("no office is named");

    private static Match SpeaksFor(Standing standing, Func<Organization, bool> takes) => standing.SpeaksFor is { } body && takes(body);

    private static Match Flag(bool? asked, Func<Match> find)
    {
        if (asked is not { } wanted)
        {
            return Match.Yes;
        }

        var found = find();
        return found.Takes is { } known ? known == wanted : found;
    }

    private static Match OneOf<T>(ValueList<T> asked, T value) => asked.Count == 0 || asked.Contains(value);

    private static bool HasWord(string text, string word) => $" {Naming.Folding.Fold(text)} ".Contains($" {Naming.Folding.Fold(word)} ", StringComparison.Ordinal);
}
