using SpeakerDirectory.Core.Protocol.Gatherings;
using SpeakerDirectory.Core.Protocol.Schemes;
using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Tenures;
using SpeakerDirectory.Core.Values;

namespace SpeakerDirectory.Core.Protocol.Precedence;

/// <summary>Whether a condition takes somebody: yes, no, or not known, and then what is not known.</summary>
internal readonly record struct Match(bool? Takes, Reason? Unknown)
{
    public static Match Yes { get; } = new(true, null);

    public static Match No { get; } = new(false, null);

    public static Match NotKnown(string pattern, params (string Name, object Value)[] values) => new(null, Reason.Of(pattern, values));

    public static implicit operator Match(bool takes) => takes ? Yes : No;
}

internal sealed class ClassMatcher(ResolvedScheme scheme, Gathering gathering)
{
    private readonly ListedOrder? _observers = scheme.Scheme.FindOrder("observers");
    private readonly ListedOrder? _amongMembers = scheme.Scheme.FindOrder("amongMembers");
    private readonly HashSet<string> _hosts =
    [
        .. gathering.Event.Hosts.Select(h => h.Id),
        .. gathering.Event.Country is { } country ? new[] { country.Id } : [],
    ];

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

    private IEnumerable<Match> Conditions(Matcher condition, Standing standing, bool asInOffice)
    {
        var post = standing.Post;
        yield return (asInOffice ? StandingKind.InOffice : standing.Kind) == (condition.Standing ?? StandingKind.InOffice);
        if (condition.Capacities.Count > 0)
        {
            yield return post is not null && condition.Capacities.Contains(post.Tenure?.Capacity ?? Capacity.Full);
        }

        yield return Rank(condition.Ranks, standing.Rank, standing);
        yield return Rank(condition.OfficeRanks, post?.Office.Rank, standing);
        yield return OneOf(condition.Roles, standing.Attendance.Appearance.Role);
        yield return condition.Organizations.Count == 0 || (post is not null && condition.Organizations.Contains(post.Organization.Id));
        yield return condition.OrganizationTypes.Count == 0
            || (post is not null && condition.OrganizationTypes.Contains(post.Organization.Type));
        yield return condition.OrganizationIn is not { } list ? Match.Yes : post is null ? Match.No : IsIn(list, post.Organization);
        yield return condition.Offices.Count == 0 || (post is not null && condition.Offices.Contains(post.Office.Id));
        yield return condition.TitleHas.Count == 0 || (post is not null && condition.TitleHas.Any(word => HasWord(post.Title, word)));
        yield return condition.TitleLacks.Count == 0 || post is null || !condition.TitleLacks.Any(word => HasWord(post.Title, word));
        yield return condition.SpeaksFor.Count == 0 ? Match.Yes
            : condition.SpeaksFor.FirstOrDefault(s => s.StartsWith('$')) is { } open ? ValueNotKnown(open[1..])
            : SpeaksFor(standing, body => condition.SpeaksFor.Contains(body.Id));
        yield return condition.SpeaksForIn is not { } bodies ? Match.Yes
            : standing.SpeaksFor is { } body ? IsIn(bodies, body) : Match.No;
        yield return condition.SpeaksForNotIn is not { } others ? Match.Yes
            : standing.SpeaksFor is { } other ? Not(IsIn(others, other)) : Match.No;
        yield return condition.SpeaksForTypes.Count == 0
            ? Match.Yes
            : SpeaksFor(standing, body => condition.SpeaksForTypes.Contains(body.Type));
        yield return Flag(condition.Host, () => IsHost(standing));
        yield return Flag(
            condition.Convenor, () => post is null ? Match.No : _hosts.Count > 0 ? _hosts.Contains(post.Organization.Id) : HostsNotKnown);
        yield return Flag(condition.Observer, () => IsObserver(standing));
        yield return Flag(condition.AccreditedHere, () => IsAccreditedHere(post));
    }

    private Match IsIn(string list, Organization body) =>
        scheme.Scheme.FindOrder(list)!.Has(body.Id, gathering.Event.Start) is { } known
            ? known
            : Match.NotKnown("list-unknown", ("body", body.Name), ("list", list));

    private static Match Not(Match match) => match.Takes is { } known ? !known : match;

    private static Match ValueNotKnown(string parameter) =>
        Match.NotKnown("parameter-unknown", ("parameter", parameter));

    private static Match HostsNotKnown => Match.NotKnown("hosts-unknown");

    public Match IsHost(Standing standing) => _hosts.Count == 0 ? HostsNotKnown : SpeaksFor(standing, body => _hosts.Contains(body.Id));

    private Match IsObserver(Standing standing)
    {
        if (standing.SpeaksFor is not { } body)
        {
            return Match.No;
        }

        if (_amongMembers?.Has(body.Id, gathering.Event.Start) == true)
        {
            return Match.No;
        }

        var answer = _observers is null ? Match.No : IsIn(_observers.Name, body);
        if (answer.Takes == true)
        {
            return answer;
        }

        foreach (var membership in gathering.Memberships.Where(
            m => m.Member.Id == body.Id && _hosts.Contains(m.Organization.Id) && m.Role is { } role && HasWord(role, "observer")))
        {
            var status = gathering.Event.Start?.CertainEarliest is { } day ? TenureOn(membership, body, day) : TenureStatus.Unknown;
            if (status == TenureStatus.Held)
            {
                return Match.Yes;
            }

            answer = status == TenureStatus.Unknown
                ? Match.NotKnown("observer-unknown", ("body", body.Name))
                : answer;
        }

        return answer;
    }

    // "Still so" was true when it was written; an event on record is not after that.
    private TenureStatus TenureOn(Membership membership, Organization member, DateOnly day) =>
        Holding.Of(membership, RelatedEnds.OfMembership(member, gathering.Find(membership.Organization))).On(day, day);

    private Match IsAccreditedHere(Post? post) => (post?.Office.AccreditedTo, gathering.Event.Country) switch
    {
        (null, _) when post is null => Match.No,
        (null, _) => Match.NotKnown("accreditation-unknown", ("title", post.Office.Title)),
        (_, null) => Match.NotKnown("country-unknown"),
        ({ } to, { } here) => to.Id == here.Id,
    };

    private static Match Rank(ValueList<string> condition, string? rank, Standing standing) =>
        condition.Count == 0 ? Match.Yes
        : rank is not null ? condition.Contains(rank)
        : standing.Post is { } post ? Match.NotKnown("office-unranked", ("title", post.Office.Title))
        : standing.Attendance.Appearance.Title is { } title ? Match.NotKnown("title-only", ("title", title))
        : Match.NotKnown("office-unknown");

    private static Match SpeaksFor(Standing standing, Func<Organization, bool> takes) => standing.SpeaksFor is { } body && takes(body);

    private static Match Flag(bool? condition, Func<Match> find)
    {
        if (condition is not { } wanted)
        {
            return Match.Yes;
        }

        var found = find();
        return found.Takes is { } known ? known == wanted : found;
    }

    private static Match OneOf<T>(ValueList<T> condition, T value) => condition.Count == 0 || condition.Contains(value);

    private static bool HasWord(string text, string word) =>
        $" {Folding.Fold(text)} ".Contains($" {Folding.Fold(word)} ", StringComparison.Ordinal);
}
