using SpeakerDirectory.Core.Protocol.Gatherings;
using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Tenures;
using SpeakerDirectory.Core.Values;

namespace SpeakerDirectory.Core.Protocol.Wording;

/// <summary>Whose title to show, when and in which language.</summary>
/// <param name="Posts">The offices in whose capacity the person appears, the governing one first.</param>
/// <param name="Language">The language, a BCP 47 tag.</param>
/// <param name="Gender">The gender of the person.</param>
/// <param name="First">The first day; null when it is not known.</param>
/// <param name="Last">The last day; null when it is not known.</param>
/// <param name="Find">Finds a loaded organization; null when it was not loaded.</param>
public sealed record TitleRequest(
    ValueList<Post> Posts,
    string Language,
    Gender? Gender,
    DateOnly? First,
    DateOnly? Last,
    Func<Ref<Organization>?, Organization?> Find)
{
    /// <summary>The title that a source printed; null when there is none.</summary>
    public string? Printed { get; init; }

    /// <summary>The language of the printed title; null when it is not known.</summary>
    public LanguageTag? PrintedLanguage { get; init; }

    /// <summary>The organization of the appearance, which a printed title may leave out.</summary>
    public Organization? Body { get; init; }

    /// <summary>The State or organization that a title is shown with: a body that does not speak for its State is shown itself.</summary>
    internal Organization? BodyOf(Post post) => Bodies.SpeaksFor(post, Find);

    /// <summary>
    /// Whether the capacity is held, had ended or had not begun on the days; null when it had not begun and nobody was appointed.
    /// </summary>
    internal TitleTime? TimeOf(Post post)
    {
        if (post.Tenure is not { } tenure)
        {
            return TitleTime.Current;
        }

        var ends = RelatedEnds.OfTenure(null, post.Office, post.Organization);
        return Holding.Of(tenure, ends).NotAfter < First ? TitleTime.Former
            : tenure.Capacity == Capacity.Designate ? TitleTime.Designate
            : tenure.From?.CertainEarliest > Last ? tenure.Appointed?.CertainLatest <= Last ? TitleTime.Designate : null
            : TitleTime.Current;
    }
}
