using System.Globalization;
using System.Net;
using System.Text;
using SpeakerDirectory.Core;
using SpeakerDirectory.Core.Naming;

namespace SpeakerDirectory.Host;

internal enum CardFormat
{
    Html,
    Text,
}

/// <summary>One place card: the style and name, and below it function and State.</summary>
internal sealed record PlaceCard(string Name, string[] Lines);

/// <summary>Place cards to print: eight on an A4 page, to cut along the lines.</summary>
internal static class PlaceCards
{
    private const string Style = """
        @page { size: A4 portrait; margin: 10mm; }
        * { box-sizing: border-box; }
        body { margin: 0; font-family: Georgia, "Times New Roman", serif; color: #111; }
        .sheet { display: grid; grid-template-columns: 95mm 95mm; grid-auto-rows: 68mm; width: 190mm; margin: 0 auto; }
        .card { border: 0.2mm dashed #999; padding: 6mm; display: flex; flex-direction: column; justify-content: center; align-items: center; text-align: center; break-inside: avoid; overflow: hidden; }
        .name { font-size: calc(17pt * var(--size, 1)); line-height: 1.2; margin: 0 0 3mm; overflow-wrap: anywhere; text-wrap: balance; max-width: 100%; }
        .card p { font-size: calc(10.5pt * var(--size, 1)); line-height: 1.3; margin: 0 0 1mm; overflow-wrap: anywhere; text-wrap: balance; max-width: 100%; }
        @media screen { body { background: #eee; padding: 10mm 0; } .sheet { background: #fff; } }
        """;

    public static string Html(Event at, IReadOnlyList<PlaceCard> cards, string language)
    {
        var name = WebUtility.HtmlEncode(NameForms.In(language, at.Name, at.Names));
        var html = new StringBuilder($"<!DOCTYPE html>\n<html lang=\"{WebUtility.HtmlEncode(language)}\">\n<head>\n<meta charset=\"utf-8\">\n<title>{name}</title>\n<style>\n{Style}\n</style>\n</head>\n<body>\n<main class=\"sheet\">\n");
        foreach (var card in cards)
        {
            var size = SizeOf(card);
            html.Append(CultureInfo.InvariantCulture, $"<section class=\"card\"{(size < 1 ? $" style=\"--size: {size}\"" : "")}>\n<h2 class=\"name\" dir=\"auto\">{WebUtility.HtmlEncode(card.Name)}</h2>\n");
            foreach (var line in card.Lines)
            {
                html.Append(CultureInfo.InvariantCulture, $"<p dir=\"auto\">{WebUtility.HtmlEncode(line)}</p>\n");
            }

            html.Append("</section>\n");
        }

        return html.Append("</main>\n</body>\n</html>\n").ToString();
    }

    // Type is set smaller until the text is sure to stay on its card: by the widths of a wide bold and a wide plain serif, in points, on 83 by 56 millimetres.
    private static decimal SizeOf(PlaceCard card)
    {
        const double Width = 235, Height = 158, Margins = 20;
        var size = 1m;
        while (size > 0.2m && Margins + LinesOf(card.Name, 17 * 0.72) * 17 * 1.2 * (double)size + card.Lines.Sum(line => LinesOf(line, 10.5 * 0.64) * 10.5 * 1.3 * (double)size) > Height)
        {
            size -= 0.05m;
        }

        return size;

        // Words that do not fit leave a line unfilled, and Chinese characters are wide.
        double LinesOf(string text, double letter) =>
            Math.Ceiling(1.15 * text.EnumerateRunes().Sum(rune => rune.Value >= 0x2E80 ? 1.6 : 1) * letter * (double)size / Width);
    }

    public static string Text(IReadOnlyList<PlaceCard> cards) => string.Join("\n", cards.Select(card => $"{card.Name}\n{string.Concat(card.Lines.Select(line => $"{line}\n"))}"));
}
