using System.Net;
using SpeakerDirectory.Core.Naming;
using SpeakerDirectory.Core.Records;

namespace SpeakerDirectory.Host.Output.Cards;

/// <summary>A page in HTML with place cards, to print on A4.</summary>
internal static class CardPage
{
    /// <param name="at">The event, whose name is the title of the page.</param>
    /// <param name="language">The language of the title.</param>
    /// <param name="style">The rules of the style sheet for this form of cards.</param>
    /// <param name="cards">The cards in HTML.</param>
    public static string Write(Event at, string language, string style, IEnumerable<string> cards) =>
        $$"""
        <!DOCTYPE html>
        <html lang="{{WebUtility.HtmlEncode(language)}}">
        <head>
        <meta charset="utf-8">
        <title>{{WebUtility.HtmlEncode(NameForms.In(language, at.Name, at.Names))}}</title>
        <style>
        @page { size: A4 portrait; margin: 10mm; }
        * { box-sizing: border-box; }
        body { margin: 0; color: #111; }
        {{CardFonts.Rules}}
        {{style}}
        @media screen { body { background: #eee; padding: 10mm 0; } .sheet { background: #fff; } }
        </style>
        </head>
        <body>
        <main class="sheet">
        {{string.Concat(cards)}}</main>
        </body>
        </html>

        """;

    /// <summary>The attributes of an element with a text in its language.</summary>
    public static string LanguageOf(CardText text) =>
        $"lang=\"{WebUtility.HtmlEncode(text.Language)}\" dir=\"{(text.IsFromTheRight ? "rtl" : "ltr")}\"";
}
