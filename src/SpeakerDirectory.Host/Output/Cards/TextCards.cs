namespace SpeakerDirectory.Host.Output.Cards;

/// <summary>Place cards as plain text, with an empty line between two.</summary>
internal static class TextCards
{
    public static string Write(IEnumerable<PlaceCard> cards) =>
        string.Join("\n", cards.Select(card => string.Concat(card.Texts.SelectMany(LinesOf).Select(line => $"{line}\n"))));

    private static IEnumerable<string> LinesOf(CardText text) => text.Name is { } name ? [name, .. text.Lines] : text.Lines;
}
