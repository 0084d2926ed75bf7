using SpeakerDirectory.Core.Protocol.Gatherings;
using SpeakerDirectory.Core.Protocol.Ranks;
using SpeakerDirectory.Core.Protocol.Titles;
using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Values;

namespace SpeakerDirectory.Core.Protocol.Wording;

/// <summary>
/// Decides in which words somebody is shown: on place cards, in lists, in addresses. The wording of a recorded office goes before what was
/// printed for it, so that misspelt prints are not copied; a printed title that says something else is shown, and the difference is
/// reported.
/// </summary>
/// <param name="reader">Reads printed titles.</param>
/// <param name="forms">What titles are made of in each language.</param>
/// <param name="ranks">All ranks, with their names.</param>
public sealed class TitleWording(TitleReader reader, TitleForms forms, IEnumerable<Rank> ranks)
{
    private readonly List<string> _rankNames = [.. ranks.Select(rank => Folding.Fold(rank.NameIn("en")))];

    /// <summary>What titles are made of in each language.</summary>
    public TitleForms Forms => forms;

    /// <summary>The words for the request. A language without patterns leaves titles as they are recorded, with a remark.</summary>
    public ShownTitle Of(TitleRequest request) => Words(request) with
    {
        Held = request.Posts.Where(post => request.TimeOf(post) == TitleTime.Current).ToValueList(),
    };

    private ShownTitle Words(TitleRequest request)
    {
        var remarks = new List<string>();
        var posts = request.Posts.Where(post => HasBegun(post, request, remarks)).ToValueList();
        var begun = request with { Posts = posts };
        if (request.Printed is null)
        {
            return posts is [var governing, ..] ? OfPosts([governing], begun, remarks) : ShownTitle.Nothing with { Remarks = [.. remarks] };
        }

        var printed = new PrintedTitle(reader, forms, _rankNames, begun);
        var said = printed.Posts();
        if (said.Count > 0)
        {
            ReportTime(said, printed, begun, remarks);
            return OfPosts(said, begun, remarks);
        }

        if (printed.OfficeBehindForeign() is { } meant)
        {
            remarks.Add(printed.IsRead
                ? $"the printed title '{request.Printed}' is not in '{request.Language}': the recorded office {meant.Title} is shown"
                : $"the printed title '{request.Printed}' ({request.PrintedLanguage?.Text ?? "in another script"}) is not understood; "
                    + "the recorded office is shown");
            return OfPosts([meant], begun, remarks);
        }

        return OfPrinted(printed, begun, remarks);
    }

    private static bool HasBegun(Post post, TitleRequest request, List<string> remarks)
    {
        if (request.TimeOf(post) is not null)
        {
            return true;
        }

        remarks.Add($"{post.Title} began on {post.Tenure!.From}, after the day: it is left out");
        return false;
    }

    private static void ReportTime(ValueList<Post> said, PrintedTitle printed, TitleRequest request, List<string> remarks)
    {
        var ended = said.FirstOrDefault(post => request.TimeOf(post) == TitleTime.Former);
        if ((ended is not null) != printed.IsFormer)
        {
            remarks.Add(ended is not null
                ? $"the printed title '{request.Printed}' does not say that {ended.Title} had ended"
                : $"the printed title '{request.Printed}' says former, and {said[0].Title} is not known to have ended");
        }
    }

    private ShownTitle OfPosts(ValueList<Post> posts, TitleRequest request, List<string> remarks)
    {
        // Offices that are held go before those that had ended; "former" before several of them is for all.
        var words = posts
            .OrderBy(post => request.TimeOf(post) == TitleTime.Former)
            .Select(post => new OfficeTitle(forms, request, post))
            .ToList();
        words.ForEach(word => remarks.AddRange(word.Remarks));
        var language = forms.Find(request.Language);
        string Put(Func<OfficeTitle, string> text)
        {
            return language is null
                ? string.Join(", ", words.Select(text))
                : language.Join(
                    [
                        .. words.GroupBy(word => (Time: request.TimeOf(word.Post)!.Value, word.Language))
                            .Select(same => InTime(
                                language.Join([.. same.Select(text)]), same.Key.Time, forms.Find(same.Key.Language)!, request)),
                    ]);
        }

        return new(
            Put(word => word.Text),
            Put(word => word.WithBody),
            words[0].Body,
            words[0].BodyName,
            words[0].Origin,
            request.TimeOf(words[0].Post)!.Value,
            words[0].Post,
            remarks.ToValueList());
    }

    private ShownTitle OfPrinted(PrintedTitle printed, TitleRequest request, List<string> remarks)
    {
        var text = request.Printed!;
        var post = request.Posts is [var governing, ..] ? governing : null;
        var time = post is null ? TitleTime.Current : request.TimeOf(post)!.Value;
        if (post is not null)
        {
            remarks.Add($"the printed title '{text}' is not the recorded office {post.Title}: the printed one is shown");
        }

        if (request.PrintedLanguage is { } language ? !language.Serves(request.Language) : request.Language != "en")
        {
            remarks.Add($"the title '{text}' is not known in '{request.Language}': it is shown as printed");
        }

        var former = time == TitleTime.Former && !printed.IsFormer && forms.Find(request.Language) is { } patterns
            ? InTime(text, time, patterns, request)
            : text;
        var body = (post is null ? null : request.BodyOf(post)) ?? Bodies.StateOrSelf(request.Body, request.Find);
        return new(
            former,
            body is null ? former : WithBody(former, body, request),
            body,
            body is null ? null : forms.ShownNameOf(body, request.Language),
            TitleOrigin.Printed,
            printed.IsFormer ? TitleTime.Former : time,
            post,
            remarks.ToValueList());
    }

    // A printed title is in a language that may be another: the State is added behind a comma.
    private string WithBody(string title, Organization body, TitleRequest request) =>
        BodyNames.AreIn(Folding.Fold(title), BodyNames.Of(body, reader, forms))
            ? title
            : $"{title}, {forms.ShownNameOf(body, request.Language)}";

    private static string InTime(string title, TitleTime time, TitleLanguage language, TitleRequest request) => time switch
    {
        TitleTime.Former => language.Fill(language.Former, title, request.Gender),
        TitleTime.Designate => language.Fill(language.Designate, title, request.Gender),
        _ => title,
    };
}
