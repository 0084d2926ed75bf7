using System.Globalization;
using System.Net;
using SpeakerDirectory.Core.Records;

namespace SpeakerDirectory.Host.Output.Cards;

/// <summary>
/// Tent cards: two on an A4 page, each with its text on both faces. Cut at the marks, and fold at the dashes; both faces are upright when
/// the card stands.
/// </summary>
internal static class TentCards
{
    // A tent is 180 by 128 mm; the marks stand in the 5 mm around it.
    private const string Style = """
        .sheet { width: 190mm; margin: 0 auto; }
        .tent { position: relative; width: 190mm; height: 138mm; break-inside: avoid; text-align: center; }
        .marks { position: absolute; inset: 0; width: 100%; height: 100%; fill: none; stroke: #111; stroke-width: 0.2; }
        .fold { stroke-dasharray: 2 2; stroke: #777; }
        .face {
          position: absolute; left: 5mm; width: 180mm; height: 64mm; padding: 4mm 6mm;
          display: flex; flex-direction: column; justify-content: center; align-items: center;
        }
        .over { top: 5mm; rotate: 180deg; } .upright { top: 69mm; }
        .text { width: 100%; } .text + .text::before, .text:only-child .name:not(:last-child)::after {
          content: ""; display: block; width: 12mm; margin: 2.5mm auto; border-bottom: 0.3mm solid #111;
        }
        .name { font-weight: 600; line-height: 1.2; margin: 0; } .name span { display: block; white-space: nowrap; }
        .face p { line-height: 1.3; margin: 0; overflow-wrap: anywhere; text-wrap: balance; }
        """;

    private const string Marks =
        """
        <svg class="marks" viewBox="0 0 190 138" aria-hidden="true">
        <path d="M0 5H4M5 0V4M186 5H190M185 0V4M0 133H4M5 134V138M186 133H190M185 134V138"/><path class="fold" d="M5 69H185"/>
        </svg>

        """;

    public static string Write(Event at, string language, IEnumerable<PlaceCard> cards) =>
        CardPage.Write(at, language, Style, cards.Select(Card));

    /// <summary>What a protocol officer must check before printing: names that are too long for their size.</summary>
    public static IEnumerable<string> Remarks(PlaceCard card)
    {
        if (TentSizes.Of(card).IsTooLong)
        {
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"the text is too long for a name of {TentSizes.SmallestName} points in {TentSizes.MostLines} lines: look at the card");
        }
    }

    private static string Card(PlaceCard card)
    {
        var sizes = TentSizes.Of(card).Texts;
        var texts = string.Concat(card.Texts.Zip(sizes).Select(pair => Text(pair.First, pair.Second)));
        return $"<section class=\"tent\">\n{Marks}<div class=\"face over\" aria-hidden=\"true\">\n{texts}</div>\n"
            + $"<div class=\"face upright\">\n{texts}</div>\n</section>\n";
    }

    private static string Text(CardText text, TentSizes.OfText size)
    {
        var lines = string.Join(' ', size.Lines.Select(line => $"<span>{WebUtility.HtmlEncode(line)}</span>"));
        var name = size.Lines.Count == 0 ? "" : $"<h2 class=\"name\" dir=\"auto\"{Size(size.Name)}>{lines}</h2>\n";
        var others = text.Lines.Select(line => $"<p dir=\"auto\"{Size(size.Function)}>{WebUtility.HtmlEncode(line)}</p>\n");
        return $"<div class=\"text\" {CardPage.LanguageOf(text)}>\n{name}{string.Concat(others)}</div>\n";
    }

    private static string Size(double points) =>
        string.Create(CultureInfo.InvariantCulture, $" style=\"font-size: {Math.Floor(points * 10) / 10}pt\"");
}
