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
        .name { font-size: 17pt; line-height: 1.2; margin: 0 0 3mm; overflow-wrap: anywhere; }
        .card p { font-size: 10.5pt; line-height: 1.3; margin: 0 0 1mm; overflow-wrap: anywhere; }
        .long .name { font-size: 14pt; } .long p { font-size: 9pt; }
        @media screen { body { background: #eee; padding: 10mm 0; } .sheet { background: #fff; } }
        """;

    // Cards with more text than this are set smaller, so that it stays on the card.
    private const int Roomy = 130;

    public static string Html(Event at, IReadOnlyList<PlaceCard> cards, string language)
    {
        var name = WebUtility.HtmlEncode(NameForms.In(language, at.Name, at.Names));
        var html = new StringBuilder($"<!DOCTYPE html>\n<html lang=\"{WebUtility.HtmlEncode(language)}\">\n<head>\n<meta charset=\"utf-8\">\n<title>{name}</title>\n<style>\n{Style}\n</style>\n</head>\n<body>\n<main class=\"sheet\">\n");
        foreach (var card in cards)
        {
            var isLong = card.Name.Length + card.Lines.Sum(line => line.Length) > Roomy;
            html.Append(CultureInfo.InvariantCulture, $"<section class=\"card{(isLong ? " long" : "")}\">\n<h2 class=\"name\">{WebUtility.HtmlEncode(card.Name)}</h2>\n");
            foreach (var line in card.Lines)
            {
                html.Append(CultureInfo.InvariantCulture, $"<p>{WebUtility.HtmlEncode(line)}</p>\n");
            }

            html.Append("</section>\n");
        }

        return html.Append("</main>\n</body>\n</html>\n").ToString();
    }

    public static string Text(IReadOnlyList<PlaceCard> cards) => string.Join("\n", cards.Select(card => $"{card.Name}\n{string.Concat(card.Lines.Select(line => $"{line}\n"))}"));
}
