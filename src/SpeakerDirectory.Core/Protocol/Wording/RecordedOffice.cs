using SpeakerDirectory.Core.Protocol.Gatherings;
using SpeakerDirectory.Core.Protocol.Titles;
using SpeakerDirectory.Core.Records;

namespace SpeakerDirectory.Core.Protocol.Wording;

/// <summary>What a printed title is compared with: the titles of an office, and the names that titles leave out. Worked out once.</summary>
/// <param name="Post">The office.</param>
/// <param name="Titles">Its titles, each as the offices that it lists.</param>
/// <param name="NamesOfBody">The names of the State or organization that it is shown with, folded, the longest first.</param>
/// <param name="NamesOfBodyAndOrganization">Those names and the names of its organization.</param>
/// <param name="NamesAbove">
/// The names of what its organization is part of: "of the UN" says nothing about the office of a body of the United Nations.
/// </param>
internal sealed record RecordedOffice(
    Post Post,
    List<List<TitlePart>> Titles,
    List<string> NamesOfBody,
    List<string> NamesOfBodyAndOrganization,
    List<string> NamesAbove)
{
    /// <summary>The names to leave out, in each way in which titles can name what an office belongs to.</summary>
    public List<string>[] Names => [NamesOfBody, NamesOfBodyAndOrganization, NamesAbove];

    public static RecordedOffice Of(Post post, TitleReader reader, TitleForms forms, TitleRequest request)
    {
        var names = request.BodyOf(post) is { } body ? BodyNames.Of(body, reader, forms) : [];
        return new(
            post,
            [.. TitlesOf(post).Select(reader.Parts)],
            LongestFirst(names),
            LongestFirst(names.Concat(forms.FoldedNamesOf(post.Organization))),
            LongestFirst(Above(post.Organization, request).SelectMany(forms.FoldedNamesOf)));
    }

    private static IEnumerable<string> TitlesOf(Post post) =>
        post.Office.Titles.Select(t => t.Text).Prepend(post.Office.Title).Concat(post.Tenure?.Title is { } own ? [own] : []);

    private static IEnumerable<Organization> Above(Organization organization, TitleRequest request)
    {
        for (var above = request.Find(organization.Parent); above is not null; above = request.Find(above.Parent))
        {
            yield return above;
        }
    }

    private static List<string> LongestFirst(IEnumerable<string> names) => [.. names.OrderByDescending(name => name.Length)];
}
