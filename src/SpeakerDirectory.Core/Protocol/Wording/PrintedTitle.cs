using SpeakerDirectory.Core.Naming;
using SpeakerDirectory.Core.Protocol.Gatherings;
using SpeakerDirectory.Core.Protocol.Titles;
using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Values;

namespace SpeakerDirectory.Core.Protocol.Wording;

/// <summary>
/// Decides whether a printed title says a recorded office: in the same words, apart from spelling, order, small words and the name of the
/// State or organization; in fewer words of the same rank; in nearly the same words, none of which makes another office of it; or, in
/// another language, by a rank that one office alone has. A part that says only the rank of an office adds nothing to it.
/// </summary>
internal sealed class PrintedTitle(TitleReader reader, TitleForms forms, IReadOnlyList<string> rankNames, TitleRequest request)
{
    // Of titles shorter than this, one word makes too much of a difference.
    private const int LongTitle = 5;
    private const double NearlyTheSame = 0.75;

    private readonly List<TitlePart> _parts = reader.Parts(request.Printed!);
    private readonly List<RecordedOffice> _offices = [.. request.Posts.Select(post => RecordedOffice.Of(post, reader, forms, request))];

    /// <summary>Whether it says "former".</summary>
    public bool IsFormer => _parts.Exists(part => part.IsFormer);

    /// <summary>Whether any rank or office is recognized in it.</summary>
    public bool IsRead => request.Posts.Any(post => Read(request.Printed!, post).DecidedBy != "");

    /// <summary>The offices that it says, in its order; empty when it says something else.</summary>
    public ValueList<Post> Posts()
    {
        if (_offices.Find(office => Says(request.Printed!, _parts, office)) is { } whole)
        {
            return [whole.Post];
        }

        var said = _parts.ConvertAll(part => _offices.Find(office => Says(part.Printed, [part], office)));
        var offices = said.OfType<RecordedOffice>().Distinct().ToList();
        return _parts.Where((_, i) => said[i] is null).All(part => offices.Exists(office => IsRankOf(part, office)))
            ? offices.Select(office => office.Post).ToValueList()
            : [];
    }

    /// <summary>
    /// The recorded office to show instead of a title in a language that the wanted one does not serve: the one that has its rank; the
    /// first when nothing is recognized in it. Null when it is of another rank, or its words can be compared with those of the record.
    /// </summary>
    public Post? OfficeBehindForeign()
    {
        if (request.Posts.Count == 0 || !IsInAnotherLanguage)
        {
            return null;
        }

        return !IsRead ? request.Posts[0]
            : IsForeign ? request.Posts.FirstOrDefault(post => post.Rank is { } rank && Read(request.Printed!, post).Rank == rank)
            : null;
    }

    private bool Says(string printed, List<TitlePart> parts, RecordedOffice office)
    {
        var rank = Read(printed, office.Post).Rank;
        var sameRank = rank is not null && rank == office.Post.Rank;
        return (IsForeign && sameRank && forms.OneHolder.Contains(rank!))
            || office.Names.Any(names =>
            {
                var words = WordsOf(parts, names);
                return office.Titles.Exists(title => Agree(words, WordsOf(title, names), sameRank));
            });
    }

    private bool Agree(HashSet<string> printed, HashSet<string> recorded, bool sameRank)
    {
        if (printed.Count == 0)
        {
            return false;
        }

        var shared = printed.Count(recorded.Contains);
        var all = printed.Count + recorded.Count - shared;
        return shared == all
            || (sameRank && shared == printed.Count)
            || (recorded.Count >= LongTitle
                && shared >= NearlyTheSame * all
                && forms.Words.Modifiers.All(word => printed.Contains(word) == recorded.Contains(word)));
    }

    private bool IsRankOf(TitlePart part, RecordedOffice office)
    {
        if (Read(part.Printed, office.Post).Rank is not { } rank || rank != office.Post.Rank)
        {
            return false;
        }

        var words = WordsOf([part], [.. office.NamesAbove, .. office.NamesOfBody]);
        return rankNames.Any(name => words.IsSubsetOf(forms.Words.Of([name])));
    }

    // Titles of offices are recorded in English.
    private bool IsForeign => request.PrintedLanguage is { } language ? !language.Serves("en") : !Scripts.Fits("en", request.Printed!);

    private bool IsInAnotherLanguage => request.PrintedLanguage is { } language
        ? !language.Serves(request.Language)
        : !Scripts.Fits(request.Language, request.Printed!);

    private TitleReading Read(string printed, Post post)
    {
        var body = request.BodyOf(post);
        return reader.Read(printed, new(body?.Type == OrganizationType.State ? TitleContext.CodeOf(body) : null, post.Organization));
    }

    private HashSet<string> WordsOf(List<TitlePart> parts, IReadOnlyList<string> names) =>
        forms.Words.Of(parts.Select(part => BodyNames.Without(part.Folded, names)));
}
