using System.Globalization;
using System.Net;
using SpeakerDirectory.Core.Records;

namespace SpeakerDirectory.Host.Output.Cards;

/// <summary>Flat place cards: eight on an A4 page, to cut along the lines.</summary>
internal static class FlatCards
{
    // The second language is smaller than the first.
    private const decimal SecondSize = 0.8m;

    private const string Style = """
        .sheet { display: grid; grid-template-columns: 95mm 95mm; grid-auto-rows: 68mm; width: 190mm; margin: 0 auto; }
        .card {
          display: flex; flex-direction: column; justify-content: center; align-items: center; text-align: center;
          border: 0.2mm dashed #999; padding: 6mm; break-inside: avoid; overflow: hidden;
        }
        .text { max-width: 100%; } .text + .text { margin-top: 2mm; --part: 0.8; }
        .name, .card p { overflow-wrap: anywhere; text-wrap: balance; max-width: 100%; }
        .name { font-size: calc(17pt * var(--size, 1) * var(--part, 1)); line-height: 1.2; margin: 0 0 3mm; }
        .card p { font-size: calc(10.5pt * var(--size, 1) * var(--part, 1)); line-height: 1.3; margin: 0 0 1mm; }
        """;

    public static string Write(Event at, string language, IEnumerable<PlaceCard> cards) =>
        CardPage.Write(at, language, Style, cards.Select(Card));

    private static string Card(PlaceCard card)
    {
        var size = SizeOf(card);
        var style = size < 1 ? string.Create(CultureInfo.InvariantCulture, $" style=\"--size: {size}\"") : "";
        return $"<section class=\"card\"{style}>\n{string.Concat(card.Texts.Select(Text))}</section>\n";
    }

    private static string Text(CardText text)
    {
        var name = text.Name is { } known ? $"<h2 class=\"name\" dir=\"auto\">{WebUtility.HtmlEncode(known)}</h2>\n" : "";
        var lines = text.Lines.Select(line => $"<p dir=\"auto\">{WebUtility.HtmlEncode(line)}</p>\n");
        return $"<div class=\"text\" {CardPage.LanguageOf(text)}>\n{name}{string.Concat(lines)}</div>\n";
    }

    // The scale of the type, from 1 down, at which the text fits its card: estimated with the widths of a wide bold and a wide plain serif,
    // in points, on 83 by 56 mm.
    private static decimal SizeOf(PlaceCard card)
    {
        const double Width = 235, Height = 158, Margins = 20;
        var size = 1m;
        while (size > 0.2m && card.Texts.Select((text, i) => HeightOf(text, i == 0 ? size : size * SecondSize)).Sum() > Height)
        {
            size -= 0.05m;
        }

        return size;

        double HeightOf(CardText text, decimal scale) =>
            Margins
                + LinesOf(text.Name ?? "", 17 * 0.72, scale) * 17 * 1.2 * (double)scale
                + text.Lines.Sum(line => LinesOf(line, 10.5 * 0.64, scale) * 10.5 * 1.3 * (double)scale);

        // 15 % more for lines that break before a long word; East Asian characters are wide.
        double LinesOf(string text, double letter, decimal scale) =>
            Math.Ceiling(1.15 * text.EnumerateRunes().Sum(rune => rune.Value >= 0x2E80 ? 1.6 : 1) * letter * (double)scale / Width);
    }
}
