using System.Text.RegularExpressions;
using SpeakerDirectory.Core.Values;

namespace SpeakerDirectory.Core.Protocol.Titles;

/// <summary>A part of a title: an office with what belongs to it.</summary>
/// <param name="Printed">As printed.</param>
/// <param name="Folded">Folded, spelling put right, without the words that only colour it.</param>
internal sealed record TitlePart(string Printed, string Folded, bool IsActing, bool IsFormer);

/// <summary>
/// Cuts a title where one office ends and the next begins: at commas and "and" when what follows is an office again. "Minister for
/// Foreign Affairs and Trade" is one, and the Prime Minister in "Minister at the Prime Minister's Office" is none, because no cut stands
/// before it.
/// </summary>
internal sealed partial class TitleParts(TitleRules rules, Spelling spelling)
{
    public List<TitlePart> Of(string title)
    {
        var parts = new List<TitlePart>();
        var starts = new List<int> { 0 };
        foreach (Match cut in Cuts().Matches(title))
        {
            if (BeginsAnOffice(title[(cut.Index + cut.Length)..]))
            {
                starts.Add(cut.Index + cut.Length);
            }
        }

        for (var i = 0; i < starts.Count; i++)
        {
            parts.Add(Part(title[starts[i]..(i + 1 < starts.Count ? starts[i + 1] : title.Length)]));
        }

        return parts;
    }

    private bool BeginsAnOffice(string rest)
    {
        var next = Cuts().Match(rest);
        var folded = Part(next.Success ? rest[..next.Index] : rest).Folded;
        return !Ministries().IsMatch(folded) && rules.Rules.Any(r => r.Pattern.IsMatch(folded));
    }

    private TitlePart Part(string printed)
    {
        var trimmed = Ends().Replace(printed, "");
        var folded = Chairs().Replace(spelling.Correct(Folding.Fold(trimmed)), "chairman");
        var plain = Colour().Replace(folded, "");
        return new(trimmed, plain, Acting().IsMatch(folded), Former().IsMatch(folded));
    }

    [GeneratedRegex(@"\s*[,;/|()–—]\s*|\s+-\s+|\s+(?:and|&|et|y|и|а также)\s+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Cuts();

    [GeneratedRegex(@"\A[\s,;/|()–—-]+|[\s,;/|()–—-]+\z|\s+(?:and|&|et|y|и)\s*\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Ends();

    [GeneratedRegex(
        @"\A(?:(?:h e|s e|his|her|their|excellency|son excellence|sr|sra|mr|mrs|ms|dr|m|mme|monsieur|madame|the|el|la|le|l"
        + "|acting|interim|ad interim|a i|transitional|provisional|caretaker|former|formerly|ex"
        + "|ancien|ancienne|par interim|interino|interina|en funciones|бывшии|бывшая|экс|врио|и о|исполняющии обязанности"
        + "|federal|union|right honourable|rt hon|honourable|hon|constitutional"
        + @"|executive(?= president)|first(?= executive)|current|incumbent|deputy acting)\s+)+",
        RegexOptions.CultureInvariant)]
    private static partial Regex Colour();

    // "Permanent Secretary, Ministry of Foreign Affairs" says where, not that there is a minister.
    [GeneratedRegex(@"\A(?:ministry|ministere|ministerio|министерств[оа])\b", RegexOptions.CultureInvariant)]
    private static partial Regex Ministries();

    [GeneratedRegex(@"\bchair(?:woman|person)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Chairs();

    [GeneratedRegex(
        @"\b(?:acting|interim|interino|interina|en funciones|a i|врио|исполняющии обязанности|caretaker)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Acting();

    [GeneratedRegex(@"\A(?:the |h e )*(?:former|formerly|ex|ancien|ancienne|бывшии|бывшая|экс)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Former();
}
